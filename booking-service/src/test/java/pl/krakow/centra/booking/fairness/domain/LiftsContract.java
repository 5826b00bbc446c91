package pl.krakow.centra.booking.fairness.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/** What every store of lifted sanctions keeps to. */
public abstract class LiftsContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final SanctionRule RULE = new SanctionRule(
            "two",
            Set.of(Strike.Kind.NO_SHOW, Strike.Kind.LATE_CANCELLATION),
            2,
            Period.ofDays(90),
            SanctionRule.Effect.NO_BOOKING_AT_ONCE,
            Period.ofMonths(3));

    private final String centre = "centre-" + UUID.randomUUID().toString().substring(0, 8);
    private final BeneficiaryId club = new BeneficiaryId(UUID.randomUUID());
    private final BeneficiaryId choir = new BeneficiaryId(UUID.randomUUID());

    protected abstract Lifts lifts();

    private Sanction lifted(UUID id, BeneficiaryId who, String reason) {
        var date = LocalDate.of(2026, 11, 20);
        var strikes = List.of(
                new Strike(UUID.randomUUID(), centre, who, Strike.Kind.NO_SHOW, date, NOW.minusSeconds(900)),
                new Strike(
                        UUID.randomUUID(),
                        centre,
                        who,
                        Strike.Kind.LATE_CANCELLATION,
                        date.plusDays(3),
                        NOW.minusSeconds(600)));
        return new Sanction(
                id,
                centre,
                who,
                RULE,
                strikes,
                NOW.minusSeconds(600),
                date.plusMonths(3),
                new Sanction.Lift("coordinator", NOW, reason));
    }

    @Test
    void giveBackWhatWasLifted() {
        var sanction = lifted(UUID.randomUUID(), club, "Choroba");

        assertThat(lifts().add(sanction)).isTrue();

        assertThat(lifts().at(centre)).containsExactly(sanction);
        assertThat(lifts().of(centre, List.of(club))).containsExactly(sanction);
    }

    @Test
    void liftASanctionOnce() {
        var id = UUID.randomUUID();
        var first = lifted(id, club, "Choroba");
        lifts().add(first);

        assertThat(lifts().add(lifted(id, club, "Pomyłka"))).isFalse();

        assertThat(lifts().at(centre)).containsExactly(first);
    }

    @Test
    void keepCentresAndBeneficiariesApart() {
        var one = lifted(UUID.randomUUID(), club, "Choroba");
        var other = lifted(UUID.randomUUID(), choir, "Awaria");
        lifts().add(one);
        lifts().add(other);

        assertThat(lifts().of(centre, List.of(choir))).containsExactly(other);
        assertThat(lifts().of(centre, List.of())).isEmpty();
        assertThat(lifts().of("elsewhere-" + centre, List.of(club, choir))).isEmpty();
        assertThat(lifts().at(centre)).containsExactlyInAnyOrder(one, other);
    }
}
