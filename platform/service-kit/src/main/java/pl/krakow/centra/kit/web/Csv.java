package pl.krakow.centra.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A table as CSV (RFC 4180): a byte order mark, so that spreadsheets read it as UTF-8, and a line for each row. What a
 * spreadsheet would take for a formula is defused by an apostrophe.
 */
public final class Csv {

    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<String> lines = new ArrayList<>();

    /** One more row; an empty cell is null. */
    public Csv row(List<? extends @Nullable Object> cells) {
        lines.add(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        return this;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        var safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** The whole file. */
    public byte[] file() {
        return ("\uFEFF" + lines.stream().map(line -> line + "\r\n").collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
