package pl.krakow.centra.events.knowledge.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name an entry or a topic has in addresses: small letters, digits and hyphens. */
public record Slug(String value) {

    public static final int LONGEST = 90;
    private static final int ROOM_FOR_MORE = 10;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    /** Made of a title; whole words, as far as they fit. */
    public static Slug of(String title) {
        var plain = title.toLowerCase(Locale.of("pl")).replace('ł', 'l');
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = EDGES.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
        if (plain.length() > LONGEST - ROOM_FOR_MORE) {
            plain = plain.substring(0, LONGEST - ROOM_FOR_MORE);
            int end = plain.lastIndexOf('-');
            plain = end > LONGEST / 2
                    ? plain.substring(0, end)
                    : EDGES.matcher(plain).replaceAll("");
        }
        return new Slug(plain.isEmpty() ? "wpis" : plain);
    }

    /** The slug to try where others have taken this one so many times. */
    public Slug numbered(int number) {
        return number < 2 ? this : new Slug(value + "-" + number);
    }

    /** The slug nobody else can have taken. */
    Slug of(EntryId entry) {
        var id = entry.toString();
        return new Slug(value + "-" + id.substring(id.length() - 8));
    }

    @Override
    public String toString() {
        return value;
    }
}
