package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.Decision.BookingUnknown;
import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.NotYet;
import pl.krakow.centra.booking.reservation.domain.Decision.OnlyTheCentre;
import pl.krakow.centra.booking.reservation.domain.Decision.Outdated;
import pl.krakow.centra.booking.reservation.domain.Decision.Refused;
import pl.krakow.centra.booking.reservation.domain.Decision.TakenMeanwhile;
import pl.krakow.centra.booking.reservation.domain.Decision.TooLate;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * The coordinator accepts a request, which claims its time. Of several requests for one time whichever is accepted first
 * gets it; the others stay requests and are told what is free instead.
 */
@Component
@RequiredArgsConstructor
public class ApproveBooking {

    private final OnTheSheet onTheSheet;
    private final DaySheets sheets;
    private final Beneficiaries beneficiaries;
    private final Alternatives alternatives;
    private final Lendings lendings;
    private final Clock clock;

    public record Command(CentreId centre, BookingId booking, Revision seen, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Approved(BookingView booking) implements Outcome {}

        record Taken(RoomTaken refusal, List<Alternative> alternatives) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale(long revision) implements Outcome {}

        record Impossible(BookingState state) implements Outcome {}

        /** Nothing is confirmed for somebody no member of staff has seen. */
        record BeneficiaryUnverified() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var by = command.actor().subject();
        if (!mayConfirm(command.centre().value(), command.booking())) {
            return new Outcome.BeneficiaryUnverified();
        }
        return onTheSheet
                .decide(
                        command.centre().value(),
                        command.booking(),
                        sheet -> sheet.approve(command.booking(), command.seen()::matches, by, now))
                .map(answer -> outcome(answer.sheet(), answer.result(), now))
                .orElseGet(Outcome.Unknown::new);
    }

    /**
     * Whether a request is for somebody verified. Also true where there is no such request, so that the decision says
     * what is wrong.
     */
    public boolean mayConfirm(String centre, BookingId request) {
        return sheets.holding(centre, request)
                .flatMap(sheet -> sheet.find(request))
                .filter(booking -> booking.state() == BookingState.REQUESTED)
                .flatMap(booking -> beneficiaries.current(booking.beneficiary()))
                .map(Beneficiary::isVerified)
                .orElse(true);
    }

    private Outcome outcome(DaySheet sheet, Decision decision, Instant now) {
        return switch (decision) {
            case Decided(var booking) -> new Outcome.Approved(BookingView.of(sheet, booking, true));
            case TakenMeanwhile taken -> new Outcome.Taken(taken.refusal(), instead(sheet, taken, now));
            case BookingUnknown() -> new Outcome.Unknown();
            case Outdated(var revision) -> new Outcome.Stale(revision);
            case NotPossible(var state) -> new Outcome.Impossible(state);
            case NotYet _, TooLate _, OnlyTheCentre _, Refused _ ->
                throw new IllegalStateException("not an answer to an approval: " + decision);
        };
    }

    private List<Alternative> instead(DaySheet sheet, TakenMeanwhile taken, Instant now) {
        var booking = taken.booking();
        return lendings.lendingOf(sheet.id().centre())
                .map(lending ->
                        alternatives.to(booking.slot(), booking.room(), booking.details(), lending, sheet.zone(), now))
                .orElse(List.of());
    }
}
