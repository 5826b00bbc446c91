package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Every event of every centre. */
public interface ProgrammeEvents {

    Optional<ProgrammeEvent> find(String centre, EventId id);

    /** Adds a draft and its news in one write; false when there is one with its id already, and then nothing was written. */
    boolean add(Decision.Decided draft);

    /**
     * Saves a step and its news in one write.
     *
     * @return false when somebody else took a step first; then nothing was written
     */
    boolean save(Decision.Decided step);

    /** The room the event spoke of with that revision has been answered. */
    void answered(String centre, EventId id, long asked);

    /** Events that have waited for an answer about their room since then or longer, at most so many, longest first. */
    List<ProgrammeEvent> waitingForRooms(Instant since, int most);

    /** Says once more what the event said last about its room; unless that was answered, or it said something newer. */
    void repeatAboutRoom(ProgrammeEvent event, Instant now);

    /** The selected events by start, then id, beginning after the given place. */
    List<ProgrammeEvent> list(Selection selection, @Nullable Position after, int limit);

    /**
     * Which events are wanted.
     *
     * @param centre of one centre, or null for all
     * @param kind of one kind, or null for all
     * @param from events that end after it
     * @param until events that start before it, or null for no end
     */
    record Selection(
            @Nullable String centre,
            EventState state,
            @Nullable EventKind kind,
            Instant from,
            @Nullable Instant until) {}

    /** A place in that order. */
    record Position(Instant start, UUID id) {}
}
