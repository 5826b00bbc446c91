package pl.krakow.centra.booking.regulations.domain;

import java.time.Instant;
import java.util.Map;

/**
 * One version of one centre's regulations. Never changes once it was published; whoever accepted it accepted this text.
 *
 * @param number counts a centre's versions from one; the highest is in force
 * @param version what people call it: year and number in that year, for example {@code 2026-01}
 * @param texts by language tag; Polish is always there and is the one that binds
 * @param by the subject of the coordinator who published it; empty for the one a centre opened with
 */
public record RegulationsVersion(
        String centre, long number, String version, Map<String, String> texts, Instant publishedAt, String by) {

    private static final String BINDING = "pl";

    public RegulationsVersion {
        if (!texts.containsKey(BINDING)) {
            throw new IllegalArgumentException("regulations are binding in Polish");
        }
        texts = Map.copyOf(texts);
    }

    /** The version after this one, published in that year. */
    public RegulationsVersion next(Map<String, String> newTexts, int year, Instant now, String publisher) {
        return new RegulationsVersion(centre, number + 1, nextName(year), newTexts, now, publisher);
    }

    private String nextName(int year) {
        var prefix = "%04d-".formatted(year);
        int inThatYear = 0;
        if (version.startsWith(prefix) && version.substring(prefix.length()).matches("\\d{1,6}")) {
            inThatYear = Integer.parseInt(version.substring(prefix.length()));
        }
        return prefix + "%02d".formatted(inThatYear + 1);
    }
}
