package pl.krakow.centra.booking.fairness.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.TooLittleEquipment;
import pl.krakow.centra.booking.rooms.domain.RoomId;

class EquipmentPolicyTest {

    private static final Instant EIGHT = Instant.parse("2026-12-07T07:00:00Z");
    private static final EquipmentLedgerKey KEY = EquipmentLedgerKey.parse("reymonta/2026-12-07");

    @Test
    void refusesWhenSomeMomentHasTooFewPieces() {
        var ledger = ledger(lent(0, 60, 1), lent(60, 120, 2));

        assertThat(EquipmentPolicy.objection(ledger, UUID.randomUUID(), lent(0, 60, 2), Map.of("projector", 3)))
                .isEmpty();
        assertThat(EquipmentPolicy.objection(ledger, UUID.randomUUID(), lent(30, 90, 2), Map.of("projector", 3)))
                .contains(new TooLittleEquipment("projector", 2, 1));
    }

    @Test
    void doesNotCountPiecesThatComeBackInTime() {
        var ledger = ledger(lent(0, 60, 3));

        assertThat(EquipmentPolicy.objection(ledger, UUID.randomUUID(), lent(60, 90, 3), Map.of("projector", 3)))
                .isEmpty();
    }

    @Test
    void neverFindsLessThanNothing() {
        var ledger = ledger(lent(0, 60, 3));

        assertThat(EquipmentPolicy.objection(ledger, UUID.randomUUID(), lent(0, 60, 1), Map.of("projector", 2)))
                .contains(new TooLittleEquipment("projector", 1, 0));
    }

    @Test
    void countsABookingOnceWhileItMoves() {
        var moving = UUID.randomUUID();
        var ledger = new Ledger<>(
                KEY,
                0L,
                List.of(claim(moving, moving, lent(0, 60, 2)), claim(UUID.randomUUID(), moving, lent(30, 90, 1))),
                EIGHT,
                Set.of());

        assertThat(EquipmentPolicy.free("projector", 3, at(30), at(60), ledger.amountsBeside(UUID.randomUUID())))
                .isEqualTo(1);
        assertThat(EquipmentPolicy.free("projector", 3, at(60), at(90), ledger.amountsBeside(UUID.randomUUID())))
                .isEqualTo(2);
    }

    @Test
    void saysWhatAMinuteByMinuteOracleSays() {
        var random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            var lent = new ArrayList<Lent>();
            for (int i = random.nextInt(6); i > 0; i--) {
                lent.add(anyLent(random));
            }
            var wanted = anyLent(random);
            var out = new HashMap<Long, Integer>();
            for (var each : lent) {
                minutes(each).forEach(minute -> out.merge(minute, each.piecesOf("projector"), Integer::sum));
            }
            int most = minutes(wanted).stream()
                    .mapToInt(minute -> out.getOrDefault(minute, 0))
                    .max()
                    .orElse(0);

            assertThat(EquipmentPolicy.free(
                            "projector",
                            4,
                            wanted.from(),
                            wanted.until(),
                            lent.stream().map(List::of).toList()))
                    .as("round %d: %s among %s", round, wanted, lent)
                    .isEqualTo(Math.max(0, 4 - most));
        }
    }

    private static Lent anyLent(Random random) {
        int from = random.nextInt(100);
        return lent(from, from + 1 + random.nextInt(40), 1 + random.nextInt(2));
    }

    private static List<Long> minutes(Lent lent) {
        return LongStream.range(lent.from().getEpochSecond() / 60, lent.until().getEpochSecond() / 60)
                .boxed()
                .toList();
    }

    private static Ledger<EquipmentLedgerKey, Lent> ledger(Lent... lent) {
        return new Ledger<>(
                KEY,
                0L,
                Arrays.stream(lent)
                        .map(each -> {
                            var booking = UUID.randomUUID();
                            return claim(booking, booking, each);
                        })
                        .toList(),
                EIGHT,
                Set.of());
    }

    private static LedgerClaim<Lent> claim(UUID act, UUID booking, Lent lent) {
        return new LedgerClaim<>(act, booking, new RoomId("reymonta", "1w038"), KEY.date(), lent, null);
    }

    private static Lent lent(int from, int until, int count) {
        return new Lent(at(from), at(until), Map.of("projector", count));
    }

    private static Instant at(int minute) {
        return EIGHT.plus(Duration.ofMinutes(minute));
    }
}
