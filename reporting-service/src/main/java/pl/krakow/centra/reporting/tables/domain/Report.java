package pl.krakow.centra.reporting.tables.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A report, in the order in which it is read.
 *
 * @param name of its file, without an ending
 * @param language of all its words
 * @param author who issues it
 * @param about one sentence that tells what it is
 * @param facts what it was made of and when
 */
public record Report(
        String name, String title, Locale language, String author, String about, List<String> facts, List<Part> parts) {

    public Report {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /** A part of a report. */
    public sealed interface Part {

        /** @param level 2 or 3 */
        record Heading(int level, String text) implements Part {}

        record Words(String text) implements Part {}

        record Numbers(Table table) implements Part {}

        /**
         * A chart of what a table says too.
         *
         * @param words what it shows, for who doesn't see it
         */
        record Picture(byte[] png, String words) implements Part {}
    }

    public Report with(Part... more) {
        return new Report(
                name,
                title,
                language,
                author,
                about,
                facts,
                Stream.concat(parts.stream(), Stream.of(more)).toList());
    }

    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (var part : parts) {
            if (part instanceof Part.Numbers(var table)) {
                tables.add(table);
            }
        }
        return tables;
    }
}
