package pl.krakow.centra.events.feedback;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.feedback.domain.Answering;
import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.Sheet;
import pl.krakow.centra.events.registrations.WhoAttended;
import pl.krakow.centra.events.registrations.domain.Registration;

/** Who came to an event answers, once. Nothing that is kept, logged or sent says what they answered. */
@Component
@RequiredArgsConstructor
public class AnswerFeedback {

    private final OnTheBox onTheBox;
    private final WhoAttended whoAttended;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** What came of answering. */
    public sealed interface Outcome {

        record Taken() implements Outcome {}

        record DidNotAttend() implements Outcome {}

        record Refused(Answering why) implements Outcome {}
    }

    public Outcome answer(Registration registration, Sheet sheet) {
        var now = now();
        var attendance = whoAttended.of(registration.centre(), registration.event());
        if (attendance.isEmpty() || !attendance.get().guests().contains(registration.id())) {
            return new Outcome.DidNotAttend();
        }
        boolean settled = attendance.get().settledAt() != null;
        var answering = onTheBox.decide(registration.event(), registration.centre(), box -> {
                    if (settled) {
                        box.open(attendance.get().guests().size(), now);
                    }
                    box.settle(now);
                    return box.answer(registration.id(), sheet, random::nextInt, now);
                })
                .result();
        return answering instanceof Answering.Taken ? new Outcome.Taken() : new Outcome.Refused(answering);
    }

    /** The questionnaire as it stands for somebody who signed up. */
    public record Form(FeedbackBox box, boolean attended, boolean answered, boolean open) {}

    public Form form(Registration registration) {
        var box = onTheBox.find(registration.event(), registration.centre());
        var attendance = whoAttended.of(registration.centre(), registration.event());
        attendance
                .filter(known -> known.settledAt() != null)
                .ifPresent(known -> box.open(known.guests().size(), now()));
        boolean attended = attendance
                .filter(known -> known.guests().contains(registration.id()))
                .isPresent();
        boolean answered = box.hasAnswered(registration.id());
        return new Form(box, attended, answered, attended && !answered && box.isOpenAt(now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
