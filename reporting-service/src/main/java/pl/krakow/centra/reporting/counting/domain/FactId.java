package pl.krakow.centra.reporting.counting.domain;

/**
 * What a fact is about. One aggregate may be the source of several facts, when its events tell of several things under one
 * version.
 *
 * @param kind what kind of thing it is, as the API names it
 * @param subject its id, or the id of the aggregate and of the thing within it
 */
public record FactId(String kind, String subject) {

    private static final String SEPARATOR = "/";

    public FactId {
        if (kind.isBlank() || kind.contains(SEPARATOR) || subject.isBlank()) {
            throw new Uncountable("a fact is about something");
        }
    }

    public static FactId of(String kind, Object subject) {
        return new FactId(kind, subject.toString());
    }

    /** As {@link #toString()} wrote it. */
    public static FactId parse(String text) {
        int end = text.indexOf(SEPARATOR);
        return new FactId(text.substring(0, end), text.substring(end + 1));
    }

    @Override
    public String toString() {
        return kind + SEPARATOR + subject;
    }
}
