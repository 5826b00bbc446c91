package pl.krakow.centra.sites.frame;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The form a request brought, for the case that the page it stands on can't be shown while it is answered: everything in
 * it, to be sent again as it is. Its revision and its once-only key are among the fields, so nothing is done twice.
 *
 * @param action where it was sent
 */
public record Unsent(String action, List<Field> fields) {

    private static final String TOKEN = "_csrf";

    public record Field(String name, String value) {}

    public Unsent {
        fields = List.copyOf(fields);
    }

    /** Nothing for a page that was only asked for, and for files, which can't be sent again without being chosen. */
    static @Nullable Unsent of(HttpServletRequest request) {
        var type = request.getContentType();
        if (!"POST".equals(request.getMethod())
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return null;
        }
        return new Unsent(
                request.getRequestURI(),
                request.getParameterMap().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(TOKEN))
                        .flatMap(
                                entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                        .toList());
    }

    /** What somebody wrote, as far as it is text to read and not a date, a number or a key. */
    public List<String> texts() {
        return fields.stream()
                .map(field -> field.value().strip())
                .filter(text -> text.chars().anyMatch(Character::isWhitespace))
                .distinct()
                .toList();
    }
}
