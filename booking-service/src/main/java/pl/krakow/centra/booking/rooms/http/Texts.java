package pl.krakow.centra.booking.rooms.http;

import java.util.List;
import java.util.Map;
import java.util.Set;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.kit.problem.FieldError;

/** Texts in the languages people read here. */
final class Texts {

    private static final Set<String> LANGUAGES = Set.of("pl", "en", "uk");

    private Texts() {}

    /** Only languages of the platform, and Polish among them where somebody is to read it in any case. */
    static void check(
            String pointer,
            Map<String, String> texts,
            boolean polishNeeded,
            FieldProblems problems,
            List<FieldError> errors) {
        texts.keySet().stream()
                .filter(language -> !LANGUAGES.contains(language))
                .sorted()
                .map(language -> problems.error(
                        pointer + "/" + language.replace("~", "~0").replace("/", "~1"),
                        BookingProblem.LANGUAGE_UNKNOWN))
                .forEach(errors::add);
        if (polishNeeded && !texts.containsKey("pl")) {
            errors.add(problems.error(pointer + "/pl", BookingProblem.POLISH_MISSING));
        }
    }
}
