package pl.krakow.centra.kit.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * A place in a sorted list: the sort key of the last row seen, unique because it ends with the id. Opaque to callers.
 * A cursor that wasn't made here is refused (400 {@code cursor-malformed}), when decoded or when a value is read.
 */
public record Cursor(List<String> values) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_LENGTH = 1024;

    public Cursor {
        values = List.copyOf(values);
    }

    /** The values as their text: times as ISO 8601. */
    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    public static Cursor decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw malformed();
        }
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(JSON.readValue(json, new TypeReference<List<String>>() {}));
        } catch (IllegalArgumentException | NullPointerException | JacksonException e) {
            throw malformed();
        }
    }

    public String text(int index) {
        return read(index, Function.identity());
    }

    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    public LocalDate date(int index) {
        return read(index, LocalDate::parse);
    }

    public long number(int index) {
        return read(index, Long::parseLong);
    }

    private <T> T read(int index, Function<String, T> parser) {
        try {
            return parser.apply(values.get(index));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return new Problem(KitProblem.CURSOR_MALFORMED);
    }
}
