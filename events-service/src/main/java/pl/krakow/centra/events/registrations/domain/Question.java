package pl.krakow.centra.events.registrations.domain;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Something who signs up is asked.
 *
 * @param options of a choice, told apart by their Polish wording; none otherwise
 */
public record Question(UUID id, Kind kind, Wording text, boolean required, List<Wording> options) {

    public static final int MOST_OPTIONS = 20;
    public static final int LONGEST_ANSWER = 1000;

    /** How it is answered. */
    public enum Kind {
        TEXT,
        /** By one of the options. */
        CHOICE,
        /** By {@code true} or {@code false}. */
        YES_NO
    }

    public Question {
        options = List.copyOf(options);
    }

    boolean optionsFit() {
        var names = options.stream().map(Wording::pl).toList();
        return kind == Kind.CHOICE ? names.size() >= 2 && new HashSet<>(names).size() == names.size() : names.isEmpty();
    }

    boolean takes(String answer) {
        return switch (kind) {
            case TEXT -> !answer.isBlank() && answer.length() <= LONGEST_ANSWER;
            case CHOICE -> options.stream().anyMatch(option -> option.pl().equals(answer));
            case YES_NO -> "true".equals(answer) || "false".equals(answer);
        };
    }
}
