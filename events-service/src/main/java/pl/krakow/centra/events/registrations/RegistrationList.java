package pl.krakow.centra.events.registrations;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Registrations as CSV (RFC 4180): a byte order mark, so that spreadsheets read it as UTF-8, a head, a line each. What a
 * spreadsheet would take for a formula is defused by an apostrophe.
 */
public final class RegistrationList {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RegistrationList() {}

    public static byte[] csv(List<RegistrationView> registrations) {
        var questions = new TreeSet<UUID>();
        registrations.forEach(
                registration -> questions.addAll(registration.answers().keySet()));
        var head = Stream.concat(
                Stream.of(
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
                        "registeredAt"),
                questions.stream().map(UUID::toString));
        var lines = registrations.stream()
                .map(registration -> Stream.concat(
                        Arrays.stream(new @Nullable Object[] {
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
                            registration.registeredAt()
                        }),
                        questions.stream()
                                .map(question -> registration.answers().get(question))));
        return ("\uFEFF"
                        + Stream.concat(Stream.of(head), lines)
                                .map(cells -> cells.map(RegistrationList::cell).collect(Collectors.joining(",")))
                                .collect(Collectors.joining("\r\n", "", "\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        var safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
