package pl.krakow.centra.booking.fairness.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;

/** What every store of the rules of fair use keeps to. */
public abstract class FairUsesContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final SanctionRule AFTER_TWO = new SanctionRule(
            "two",
            Set.of(Strike.Kind.NO_SHOW),
            2,
            Period.ofDays(90),
            SanctionRule.Effect.NO_BOOKING,
            Period.ofMonths(3));

    private final String centre = "centre-" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract FairUses fairUses();

    private QuotaRule weekly(int bookings) {
        return new QuotaRule(
                "weekly",
                centre,
                "1w040",
                QuotaPeriod.WEEK,
                QuotaUnit.BOOKINGS,
                bookings,
                Set.of(BeneficiaryKind.INFORMAL_GROUP));
    }

    @Test
    void areWithoutRulesWhereNothingWasDecided() {
        assertThat(fairUses().of(centre)).isEqualTo(FairUse.none(centre));
        assertThat(fairUses().current(centre)).isEqualTo(FairUse.none(centre));
    }

    @Test
    void giveBackWhatWasSavedAndEveryRuleOnSanctionsBefore() {
        var first = FairUse.none(centre).changed(List.of(weekly(2)), List.of(AFTER_TWO), NOW);
        fairUses().save(first);
        var second = first.changed(List.of(weekly(3)), List.of(), NOW.plusSeconds(60));

        assertThat(fairUses().save(second)).isTrue();

        assertThat(fairUses().current(centre)).isEqualTo(second);
        assertThat(fairUses().of(centre)).isEqualTo(second);
        assertThat(fairUses().current("elsewhere-" + centre).quotas()).isEmpty();
    }

    @Test
    void saveOfTwoWhoDecidedOnTheSameRevisionOnlyOne() {
        var none = FairUse.none(centre);
        var first = none.changed(List.of(weekly(2)), List.of(), NOW);

        assertThat(fairUses().save(first)).isTrue();
        assertThat(fairUses().save(none.changed(List.of(weekly(5)), List.of(), NOW)))
                .isFalse();
        assertThat(fairUses().save(first.changed(List.of(), List.of(), NOW))).isTrue();
        assertThat(fairUses().save(first.changed(List.of(weekly(9)), List.of(), NOW)))
                .isFalse();

        assertThat(fairUses().current(centre).revision()).isEqualTo(2);
        assertThat(fairUses().current(centre).quotas()).isEmpty();
    }
}
