package pl.krakow.centra.events.feedback;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.FeedbackBox.Planning;
import pl.krakow.centra.events.feedback.domain.FeedbackPlan;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasions;
import pl.krakow.centra.events.registrations.letters.ThankParticipants;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;

/** The coordinator says whether those who come to an event are asked, what and how long, and may end it early. */
@Component
@RequiredArgsConstructor
public class SetUpFeedback {

    private final OnTheBox onTheBox;
    private final Occasions occasions;
    private final ThankParticipants thankParticipants;
    private final Clock clock;

    public record Command(CentreId centre, EventId event, Revision seen, FeedbackPlan wanted) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(FeedbackBox box) implements Outcome {}

        record EventUnknown() implements Outcome {}

        record Refused(Planning why) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return occasions
                .of(command.centre.value(), command.event)
                .map(occasion -> {
                    boolean thanked = command.wanted.asked() && thankParticipants.hasThanked(command.event);
                    return onTheBox.decide(
                            command.event,
                            command.centre.value(),
                            box -> box.plan(command.wanted, command.seen::matches, occasion.end(), thanked));
                })
                .<Outcome>map(answer -> answer.result() instanceof Planning.Planned
                        ? new Outcome.Done(answer.box())
                        : new Outcome.Refused(answer.result()))
                .orElseGet(Outcome.EventUnknown::new);
    }

    /** Nothing when the centre has no such event. */
    public Optional<FeedbackBox> find(CentreId centre, EventId event) {
        return occasions.of(centre.value(), event).map(_ -> onTheBox.find(event, centre.value()));
    }

    /** Nobody answers any more. False when the box isn't open; nothing when the centre has no such event. */
    public Optional<Boolean> close(CentreId centre, EventId event) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return occasions
                .of(centre.value(), event)
                .map(_ -> onTheBox.decide(event, centre.value(), box -> box.close(now))
                        .result());
    }
}
