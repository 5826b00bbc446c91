package pl.krakow.centra.booking.series;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.reservation.ApproveBooking;
import pl.krakow.centra.booking.reservation.CancelBooking;
import pl.krakow.centra.booking.reservation.DeclineBooking;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.PlainDecision;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult.Entry;
import pl.krakow.centra.booking.series.domain.ActResult.What;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Reason;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.web.Revision;

/** Approves, declines and cancels occurrences, like any single booking. */
@Component
@RequiredArgsConstructor
class DecidingSteps {

    private static final String NO_REASON = "-";

    private final ApproveBooking approveBooking;
    private final DeclineBooking declineBooking;
    private final CancelBooking cancelBooking;
    private final OnTheSheet onTheSheet;
    private final DaySheets sheets;
    private final Ids ids;

    Optional<Reason> promise(Series series, Act act, Occurrence occurrence, Instant until, Instant now) {
        if (!approveBooking.mayConfirm(series.centre(), occurrence.booking())) {
            return Optional.of(Reasons.reason(BookingProblem.BENEFICIARY_UNVERIFIED));
        }
        var answer = onTheSheet.decide(
                series.centre(),
                occurrence.booking(),
                sheet -> sheet.promiseApproval(promise(act, occurrence), occurrence.booking(), act.by(), until, now));
        if (answer.isEmpty()) {
            return Optional.of(Reasons.reason(BookingProblem.BOOKING_UNKNOWN));
        }
        return switch (answer.get().result()) {
            case Decision.Decided _ -> Optional.empty();
            // Nothing is left to approve, which is no reason not to approve the others.
            case Decision.NotPossible _ -> Optional.empty();
            case Decision.TakenMeanwhile taken ->
                Optional.of(Reasons.reason(
                        BookingProblem.ROOM_NOT_AVAILABLE,
                        taken.refusal().cause().name()));
            default -> Optional.of(Steps.INTERRUPTED);
        };
    }

    Entry finish(Series series, Act act, Occurrence occurrence, Instant now) {
        return switch (act.kind()) {
            case APPROVE ->
                act.isAllOrNothing() ? keepPromise(series, act, occurrence, now) : approve(series, act, occurrence);
            case DECLINE -> {
                var reason = act.reason();
                yield entry(
                        declineBooking.handle(new DeclineBooking.Command(
                                new CentreId(series.centre()),
                                occurrence.booking(),
                                Revision.ANY,
                                reason == null ? NO_REASON : reason,
                                Steps.actor(act, series.centre()))),
                        occurrence,
                        What.DECLINED,
                        BookingState.DECLINED);
            }
            default ->
                entry(
                        cancelBooking.handle(new CancelBooking.Command(
                                new CentreId(series.centre()),
                                occurrence.booking(),
                                Revision.ANY,
                                act.reason(),
                                Steps.actor(act, series.centre()))),
                        occurrence,
                        What.CANCELLED,
                        BookingState.CANCELLED);
        };
    }

    void release(Series series, Act act, Occurrence occurrence, Instant now) {
        onTheSheet.decide(series.centre(), occurrence.booking(), sheet -> {
            sheet.breakPromise(promise(act, occurrence), now);
            return sheet;
        });
    }

    private Entry keepPromise(Series series, Act act, Occurrence occurrence, Instant now) {
        onTheSheet.decide(
                series.centre(),
                occurrence.booking(),
                sheet -> sheet.keepPromise(promise(act, occurrence), now).isPresent());
        boolean confirmed = sheets.holding(series.centre(), occurrence.booking())
                .flatMap(sheet -> sheet.find(occurrence.booking()))
                .filter(booking -> booking.isConfirmed())
                .isPresent();
        return confirmed
                ? new Entry(occurrence.original(), What.APPROVED, null)
                : refused(occurrence, Reasons.reason(BookingProblem.DECISION_NOT_POSSIBLE));
    }

    private Entry approve(Series series, Act act, Occurrence occurrence) {
        return switch (approveBooking.handle(new ApproveBooking.Command(
                new CentreId(series.centre()),
                occurrence.booking(),
                Revision.ANY,
                Steps.actor(act, series.centre())))) {
            case ApproveBooking.Outcome.Approved _ -> new Entry(occurrence.original(), What.APPROVED, null);
            case ApproveBooking.Outcome.Taken taken ->
                refused(
                        occurrence,
                        Reasons.reason(
                                BookingProblem.ROOM_NOT_AVAILABLE,
                                taken.refusal().cause().name()));
            case ApproveBooking.Outcome.Unknown() ->
                refused(occurrence, Reasons.reason(BookingProblem.BOOKING_UNKNOWN));
            case ApproveBooking.Outcome.BeneficiaryUnverified() ->
                refused(occurrence, Reasons.reason(BookingProblem.BENEFICIARY_UNVERIFIED));
            case ApproveBooking.Outcome.Stale _ -> refused(occurrence, Steps.INTERRUPTED);
            case ApproveBooking.Outcome.Impossible(var state) -> impossible(occurrence, state, BookingState.CONFIRMED);
        };
    }

    private static Entry entry(PlainDecision decision, Occurrence occurrence, What done, BookingState goal) {
        return switch (decision) {
            case PlainDecision.Done _ -> new Entry(occurrence.original(), done, null);
            case PlainDecision.Unknown() -> refused(occurrence, Reasons.reason(BookingProblem.BOOKING_UNKNOWN));
            case PlainDecision.Stale _ -> refused(occurrence, Steps.INTERRUPTED);
            case PlainDecision.Impossible(var state) -> impossible(occurrence, state, goal);
            case PlainDecision.Early _ -> refused(occurrence, Reasons.reason(BookingProblem.NOT_YET));
            case PlainDecision.Late _ -> refused(occurrence, Reasons.reason(BookingProblem.TOO_LATE));
            case PlainDecision.ForTheCentre() -> refused(occurrence, Reasons.reason(BookingProblem.ONLY_THE_CENTRE));
        };
    }

    private static Entry impossible(Occurrence occurrence, BookingState state, BookingState goal) {
        return state == goal
                ? new Entry(occurrence.original(), What.UNCHANGED, null)
                : refused(occurrence, Reasons.reason(BookingProblem.DECISION_NOT_POSSIBLE, state.name()));
    }

    private static Entry refused(Occurrence occurrence, Reason reason) {
        return new Entry(occurrence.original(), What.REFUSED, reason);
    }

    private UUID promise(Act act, Occurrence occurrence) {
        return ids.derived("series-act/" + act.id() + "/" + occurrence.original());
    }
}
