package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.at;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.on;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.savedAndLoaded;

import java.util.UUID;
import java.util.function.LongPredicate;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;

class DecidingTest {

    private static final LongPredicate FIRST = revision -> revision == 1;
    private static final LongPredicate WHATEVER = _ -> true;
    private static final BookingId NOBODYS = new BookingId(new UUID(0, 1));

    private final DaySheet sheet = blankSheet();

    @Test
    void approvesARequest() {
        var request = requested("10:00", "12:00");

        var decision = sheet.approve(request.id(), FIRST, COORDINATOR, TUESDAY_BEFORE);

        var confirmed = sheet.find(request.id()).orElseThrow();
        assertThat(decision).isEqualTo(new Decision.Decided(confirmed));
        assertThat(confirmed.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(confirmed.revision()).isEqualTo(2);
        assertThat(confirmed.steps().getLast().by()).isEqualTo(COORDINATOR);
        assertThat(sheet.news()).last().isEqualTo(new BookingEvent.Confirmed(confirmed));
    }

    @Test
    void approvesOnlyOneOfTwoCompetingRequests() {
        var one = requested("10:00", "12:00");
        var other = requested("11:00", "13:00");
        sheet.approve(one.id(), FIRST, COORDINATOR, TUESDAY_BEFORE);

        var decision = sheet.approve(other.id(), FIRST, COORDINATOR, TUESDAY_BEFORE);

        assertThat(decision).isEqualTo(new Decision.TakenMeanwhile(other, new RoomTaken(Cause.TAKEN)));
        assertThat(sheet.find(other.id())).contains(other);
    }

    @Test
    void saysSoWhenOnlyTheBuffersOfTwoRequestsClash() {
        var one = requested("10:00", "12:00");
        var other = requested("12:15", "13:00");
        sheet.approve(one.id(), FIRST, COORDINATOR, TUESDAY_BEFORE);

        assertThat(sheet.approve(other.id(), FIRST, COORDINATOR, TUESDAY_BEFORE))
                .isEqualTo(new Decision.TakenMeanwhile(other, new RoomTaken(Cause.BUFFER)));
    }

    @Test
    void refusesADecisionOnWhatHasChangedSinceItWasSeen() {
        var request = requested("10:00", "12:00");
        sheet.approve(request.id(), FIRST, COORDINATOR, TUESDAY_BEFORE);

        assertThat(sheet.decline(request.id(), FIRST, COORDINATOR, "Zebranie", TUESDAY_BEFORE))
                .isEqualTo(new Decision.Outdated(2));
        assertThat(sheet.approve(request.id(), FIRST, COORDINATOR, TUESDAY_BEFORE))
                .isEqualTo(new Decision.Outdated(2));
        assertThat(sheet.cancelByCentre(request.id(), FIRST, COORDINATOR, null, TUESDAY_BEFORE))
                .isEqualTo(new Decision.Outdated(2));
        assertThat(sheet.cancelByUser(request.id(), FIRST, ANNA, null, TUESDAY_BEFORE))
                .isEqualTo(new Decision.Outdated(2));
    }

    @Test
    void doesNotKnowABookingOfAnotherSheet() {
        assertThat(sheet.approve(NOBODYS, WHATEVER, COORDINATOR, TUESDAY_BEFORE))
                .isEqualTo(new Decision.BookingUnknown());
        assertThat(sheet.decline(NOBODYS, WHATEVER, COORDINATOR, "Zebranie", TUESDAY_BEFORE))
                .isEqualTo(new Decision.BookingUnknown());
        assertThat(sheet.cancelByCentre(NOBODYS, WHATEVER, COORDINATOR, null, TUESDAY_BEFORE))
                .isEqualTo(new Decision.BookingUnknown());
        assertThat(sheet.cancelByUser(NOBODYS, WHATEVER, ANNA, null, TUESDAY_BEFORE))
                .isEqualTo(new Decision.BookingUnknown());
    }

    @Test
    void declinesARequestForAReason() {
        var request = requested("10:00", "12:00");

        sheet.decline(request.id(), FIRST, COORDINATOR, "Zebranie mieszkańców", TUESDAY_BEFORE);

        var declined = sheet.find(request.id()).orElseThrow();
        assertThat(declined.state()).isEqualTo(BookingState.DECLINED);
        assertThat(declined.steps().getLast().reason()).isEqualTo("Zebranie mieszkańców");
        assertThat(sheet.news()).last().isEqualTo(new BookingEvent.Declined(declined));
    }

    @Test
    void decidesOnlyOnRequests() {
        var confirmed = confirmed("10:00", "12:00");

        assertThat(sheet.approve(confirmed.id(), WHATEVER, COORDINATOR, TUESDAY_BEFORE))
                .isEqualTo(new Decision.NotPossible(BookingState.CONFIRMED));
        assertThat(sheet.decline(confirmed.id(), WHATEVER, COORDINATOR, "Zebranie", TUESDAY_BEFORE))
                .isEqualTo(new Decision.NotPossible(BookingState.CONFIRMED));
    }

    @Test
    void cancelsInTimeWithoutConsequences() {
        var booking = confirmed("10:00", "12:00");

        sheet.cancelByUser(booking.id(), FIRST, ANNA, "Prowadząca zachorowała", booking.cancelFreelyUntil());

        var cancelled = sheet.find(booking.id()).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(BookingState.CANCELLED);
        assertThat(cancelled.steps().getLast().late()).isFalse();
        assertThat(cancelled.steps().getLast().kind()).isEqualTo(Step.Kind.CANCELLED_BY_USER);
    }

    @Test
    void cancelsLateWhenOthersCanHardlyUseTheSlot() {
        var booking = confirmed("10:00", "12:00");

        sheet.cancelByUser(booking.id(), FIRST, ANNA, null, on(MONDAY.minusDays(1), "10:01"));

        assertThat(sheet.find(booking.id()).orElseThrow().steps().getLast().late())
                .isTrue();
    }

    @Test
    void neverCancelsAMereRequestLate() {
        var request = requested("10:00", "12:00");

        sheet.cancelByUser(request.id(), FIRST, ANNA, null, at("09:59"));

        assertThat(sheet.find(request.id()).orElseThrow().steps().getLast().late())
                .isFalse();
    }

    @Test
    void letsAUserCancelOnlyUntilTheMeetingBegins() {
        var booking = confirmed("10:00", "12:00");

        assertThat(sheet.cancelByUser(booking.id(), FIRST, ANNA, null, at("10:00")))
                .isEqualTo(new Decision.NotPossible(BookingState.CONFIRMED));
    }

    @Test
    void letsTheCentreTakeBackAMeetingRecordedByMistake() {
        var booking = confirmed("10:00", "12:00");

        sheet.cancelByCentre(booking.id(), FIRST, COORDINATOR, "Zapis przez pomyłkę", at("21:00"));

        var step = sheet.find(booking.id()).orElseThrow().steps().getLast();
        assertThat(step.kind()).isEqualTo(Step.Kind.CANCELLED_BY_CENTRE);
        assertThat(step.late()).isFalse();
    }

    @Test
    void cancelsNothingTwice() {
        var booking = confirmed("10:00", "12:00");
        sheet.cancelByCentre(booking.id(), FIRST, COORDINATOR, null, TUESDAY_BEFORE);
        var loaded = savedAndLoaded(sheet);

        assertThat(loaded.cancelByCentre(booking.id(), WHATEVER, COORDINATOR, null, TUESDAY_BEFORE))
                .isEqualTo(new Decision.NotPossible(BookingState.CANCELLED));
        assertThat(loaded.cancelByUser(booking.id(), WHATEVER, ANNA, null, TUESDAY_BEFORE))
                .isEqualTo(new Decision.NotPossible(BookingState.CANCELLED));
        assertThat(loaded.news()).isEmpty();
    }

    private Booking requested(String from, String to) {
        return placed(sheet.place(ask(from, to), THAT_MONDAY, TUESDAY_BEFORE));
    }

    private Booking confirmed(String from, String to) {
        return placed(sheet.place(by(Authority.STAFF, ask(from, to)), THAT_MONDAY, TUESDAY_BEFORE));
    }
}
