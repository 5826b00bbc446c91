package pl.krakow.centra.events.feedback.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Wording;

/** An event whose people are asked the standard questions, about the pace, and what they would like next. */
public final class Asked {

    public static final Instant SETTLED = Instant.parse("2026-12-10T09:00:00Z");
    public static final Instant OPEN = SETTLED.plus(Duration.ofDays(1));
    public static final Instant OVER = SETTLED.plus(Duration.ofDays(7));
    public static final String PACE = "0193a1b0-0000-7000-8000-0000000000a1";
    public static final String NEXT = "0193a1b0-0000-7000-8000-0000000000a2";

    public static final FeedbackPlan PLAN = new FeedbackPlan(
            true,
            7,
            List.of(
                    new FeedbackQuestion(
                            PACE,
                            FeedbackQuestion.Kind.CHOICE,
                            new Wording("Tempo?", "Pace?", null),
                            false,
                            List.of(new Wording("w sam raz", null, null), new Wording("za szybko", null, null))),
                    new FeedbackQuestion(
                            NEXT, FeedbackQuestion.Kind.TEXT, new Wording("Co dalej?", null, null), false, List.of())));

    private Asked() {}

    public static FeedbackBox prepared(EventId event) {
        var box = FeedbackBox.blank(event, "reymonta");
        box.plan(PLAN, _ -> true, SETTLED, false);
        return box;
    }

    public static FeedbackBox open(EventId event, int attended) {
        var box = prepared(event);
        box.open(attended, SETTLED);
        return box;
    }

    public static RegistrationId person(int number) {
        return new RegistrationId(new UUID(0x0193a1b000007000L, 0x8000000000000000L + number));
    }

    public static Sheet sheet(int overall, String... more) {
        var answers = new HashMap<>(Map.of("overall", String.valueOf(overall)));
        for (int i = 0; i < more.length; i += 2) {
            answers.put(more[i], more[i + 1]);
        }
        return new Sheet(answers);
    }

    /** The same after it went to a store and back. */
    public static FeedbackBox savedAndLoaded(FeedbackBox box) {
        return FeedbackBox.saved(box.version().orElse(-1) + 1, box.contents());
    }
}
