package pl.krakow.centra.booking.reservation.http;

import java.net.URI;

import org.springframework.http.ResponseEntity;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.reservation.BookingView;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.PlainDecision;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Revision;

/** Outcomes that several endpoints share, as answers. */
final class BookingAnswers {

    private BookingAnswers() {}

    static ResponseEntity<BookingView> of(PlainDecision decision) {
        return ok(done(decision));
    }

    /** The booking after the decision; what was refused is a problem. */
    static BookingView done(PlainDecision decision) {
        return switch (decision) {
            case PlainDecision.Done(var booking) -> booking;
            case PlainDecision.Unknown() -> throw new Problem(BookingProblem.BOOKING_UNKNOWN);
            case PlainDecision.Stale _ -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case PlainDecision.Impossible(var state) -> throw BookingRefusals.notPossible(state);
            case PlainDecision.Early(var from) -> throw new Problem(BookingProblem.NOT_YET).with("from", from);
            case PlainDecision.Late(var until) -> throw BookingRefusals.tooLate(until);
            case PlainDecision.ForTheCentre() -> throw new Problem(BookingProblem.ONLY_THE_CENTRE);
        };
    }

    static ResponseEntity<BookingView> of(PlaceBooking.Outcome outcome) {
        return switch (outcome) {
            case PlaceBooking.Outcome.Placed(var booking) -> created(booking);
            case PlaceBooking.Outcome.Refused(var refusal, var alternatives) ->
                throw BookingRefusals.of(refusal, alternatives);
            case PlaceBooking.Outcome.RoomUnknown() -> throw new Problem(BookingProblem.ROOM_UNKNOWN);
            case PlaceBooking.Outcome.BeneficiaryUnknown() -> throw new Problem(BookingProblem.BENEFICIARY_UNKNOWN);
            case PlaceBooking.Outcome.OnlyStaffGoOverQuota() ->
                throw new Problem(BookingProblem.ONLY_STAFF_GO_OVER_QUOTA);
            case PlaceBooking.Outcome.NotYourBeneficiary() -> throw new Problem(BookingProblem.NOT_YOUR_BENEFICIARY);
            case PlaceBooking.Outcome.BeneficiaryUnverified() ->
                throw new Problem(BookingProblem.BENEFICIARY_UNVERIFIED);
            case PlaceBooking.Outcome.RegulationsOutdated(var current) ->
                throw new Problem(BookingProblem.REGULATIONS_OUTDATED).with("current", current);
        };
    }

    static ResponseEntity<BookingView> created(BookingView booking) {
        var location = URI.create("/api/v1/centres/" + booking.centre() + "/bookings/" + booking.id());
        return ResponseEntity.created(location)
                .eTag(new Revision(booking.revision()).etag())
                .body(booking);
    }

    static ResponseEntity<BookingView> ok(BookingView booking) {
        return ResponseEntity.ok().eTag(new Revision(booking.revision()).etag()).body(booking);
    }
}
