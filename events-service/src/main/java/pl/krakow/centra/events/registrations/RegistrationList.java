package pl.krakow.centra.events.registrations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.web.Csv;

/** Registrations as a file: a head, a line each, a column for each question that was answered. */
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

    public static byte[] csv(List<RegistrationView> registrations) {
        var questions = new TreeSet<UUID>();
        registrations.forEach(
                registration -> questions.addAll(registration.answers().keySet()));
        var head = new ArrayList<Object>(COLUMNS);
        head.addAll(questions);
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
            questions.forEach(question -> cells.add(registration.answers().get(question)));
            file.row(cells);
        }
        return file.file();
    }
}
