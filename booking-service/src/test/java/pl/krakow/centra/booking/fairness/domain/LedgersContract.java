package pl.krakow.centra.booking.fairness.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** What every implementation of {@link Ledgers} keeps. */
public abstract class LedgersContract {

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final RoomId ROOM = new RoomId("reymonta", "1w040");

    /** Ledgers of which there are none yet. */
    protected abstract Ledgers<QuotaLedgerKey, QuotaUse> quotas();

    protected abstract Ledgers<EquipmentLedgerKey, Lent> equipment();

    @Test
    void giveBackAQuotaLedgerAsItWasSaved() {
        var ledgers = quotas();
        var ledger = opened(claim(null), claim(NOON.plusSeconds(60)));

        assertThat(ledgers.save(ledger)).isTrue();

        assertThat(ledgers.find(ledger.key())).hasValueSatisfying(found -> {
            assertThat(found.claimsLike(ledger)).isTrue();
            assertThat(found.countedAt()).isEqualTo(NOON);
            assertThat(found.countedFor()).containsExactly("somebody");
        });
        assertThat(ledgers.find(List.of(ledger.key(), other()))).hasSize(1);
    }

    @Test
    void giveBackAnEquipmentLedgerAsItWasSaved() {
        var ledgers = equipment();
        var lent = new Lent(NOON, NOON.plusSeconds(3600), Map.of("projector", 2, "flipchart", 1));
        var ledger = new Ledger<>(
                new EquipmentLedgerKey("reymonta", MONDAY),
                null,
                List.of(new LedgerClaim<>(UUID.randomUUID(), UUID.randomUUID(), ROOM, MONDAY, lent, NOON)),
                NOON,
                Set.of());

        ledgers.save(ledger);

        assertThat(ledgers.find(ledger.key()))
                .hasValueSatisfying(
                        found -> assertThat(found.claimsLike(ledger)).isTrue());
    }

    @Test
    void letOneOfTwoSaveWhoLoadedTheSameVersion() {
        var ledgers = quotas();
        assertThat(ledgers.save(opened(claim(null)))).isTrue();
        assertThat(ledgers.save(opened(claim(null)))).as("opened twice").isFalse();
        var one = ledgers.find(key()).orElseThrow();
        var another = ledgers.find(key()).orElseThrow();

        assertThat(ledgers.save(one.holding(claim(NOON)))).isTrue();
        assertThat(ledgers.save(another.holding(claim(NOON)))).isFalse();

        assertThat(ledgers.find(key()).orElseThrow().claims()).hasSize(2);
    }

    @Test
    void knowWhereActsArePastTheirDeadline() {
        var ledgers = quotas();
        var late = claim(NOON);
        ledgers.save(opened(claim(null), late));

        assertThat(ledgers.overdue(NOON, 10)).isEmpty();
        assertThat(ledgers.overdue(NOON.plusSeconds(1), 10)).containsExactly(key());

        ledgers.save(ledgers.find(key()).orElseThrow().without(late));
        assertThat(ledgers.overdue(NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void keepWhereAnActIsDecidedApartFromTheUseItClaims() {
        var ledgers = quotas();
        var use = new QuotaUse(new RoomId(ROOM.centre(), "1w040"), MONDAY.plusDays(1), 60);
        var move = new LedgerClaim<>(UUID.randomUUID(), UUID.randomUUID(), ROOM, MONDAY, use, NOON);

        ledgers.save(opened(move));

        assertThat(ledgers.find(key()).orElseThrow().claims()).containsExactly(move);
    }

    @Test
    void knowWhereABookingHasClaims() {
        var ledgers = quotas();
        var claim = claim(null);
        ledgers.save(opened(claim));

        assertThat(ledgers.withClaimsOf(claim.booking())).containsExactly(key());
        assertThat(ledgers.withClaimsOf(UUID.randomUUID())).isEmpty();
    }

    @SafeVarargs
    private static Ledger<QuotaLedgerKey, QuotaUse> opened(LedgerClaim<QuotaUse>... claims) {
        return new Ledger<>(key(), null, List.of(claims), NOON, Set.of("somebody"));
    }

    private static QuotaLedgerKey key() {
        return new QuotaLedgerKey(new BeneficiaryId(new UUID(0, 1)), QuotaPeriod.WEEK, MONDAY);
    }

    private static QuotaLedgerKey other() {
        return new QuotaLedgerKey(new BeneficiaryId(new UUID(0, 2)), QuotaPeriod.WEEK, MONDAY);
    }

    private static LedgerClaim<QuotaUse> claim(@Nullable Instant deadline) {
        return new LedgerClaim<>(
                UUID.randomUUID(), UUID.randomUUID(), ROOM, MONDAY, new QuotaUse(ROOM, MONDAY, 90), deadline);
    }
}
