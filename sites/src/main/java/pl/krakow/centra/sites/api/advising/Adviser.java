package pl.krakow.centra.sites.api.advising;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An adviser as the centre's staff see them.
 *
 * @param active whether they see people at present
 * @param account that holds their grants
 * @param term how long the centre engages them
 */
public record Adviser(
        String id,
        String name,
        List<String> fields,
        List<String> languages,
        List<String> ways,
        @Nullable About about,
        boolean active,
        @Nullable String account,
        @Nullable Term term,
        long revision) {

    /** What is told about them, by language. */
    public record About(
            @Nullable String pl,
            @Nullable String en,
            @Nullable String uk) {}

    /** @param until the last day, included */
    public record Term(LocalDate from, LocalDate until) {}

    /** Whether people can be seen by them on a day. */
    public boolean isEngagedOn(LocalDate day) {
        return active && (term == null || (!day.isBefore(term.from()) && !day.isAfter(term.until())));
    }

    /** By name, where only that is known. */
    public record Who(String id, String name) {}
}
