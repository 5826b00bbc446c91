package pl.krakow.centra.sites.api.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
import pl.krakow.centra.sites.gateway.Once;

/**
 * Searching and reading the knowledge base, and asking the advisers what isn't in it. Reading is counted by what program
 * the reader uses, so that crawlers don't count.
 */
@HttpExchange("/api/v1")
public interface ReadingApi {

    @GetExchange("/knowledge")
    Answer<Found> search(
            Caller caller,
            @RequestHeader(name = "User-Agent", required = false) @Nullable String program,
            @RequestParam String q,
            @RequestParam boolean exact,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/knowledge/entries/{entry}")
    Answer<Entry> entry(
            Caller caller,
            @RequestHeader(name = "User-Agent", required = false) @Nullable String program,
            @PathVariable String entry);

    @PostExchange("/knowledge/entries/{entry}/votes")
    Answer<Done> vote(Caller caller, @PathVariable String entry, @RequestBody Vote vote);

    @PostExchange("/centres/{centre}/knowledge-questions")
    Answer<Asked> ask(Caller caller, @PathVariable String centre, Once once, @RequestBody Question question);

    /** @param answer the best adviser's answer, where it is about as good as the best of all; among the items too */
    record Found(
            Understood query,
            long total,
            @Nullable Hit answer,
            List<Hit> items,
            Facets facets,
            @Nullable String next,
            List<PageLink> pages) {}

    /** How the words were taken. */
    record Understood(String asked, String words, boolean corrected) {}

    /** @param cursor none for the first page */
    record PageLink(int number, @Nullable String cursor, boolean current) {}

    /**
     * Something that fits.
     *
     * @param title HTML: text with what matched in {@code mark}
     * @param snippet HTML likewise
     * @param outdated why it no longer holds
     */
    record Hit(
            String id,
            String slug,
            String kind,
            String language,
            String title,
            String snippet,
            List<Topic> topics,
            int minutes,
            List<String> files,
            @Nullable Integer recordingMinutes,
            boolean captions,
            @Nullable LocalDate checkedOn,
            @Nullable String outdated) {}

    /** What it is about. */
    record Topic(String slug, String name) {}

    /** How many there would be with each value. */
    record Facets(List<Facet> kinds, List<Facet> topics) {}

    /** One value to narrow by. */
    record Facet(String value, @Nullable String name, int count, boolean chosen) {}

    /**
     * One text.
     *
     * @param html safe to put into a page; headings begin with h2
     */
    record Entry(
            String id,
            String slug,
            String kind,
            @Nullable String centre,
            String language,
            String title,
            String html,
            List<Contents> contents,
            @Nullable String excerpt,
            int minutes,
            List<Topic> topics,
            List<File> files,
            @Nullable Recording recording,
            List<Related> relatedEntries,
            List<Source> sources,
            @Nullable LocalDate checkedOn,
            @Nullable String outdated,
            Instant changedAt) {}

    /** A heading of it. */
    record Contents(String id, int level, String title) {}

    /** To download. */
    record File(String id, String name, String type, long size, String href) {}

    /** To watch or listen to. */
    record Recording(
            String link,
            int minutes,
            boolean captions,
            @Nullable String transcript) {}

    /** What else is there on it. */
    record Related(String id, String slug, String kind, String title) {}

    /** Where it is from. */
    record Source(String title, @Nullable String link) {}

    /** Whether it helped. */
    record Vote(boolean helpful) {}

    /** @param mayBePublished whether question and answer may be shown to all, without a name */
    record Question(
            String text,
            @Nullable String topic,
            boolean mayBePublished,
            @Nullable String email) {}

    /** A question that is on its way. */
    record Asked(String id) {}
}
