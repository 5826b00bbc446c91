package pl.krakow.centra.events.feedback.domain;

import java.util.HashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Wording;

/**
 * Something that those who came are asked.
 *
 * @param key of a standard question its name, of an event's own its id
 * @param text null for a standard question, whose words are the same everywhere
 * @param options of a choice, told apart by their Polish wording; none otherwise
 */
public record FeedbackQuestion(
        String key, Kind kind, @Nullable Wording text, boolean required, List<Wording> options) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
    public static final int MOST_OPTIONS = 10;
    public static final int LONGEST_TEXT = 600;

    /** How it is answered. */
    public enum Kind {
        /** From 1, the worst, to 5. */
        SCALE,
        /** By one of the options. */
        CHOICE,
        TEXT
    }

    /** What is asked about every event; the first is the only one that has to be answered. */
    public static final List<FeedbackQuestion> STANDARD = List.of(
            standard("overall", Kind.SCALE, true),
            standard("usefulness", Kind.SCALE, false),
            standard("leaders", Kind.SCALE, false),
            standard("organisation", Kind.SCALE, false),
            standard("recommend", Kind.SCALE, false),
            standard("comment", Kind.TEXT, false));

    private static FeedbackQuestion standard(String name, Kind kind, boolean required) {
        return new FeedbackQuestion(name, kind, null, required, List.of());
    }

    public FeedbackQuestion {
        options = List.copyOf(options);
    }

    boolean optionsFit() {
        var names = options.stream().map(Wording::pl).toList();
        return kind == Kind.CHOICE ? names.size() >= 2 && new HashSet<>(names).size() == names.size() : names.isEmpty();
    }

    /** Which of its counts an answer adds to; -1 when it is none of them. */
    int place(String answer) {
        return switch (kind) {
            case SCALE -> answer.matches("[1-5]") ? Integer.parseInt(answer) - LOWEST : -1;
            case CHOICE -> options.stream().map(Wording::pl).toList().indexOf(answer);
            case TEXT -> -1;
        };
    }

    /** How many counts it has. */
    int places() {
        return switch (kind) {
            case SCALE -> HIGHEST;
            case CHOICE -> options.size();
            case TEXT -> 0;
        };
    }

    boolean takes(String answer) {
        return kind == Kind.TEXT ? !answer.isBlank() && answer.length() <= LONGEST_TEXT : place(answer) >= 0;
    }
}
