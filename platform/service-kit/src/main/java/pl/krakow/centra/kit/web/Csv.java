package pl.krakow.centra.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A table as CSV (RFC 4180): a byte order mark, so that spreadsheets read it as UTF-8, and a line for each row. What a
 * spreadsheet would take for a formula is defused by an apostrophe.
 */
public final class Csv {

    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** What the file of a table begins with, so that spreadsheets read it as UTF-8. */
    public static final String MARK = "\uFEFF";

    /** What every line ends with. */
    public static final String END = "\r\n";

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

    private final List<String> lines = new ArrayList<>();

    /** One more row; an empty cell is null. */
    public Csv row(List<? extends @Nullable Object> cells) {
        lines.add(line(cells));
        return this;
    }

    /** One row without its {@link #END}, for tables that are written line by line. */
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        var safe = formula ? "'" + text : text;
        return TO_QUOTE.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** The whole file. */
    public byte[] file() {
        return (MARK + lines.stream().map(line -> line + END).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
