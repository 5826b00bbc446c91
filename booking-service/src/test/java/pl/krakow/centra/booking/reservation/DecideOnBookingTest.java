package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR_ELSEWHERE;
import static pl.krakow.centra.booking.reservation.Centre.OLENA;
import static pl.krakow.centra.booking.reservation.Centre.RECEPTIONIST;
import static pl.krakow.centra.booking.reservation.Centre.placed;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.PlainDecision.Done;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.reservation.domain.Step;

class DecideOnBookingTest {

    private final Centre centre = new Centre();

    @Test
    void approvesARequest() {
        var request = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        assertThat(centre.approve(request)).isInstanceOfSatisfying(ApproveBooking.Outcome.Approved.class, approved -> {
            assertThat(approved.booking().state()).isEqualTo(BookingState.CONFIRMED);
            assertThat(approved.booking().revision()).isEqualTo(2);
        });
    }

    @Test
    void offersTheLoserOfTwoRequestsWhatIsFree() {
        var one = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));
        var other = placed(centre.place(ANNA, "1w040", "11:00", "13:00"));
        centre.approve(one);

        assertThat(centre.approve(other)).isInstanceOfSatisfying(ApproveBooking.Outcome.Taken.class, taken -> {
            assertThat(taken.refusal()).isEqualTo(new RoomTaken(Cause.TAKEN));
            assertThat(taken.alternatives()).isNotEmpty();
        });
    }

    @Test
    void refusesADecisionOnWhatHasChangedMeanwhile() {
        var request = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));
        centre.approve(request);

        assertThat(centre.approve(request)).isEqualTo(new ApproveBooking.Outcome.Stale(2));
        assertThat(centre.decline(request, "Zebranie")).isEqualTo(new PlainDecision.Stale(2));
        assertThat(centre.cancel(request, ANNA)).isEqualTo(new PlainDecision.Stale(2));
    }

    @Test
    void declinesARequestAndTellsItsUserWhy() {
        var request = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        centre.decline(request, "Zebranie mieszkańców");

        var seen = centre.findBookings()
                .find(Centre.REYMONTA, new BookingId(request.id()), ANNA)
                .orElseThrow();
        assertThat(seen.state()).isEqualTo(BookingState.DECLINED);
        assertThat(seen.history().getLast().reason()).isEqualTo("Zebranie mieszkańców");
        assertThat(seen.history().getLast().by()).isNull();
    }

    @Test
    void declinesOnlyRequests() {
        var booking = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));

        assertThat(centre.decline(booking, "Zebranie")).isEqualTo(new PlainDecision.Impossible(BookingState.CONFIRMED));
    }

    @Test
    void letsWhoMadeABookingCancelIt() {
        var booking = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        assertThat(centre.cancel(booking, ANNA))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(done.booking().history().getLast().step())
                                .isEqualTo(Step.Kind.CANCELLED_BY_USER));
    }

    @Test
    void letsTheCoordinatorCancelForTheCentre() {
        var booking = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        assertThat(centre.cancel(booking, COORDINATOR))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(done.booking().history().getLast().step())
                                .isEqualTo(Step.Kind.CANCELLED_BY_CENTRE));
    }

    @Test
    void letsNobodyElseCancelOrEvenSeeIt() {
        var booking = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        assertThat(centre.cancel(booking, OLENA)).isEqualTo(new PlainDecision.Unknown());
        assertThat(centre.cancel(booking, COORDINATOR_ELSEWHERE)).isEqualTo(new PlainDecision.Unknown());
        assertThat(centre.cancel(booking, RECEPTIONIST)).isEqualTo(new PlainDecision.Unknown());
    }
}
