package pl.krakow.centra.sites.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The state of a thing that a page showed. A change names it, so that nobody decides on what has changed meanwhile: then
 * the API refuses with 412 ({@link Refusal#isStale}).
 */
public record Revision(long number) {

    /** As an answer's {@code ETag} names it; the first where it names none. */
    static Revision of(@Nullable String tag) {
        var digits = tag == null ? "" : tag.replaceAll("\\D", "");
        return new Revision(digits.isEmpty() ? 0 : Long.parseLong(digits));
    }

    String tag() {
        return "\"" + number + "\"";
    }
}
