package pl.krakow.centra.sites.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What is typed into a form's fields, read the same way in every form. */
public final class Fields {

    private Fields() {}

    /** Without the gaps around it, every line ended alike; empty where the form has no such field. */
    public static String text(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value.strip().replace("\r\n", "\n");
    }

    /** All that is chosen in a field, as it is. */
    public static List<String> all(MultiValueMap<String, String> form, String field) {
        return List.copyOf(form.getOrDefault(field, List.of()));
    }

    /** Nothing where nothing is typed. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What a field shows of a text there may be none of. */
    public static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The day an {@code input type=date} sends; null for anything else. */
    public static @Nullable LocalDate date(@Nullable String text) {
        return read(text, LocalDate::parse);
    }

    /** The hour an {@code input type=time} sends; null for anything else. */
    public static @Nullable LocalTime time(@Nullable String text) {
        return read(text, LocalTime::parse);
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> parse) {
        try {
            return text == null ? null : parse.apply(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A whole number between two; -1 for anything else. */
    public static int number(String text, int least, int most) {
        var number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        return number < least || number > most ? -1 : number;
    }

    /** Whether it is a whole number between two. */
    public static boolean isNumber(String text, int least, int most) {
        return number(text, least, most) >= 0;
    }
}
