package pl.krakow.centra.events.knowledge.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Every entry of the knowledge base with all its versions, and the log of what was changed.
 *
 * <p>A write notes itself in the log: at the latest {@link #logForgotten} does so for one whose process ended in between.
 * The log's numbers have no gaps and a number is there only after all before it, so that a reader who has seen one misses
 * nothing by going on with the next, whatever the clocks and however long a write takes.
 */
public interface Entries {

    Optional<Entry> find(EntryId id);

    /** By a slug it has or, once published, had. */
    Optional<Entry> find(Slug slug);

    List<Entry> find(Collection<UUID> ids);

    /** Adds a draft; or something the service begins with, in whatever state. */
    Saved add(Entry entry);

    /** Saves a step and its news in one write, and keeps the version before it. */
    Saved save(Decision.Decided step);

    enum Saved {
        SAVED,
        /** There is one with its id already, or somebody else took a step first; nothing was written. */
        OUTDATED,
        /** Another entry has or had its slug; nothing was written. */
        SLUG_TAKEN
    }

    /** The versions there are, newest first, from below a revision. */
    List<Version> versions(EntryId id, @Nullable Long below, int limit);

    Optional<Version> version(EntryId id, long revision);

    /** Ids of the files that some version has. */
    Set<UUID> filesOf(EntryId id);

    /** A revision of an entry as it was. */
    record Version(long revision, Step step, EntryState state, Content content) {}

    /** The selected entries by the time of their last change, newest first. */
    List<Entry> list(Selection selection, @Nullable Position after, int limit);

    /** Entries whose review is due on that day or was before, longest first. */
    List<Entry> dueForReview(
            @Nullable String centre, boolean withCity, LocalDate today, @Nullable DuePosition after, int limit);

    /** @param withCity whether the city's are wanted beside those of the centre */
    record Selection(
            @Nullable String centre,
            boolean withCity,
            @Nullable EntryState state,
            @Nullable EntryKind kind) {}

    record Position(Instant changedAt, UUID id) {}

    record DuePosition(LocalDate reviewOn, UUID id) {}

    /** Everything that is published; to be closed. */
    Stream<Entry> published();

    boolean usesTopic(String slug);

    /** The number of the last change that was logged; 0 when none was. */
    long lastChange();

    /** What was changed under that number; nothing when no change has it yet. */
    Optional<Change> change(long number);

    /** Has everything looked at again: the names of topics are part of what is searched. */
    void logEverything();

    /** Logs changes whose writers didn't come to it, at most so many. */
    int logForgotten(Instant before, int most);

    /** Forgets log entries of before then, but never the last one. */
    void forgetLog(Instant before);

    /** @param entry null when everything is to be looked at again */
    record Change(long number, @Nullable EntryId entry) {}

    /** Counts somebody's vote; nothing is kept of who it was. */
    void countVote(EntryId id, boolean helpful);

    void countDownload(EntryId id);

    Counts counts(EntryId id);

    /** How often; zero for what was never counted. */
    record Counts(long helpful, long notHelpful, long downloads) {}
}
