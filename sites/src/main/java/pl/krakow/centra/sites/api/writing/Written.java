package pl.krakow.centra.sites.api.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the knowledge base as those who write it see it.
 *
 * @param centre whose it is; null where it is the city's as a whole
 * @param html safe to put into a page
 * @param reviewOverdue it should have been looked through again by now
 * @param outdated why it no longer holds
 */
public record Written(
        String id,
        String slug,
        String kind,
        String state,
        @Nullable String centre,
        String title,
        String html,
        int minutes,
        List<Topic> topics,
        List<File> files,
        @Nullable Recording recording,
        List<Related> relatedEntries,
        List<String> relatedEvents,
        List<Source> sources,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reviewOn,
        boolean reviewOverdue,
        @Nullable String outdated,
        @Nullable Instant publishedAt,
        Instant changedAt,
        long revision,
        @Nullable Staff staff) {

    /** What it is about. */
    public record Topic(String slug, String name) {}

    /** To download. */
    public record File(String id, String name, long size, String href) {}

    /** To watch or listen to. */
    public record Recording(
            String link,
            int minutes,
            int seconds,
            boolean captions,
            @Nullable String transcript) {}

    /** What else is there on it. */
    public record Related(String id, String slug, String title) {}

    /** Where it is from. */
    public record Source(String title, @Nullable String link) {}

    /**
     * What only those who write see.
     *
     * @param written in Markdown, by language
     */
    public record Staff(Map<String, Text> written, Step last, long helpful, long notHelpful, long downloads) {}

    /** A title and a text in Markdown. */
    public record Text(String title, String body) {}

    /** How a revision came to be. */
    public record Step(
            String act, String by, Instant at, @Nullable String note, List<String> changed) {}

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    public boolean isPublished() {
        return state.equals("PUBLISHED");
    }

    /** An entry in a list. */
    public record Listed(
            String id,
            String slug,
            String kind,
            String state,
            @Nullable String centre,
            String title,
            List<String> topics,
            @Nullable LocalDate reviewOn,
            boolean due,
            Step last,
            long revision) {}

    /** A revision of it. */
    public record Version(long revision, String state, String title, Step step) {}

    /** A revision with everything in it. */
    public record Whole(
            long revision, String state, Step step, Map<String, Text> written, String html, List<File> files) {}
}
