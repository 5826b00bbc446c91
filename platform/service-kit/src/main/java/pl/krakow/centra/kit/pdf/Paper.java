package pl.krakow.centra.kit.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a document says, in the order in which it is read. It is made of parts that can't be but accessible: a picture has
 * its words, a table its heads, headings follow each other without a gap. Texts are texts: nothing in them is markup.
 *
 * @param title of the document; its first heading too
 * @param language of all its words
 * @param author who issues it
 * @param about one sentence that tells what it is, for who searches among documents
 * @param footer at the bottom of each page, beside the page's number; repeats nothing that isn't said elsewhere
 */
public record Paper(
        String title,
        Locale language,
        String author,
        String about,
        Look look,
        @Nullable String footer,
        List<Part> parts) {

    public Paper {
        parts = List.copyOf(parts);
        int level = 1;
        for (var part : parts) {
            if (part instanceof Heading heading) {
                if (heading.level() > level + 1) {
                    throw new IllegalArgumentException("a heading of level %d follows one of level %d: %s"
                            .formatted(heading.level(), level, heading.text()));
                }
                level = heading.level();
            }
        }
    }

    /** How it is laid out. */
    public enum Look {
        /** Text from margin to margin on upright A4: agreements, letters. */
        DOCUMENT,
        /** Little text in the middle of upright A4: something to hang on a wall. */
        DIPLOMA,
        /** As a document, on A4 laid across: wide tables. */
        ACROSS
    }

    /** A part of a document. */
    public sealed interface Part {}

    /** @param level 2 or 3; the title has level 1 */
    public record Heading(int level, String text) implements Part {

        public Heading {
            if (level < 2 || level > 3) {
                throw new IllegalArgumentException("headings have level 2 or 3");
            }
        }
    }

    /** Some sentences; a line break in it is one on paper. */
    public record Paragraph(String text) implements Part {}

    /** What matters most, in large letters: a name, a sum. */
    public record Emphasis(String text) implements Part {}

    /** Named values, one below the other. */
    public record Facts(List<Fact> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
            if (facts.isEmpty()) {
                throw new IllegalArgumentException("no facts");
            }
        }
    }

    public record Fact(String label, String value) {}

    /** @param numbered whether the order matters */
    public record Points(List<String> points, boolean numbered) implements Part {

        public Points {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("no points");
            }
        }
    }

    /**
     * A table. The first cell of each row names the row.
     *
     * @param caption what it shows
     * @param numbersFrom the column from which on cells are numbers, set to the right; the number of columns when none is
     */
    public record Table(String caption, List<String> heads, List<List<String>> rows, int numbersFrom) implements Part {

        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = heads.size();
            if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a table has as many cells in each row as heads: " + caption);
            }
        }
    }

    /** @param words what the picture tells who doesn't see it */
    public record Picture(byte[] png, String words, int widthInMillimetres) implements Part {

        public Picture {
            if (words.isBlank()) {
                throw new IllegalArgumentException("a picture is told in words too");
            }
        }
    }

    /** Lines to sign on, side by side, each with what is to be signed there. */
    public record Signatures(List<String> labels) implements Part {

        public Signatures {
            labels = List.copyOf(labels);
            if (labels.isEmpty()) {
                throw new IllegalArgumentException("nobody signs");
            }
        }
    }

    /** A document without any parts yet. */
    public static Paper of(String title, Locale language, String author, String about, Look look) {
        return new Paper(title, language, author, about, look, null, List.of());
    }

    /** The same with that at the bottom of each page. */
    public Paper withFooter(String text) {
        return new Paper(title, language, author, about, look, text, parts);
    }

    /** The same with these parts added at its end. */
    public Paper with(Part... more) {
        return new Paper(
                title,
                language,
                author,
                about,
                look,
                footer,
                Stream.concat(parts.stream(), Stream.of(more)).toList());
    }

    /** Its headings after the title, in order. */
    List<Heading> headings() {
        var headings = new ArrayList<Heading>();
        for (var part : parts) {
            if (part instanceof Heading heading) {
                headings.add(heading);
            }
        }
        return headings;
    }
}
