package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.booking.fairness.domain.InMemoryLedgers;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.kit.race.Turns;

/**
 * The process dies before any of the writes of a move with a projector to another week: the quota of that week and the
 * projector of that day claimed, the booking expected there, departed here, arrived there, the two claims settled, the
 * quota and the projector it had given back. Whichever sweep comes first, the move is wholly done or not at all.
 */
class MoveCrashTest {

    private static final int WRITES = 9;
    /** Once that many writes are done, it has moved. */
    private static final int DEPARTED = 4;

    private static final TimeSlot HERE = slot(MONDAY, "10:00", "12:00");
    private static final TimeSlot THERE = slot(MONDAY.plusWeeks(1), "14:00", "16:00");

    private final Lifetime process = new Lifetime();
    private final Centre centre = new Centre(
            process.of(DaySheets.class, new InMemoryDaySheets()), mortalLedgers(), mortalLedgers(), Turns.NONE);

    @SuppressWarnings("unchecked")
    private <K, A> Ledgers<K, A> mortalLedgers() {
        return process.of(Ledgers.class, new InMemoryLedgers<K, A>());
    }

    MoveCrashTest() {
        centre.fairness.withStock("projector", 1);
        centre.fairness.with(
                new QuotaRule("weekly", "reymonta", "1w040", QuotaPeriod.WEEK, QuotaUnit.BOOKINGS, 1, Set.of()));
    }

    @Test
    void aMoveIsNineWrites() {
        var booking = booked(HERE);
        process.dieBefore(100);

        centre.move(booking, COORDINATOR, "1w040", THERE);

        assertThat(process.writes()).isEqualTo(WRITES);
    }

    static Stream<Arguments> deaths() {
        return IntStream.range(0, WRITES)
                .boxed()
                .flatMap(write -> Stream.of(Arguments.of(write, true), Arguments.of(write, false)));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void isWhollyDoneOrNotAtAll(int write, boolean sheetsFirst) {
        var booking = booked(HERE);
        process.dieBefore(write);
        assertThatThrownBy(() -> centre.move(booking, COORDINATOR, "1w040", THERE))
                .isInstanceOf(Lifetime.Died.class);
        process.reborn();

        centre.at(Reymonta.TUESDAY_BEFORE.plusSeconds(120));
        for (int round = 0; round < 2; round++) {
            if (sheetsFirst || round > 0) {
                centre.settle();
            }
            centre.fairness.sweepLedgers().sweep();
        }
        boolean moved = write >= DEPARTED;
        if (moved) {
            itsEventComesRound(booking);
        }

        assertThat(whereabouts(booking)).isEqualTo(moved ? THERE : HERE);
        assertThat(centre.place(COORDINATOR, "1w040", beside(moved ? THERE : HERE), Centre.meetingOf(12)))
                .as("used up where it is")
                .isInstanceOf(PlaceBooking.Outcome.Refused.class);
        assertThat(centre.fairness.ledgersOf(booking.id()))
                .as("a quota and a projector, nothing else")
                .hasSize(2)
                .allSatisfy(ledger -> assertThat(ledger.claims())
                        .singleElement()
                        .satisfies(claim -> {
                            assertThat(claim.isHeld()).isFalse();
                            assertThat(claim.act()).isEqualTo(booking.id());
                        }));
        booked(beside(moved ? HERE : THERE));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void neverLendsMoreThanThereIsUntilItIsSwept(int write, boolean there) {
        var booking = booked(HERE);
        process.dieBefore(write);
        assertThatThrownBy(() -> centre.move(booking, COORDINATOR, "1w040", THERE))
                .isInstanceOf(Lifetime.Died.class);
        process.reborn();
        centre.at(Reymonta.TUESDAY_BEFORE.plusSeconds(120));
        var wanted = there ? THERE : HERE;

        var outcome = centre.place(COORDINATOR, "1w038", wanted, Centre.meetingOf(12));

        boolean isThere = whereabouts(booking).equals(wanted);
        if (isThere) {
            assertThat(outcome).as("it has the projector").isInstanceOf(PlaceBooking.Outcome.Refused.class);
        }
    }

    private void itsEventComesRound(BookingView booking) {
        centre.fairness.refreshShares().of("reymonta", booking.id());
    }

    private TimeSlot whereabouts(BookingView booking) {
        var found = centre.findBookings()
                .find(REYMONTA, new BookingId(booking.id()), COORDINATOR)
                .orElseThrow();
        return new TimeSlot(found.start().toInstant(), found.end().toInstant());
    }

    private static TimeSlot beside(TimeSlot slot) {
        return new TimeSlot(slot.end().plusSeconds(1800), slot.end().plusSeconds(5400));
    }

    private BookingView booked(TimeSlot slot) {
        return placed(centre.place(COORDINATOR, "1w040", slot, Centre.meetingOf(12)));
    }
}
