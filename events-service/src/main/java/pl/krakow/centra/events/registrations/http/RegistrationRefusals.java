package pl.krakow.centra.events.registrations.http;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.registrations.ManageRegistration;
import pl.krakow.centra.events.registrations.RegistrationView;
import pl.krakow.centra.events.registrations.domain.Answers;
import pl.krakow.centra.events.registrations.domain.Configuring;
import pl.krakow.centra.events.registrations.domain.Refusal;
import pl.krakow.centra.events.registrations.domain.SignUp;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** Every refusal of a roster as a caller sees it. */
final class RegistrationRefusals {

    private RegistrationRefusals() {}

    static Problem of(Refusal refusal, boolean staff) {
        return switch (refusal) {
            case Refusal.NotAnnounced() ->
                new Problem(staff ? EventsProblem.NOT_ANNOUNCED : EventsProblem.EVENT_UNKNOWN);
            case Refusal.CalledOff() -> new Problem(EventsProblem.CALLED_OFF);
            case Refusal.Postponed() -> new Problem(EventsProblem.POSTPONED);
            case Refusal.AlreadyOver() -> new Problem(EventsProblem.ALREADY_OVER);
            case Refusal.NoSignUp() -> new Problem(EventsProblem.NO_SIGN_UP);
            case Refusal.NotOpenYet(var opens) ->
                new Problem(EventsProblem.SIGN_UP_NOT_OPEN).with("opens", opens.toString());
            case Refusal.Closed(var since) ->
                new Problem(EventsProblem.SIGN_UP_CLOSED).with("closed", since.toString());
            case Refusal.NeedsAnAccount() -> new Problem(EventsProblem.ACCOUNT_NEEDED);
            case Refusal.TooManyPeople(var most) ->
                new Problem(EventsProblem.TOO_MANY_PEOPLE)
                        .arguments(most)
                        .with("pointer", "/people")
                        .with("most", most);
            case Refusal.Full(var free) ->
                new Problem(EventsProblem.EVENT_FULL).arguments(free).with("free", free);
            case Refusal.AlreadyRegistered(var entry) ->
                new Problem(EventsProblem.ALREADY_REGISTERED)
                        .with("registrationId", entry.id().toString());
            case Refusal.NothingToHold() -> new Problem(EventsProblem.NOTHING_TO_HOLD);
            case Refusal.TooManyHolds() -> new Problem(EventsProblem.TOO_MANY_HOLDS);
        };
    }

    static Problem of(Answers.Flaw flaw) {
        var code = switch (flaw) {
            case Answers.Flaw.Missing _ -> EventsProblem.ANSWER_MISSING;
            case Answers.Flaw.NotAsked _ -> EventsProblem.ANSWER_NOT_ASKED_FOR;
            case Answers.Flaw.Unfit _ -> EventsProblem.ANSWER_UNFIT;
        };
        return new Problem(code)
                .with("pointer", "/answers/" + flaw.question())
                .with("question", flaw.question().toString());
    }

    static Problem of(Configuring why) {
        return switch (why) {
            case Configuring.Configured _ -> throw new IllegalStateException("that was no refusal");
            case Configuring.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case Configuring.TooLate() -> new Problem(EventsProblem.ALREADY_OVER);
            case Configuring.SeatsTaken(var taken) ->
                new Problem(EventsProblem.SEATS_TAKEN).arguments(taken).with("taken", taken);
            case Configuring.Flawed(var flaw) ->
                switch (flaw) {
                    case SignUp.Flaw.ClosesBeforeItOpens() ->
                        new Problem(EventsProblem.SIGN_UP_PERIOD_BACKWARDS).with("pointer", "/closes");
                    case SignUp.Flaw.MoreSeatsThanCapacity(var capacity) ->
                        new Problem(EventsProblem.SEATS_ABOVE_CAPACITY)
                                .arguments(capacity)
                                .with("pointer", "/seats");
                    case SignUp.Flaw.OffersTooShortOrLong(var shortest, var longest) ->
                        new Problem(EventsProblem.OFFERS_TOO_SHORT_OR_LONG)
                                .arguments(shortest.toMinutes(), longest.toDays())
                                .with("pointer", "/offersLast");
                    case SignUp.Flaw.QuestionTwice(var question) ->
                        new Problem(EventsProblem.QUESTION_TWICE).with("question", question.toString());
                    case SignUp.Flaw.OptionsDontFit(var question) ->
                        new Problem(EventsProblem.OPTIONS_DONT_FIT).with("question", question.toString());
                };
        };
    }

    /** The registration after the step, or why it wasn't taken. */
    static RegistrationView done(ManageRegistration.Outcome outcome, EventsProblem unknown) {
        return switch (outcome) {
            case ManageRegistration.Outcome.Done(var registration) -> registration;
            case ManageRegistration.Outcome.Unknown() -> throw new Problem(unknown);
            case ManageRegistration.Outcome.NotPossible(var state) ->
                throw new Problem(EventsProblem.REGISTRATION_NOT_POSSIBLE)
                        .arguments(state.name())
                        .with("state", state.name());
            case ManageRegistration.Outcome.Full(var free) -> throw of(new Refusal.Full(free), true);
            case ManageRegistration.Outcome.TooManyPeople(var most) -> throw of(new Refusal.TooManyPeople(most), true);
            case ManageRegistration.Outcome.TooLate() -> throw new Problem(EventsProblem.ALREADY_OVER);
            case ManageRegistration.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ManageRegistration.Outcome.Flawed(var flaw) -> throw of(flaw);
        };
    }
}
