package pl.krakow.centra.events.registrations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Question;
import pl.krakow.centra.kit.web.Csv;

/**
 * Registrations as a file: a head, a line each, a column for each question, headed by its words. Questions that were answered and
 * are asked no more come last, by their ids.
 */
public final class RegistrationList {

    private static final List<String> COLUMNS = List.of(
            "id",
            "state",
            "name",
            "email",
            "phone",
            "language",
            "organisation",
            "audience",
            "people",
            "needs",
            "registeredAt");

    private RegistrationList() {}

    /** @param language the questions are told in */
    public static byte[] csv(List<RegistrationView> registrations, List<Question> asked, String language) {
        var questions = new LinkedHashMap<UUID, Object>();
        asked.forEach(question -> questions.put(question.id(), question.text().in(language)));
        registrations.stream()
                .flatMap(registration -> registration.answers().keySet().stream())
                .sorted()
                .forEach(question -> questions.putIfAbsent(question, question));
        var head = new ArrayList<Object>(COLUMNS);
        head.addAll(questions.values());
        var file = new Csv().row(head);
        for (var registration : registrations) {
            var cells = new ArrayList<@Nullable Object>(Arrays.asList(
                    registration.id(),
                    registration.state(),
                    registration.name(),
                    registration.email(),
                    registration.phone(),
                    registration.language(),
                    registration.organisation(),
                    registration.audience(),
                    registration.people(),
                    registration.needs(),
                    registration.registeredAt()));
            questions
                    .keySet()
                    .forEach(question -> cells.add(registration.answers().get(question)));
            file.row(cells);
        }
        return file.file();
    }
}
