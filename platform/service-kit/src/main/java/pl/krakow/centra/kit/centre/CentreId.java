package pl.krakow.centra.kit.centre;

import java.util.Optional;
import java.util.regex.Pattern;

/** A centre's slug, e.g. {@code nowa-huta}: lower-case letters and digits joined by single hyphens, at most 40. */
public record CentreId(String value) implements Comparable<CentreId> {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 40;

    public CentreId {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not a centre's slug");
        }
    }

    /** The id when the text is a slug; whether such a centre exists is the catalogue's to say. */
    public static Optional<CentreId> parse(String text) {
        return wellFormed(text) ? Optional.of(new CentreId(text)) : Optional.empty();
    }

    private static boolean wellFormed(String text) {
        return text.length() <= MAX_LENGTH && SLUG.matcher(text).matches();
    }

    @Override
    public int compareTo(CentreId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
