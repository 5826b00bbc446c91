package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.meetingOf;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.refusal;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.savedAndLoaded;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.Lapsed;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;

/** What a sheet promises to an act on several sheets: claimed at once, seen by nobody, kept or broken. */
class PromisingTest {

    private static final Instant LATER = TUESDAY_BEFORE.plus(Duration.ofHours(6));
    private static final UUID PROMISE = new UUID(5, 5);

    private DaySheet sheet = blankSheet();

    @Test
    void claimsTheTimeOfAPromisedBookingThoughNobodySeesIt() {
        var promised = promised(by(Authority.STAFF, ask("10:00", "12:00")));

        assertThat(sheet.place(promised, THAT_MONDAY, TUESDAY_BEFORE)).isInstanceOf(Placement.Placed.class);

        next();
        assertThat(sheet.bookings()).isEmpty();
        assertThat(sheet.news()).isEmpty();
        assertThat(refusal(sheet.place(ask("11:00", "13:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isInstanceOf(RoomTaken.class);
    }

    @Test
    void keepsNobodyOutForAPromisedRequest() {
        sheet.place(promised(ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE);
        next();

        assertThat(placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE))
                        .state())
                .isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void makesThePromiseTheBookingOnce() {
        var promised = promised(by(Authority.STAFF, ask("10:00", "12:00")));
        sheet.place(promised, THAT_MONDAY, TUESDAY_BEFORE);
        next();

        assertThat(sheet.keepPromise(promised.id().value(), TUESDAY_BEFORE)).isPresent();
        assertThat(sheet.news()).singleElement().isInstanceOf(BookingEvent.Confirmed.class);
        next();
        assertThat(sheet.keepPromise(promised.id().value(), TUESDAY_BEFORE)).isEmpty();
        assertThat(sheet.bookings()).hasSize(1);
        assertThat(sheet.place(promised, THAT_MONDAY, TUESDAY_BEFORE)).isInstanceOf(Placement.Placed.class);
        assertThat(sheet.arrivals()).isEmpty();
    }

    @Test
    void neverGivesABrokenPromiseAgain() {
        var promised = promised(by(Authority.STAFF, ask("10:00", "12:00")));
        sheet.place(promised, THAT_MONDAY, TUESDAY_BEFORE);
        next();
        sheet.breakPromise(promised.id().value(), TUESDAY_BEFORE);
        next();

        assertThat(refusal(sheet.place(promised, THAT_MONDAY, TUESDAY_BEFORE))).isEqualTo(new Lapsed());
        assertThat(placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isNotNull();
    }

    @Test
    void voidsAPromiseThatASlowWriterHasYetToAskFor() {
        var promised = promised(ask("10:00", "12:00"));
        sheet.breakPromise(promised.id().value(), TUESDAY_BEFORE);
        next();

        assertThat(refusal(sheet.place(promised, THAT_MONDAY, TUESDAY_BEFORE))).isEqualTo(new Lapsed());
    }

    @Test
    void movesABookingWithinTheDayWhereOldAndNewTimeOverlap() {
        var booking = placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));
        next();

        promiseMove(booking, "11:00", "13:00");
        next();

        assertThat(sheet.find(booking.id()).orElseThrow().slot()).isEqualTo(slot("10:00", "12:00"));
        assertThat(refusal(sheet.place(ask("12:30", "14:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isInstanceOf(RoomTaken.class);
        assertThat(sheet.keepPromise(PROMISE, TUESDAY_BEFORE)).isPresent();
        assertThat(sheet.find(booking.id()).orElseThrow().slot()).isEqualTo(slot("11:00", "13:00"));
        assertThat(sheet.find(booking.id()).orElseThrow().originally())
                .isEqualTo(slot("10:00", "12:00").start());
        assertThat(sheet.news()).singleElement().isInstanceOf(BookingEvent.Changed.class);
    }

    @Test
    void leavesABookingAloneThatWasCancelledSinceThePromise() {
        var booking = placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));
        next();
        promiseMove(booking, "13:00", "15:00");
        next();
        sheet.cancelByCentre(booking.id(), _ -> true, COORDINATOR, null, TUESDAY_BEFORE);
        next();

        assertThat(sheet.keepPromise(PROMISE, TUESDAY_BEFORE)).isEmpty();
        assertThat(sheet.find(booking.id()).orElseThrow().state()).isEqualTo(BookingState.CANCELLED);
        assertThat(sheet.arrivals()).isEmpty();
    }

    @Test
    void claimsTheTimeOfARequestThatIsToBeApproved() {
        var request = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        next();

        assertThat(sheet.promiseApproval(PROMISE, request.id(), COORDINATOR, LATER, TUESDAY_BEFORE))
                .isInstanceOf(Decision.Decided.class);
        next();

        assertThat(sheet.find(request.id()).orElseThrow().state()).isEqualTo(BookingState.REQUESTED);
        assertThat(refusal(sheet.place(ask("11:00", "13:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isInstanceOf(RoomTaken.class);
        sheet.keepPromise(PROMISE, TUESDAY_BEFORE);
        assertThat(sheet.find(request.id()).orElseThrow().isConfirmed()).isTrue();
        assertThat(sheet.news()).singleElement().isInstanceOf(BookingEvent.Confirmed.class);
    }

    private void promiseMove(Booking booking, String from, String to) {
        assertThat(sheet.promiseMove(
                        PROMISE,
                        sheet.id(),
                        booking,
                        THAT_MONDAY,
                        slot(from, to),
                        meetingOf(12),
                        Authority.COORDINATOR,
                        COORDINATOR,
                        null,
                        LATER,
                        TUESDAY_BEFORE))
                .isInstanceOf(Decision.Decided.class);
    }

    private static PlacementRequest promised(PlacementRequest request) {
        return new PlacementRequest(
                request.id(),
                request.slot(),
                request.beneficiary(),
                request.beneficiaryKind(),
                request.details(),
                request.by(),
                request.authority(),
                null,
                null,
                LATER);
    }

    private void next() {
        sheet = savedAndLoaded(sheet);
    }
}
