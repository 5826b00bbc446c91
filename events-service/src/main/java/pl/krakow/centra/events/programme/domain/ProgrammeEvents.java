package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What was said about the session's room with that revision has been answered. */
    void answered(String centre, EventId id, SessionId session, long asked);

    /** Events that have waited for an answer about a room since then or longer, at most so many, longest first. */
    List<ProgrammeEvent> waitingForRooms(Instant since, int most);

    /** Says once more what the event said last about rooms and wasn't answered; unless it took another step since. */
    void repeatAboutRooms(ProgrammeEvent event, Instant now);

    /** Published events whose last session ended then or earlier, at most so many, longest ago first. */
    List<ProgrammeEvent> publishedEndedBefore(Instant moment, int most);

    /** Events with files or a picture that ended then or earlier, at most so many, longest ago first. */
    List<ProgrammeEvent> withMaterialsEndedBefore(Instant moment, int most);

    /** The selected events by start, then id, beginning after the given place. */
    List<ProgrammeEvent> list(Selection selection, @Nullable Position after, int limit);

    /** Those of these events that there are, in no order. */
    List<ProgrammeEvent> find(Collection<EventId> ids);

    /** Events that took a step since they were last {@linkplain #shown shown} and that are more than drafts, at most so many. */
    List<EventId> unshown(int most);

    /** The public sees the event as of that revision; unless it took another step since, nothing of it is left to show. */
    void shown(EventId id, long revision);

    /** Every event by id, from the first after the given one, at most so many. */
    List<EventId> after(@Nullable EventId last, int most);

    /**
     * Which events are wanted.
     *
     * @param centre of one centre, or null for all
     * @param states in one of these
     * @param kind of one kind, or null for all
     * @param series of one series, or null for all
     * @param topic with that topic, or null for all
     * @param from events that end after it
     * @param until events that start before it, or null for no end
     */
    record Selection(
            @Nullable String centre,
            Set<EventState> states,
            @Nullable EventKind kind,
            @Nullable SeriesId series,
            @Nullable String topic,
            Instant from,
            @Nullable Instant until) {

        public Selection {
            states = Set.copyOf(states);
        }

        /** Of one state, whatever else. */
        public static Selection of(
                @Nullable String centre,
                EventState state,
                @Nullable EventKind kind,
                Instant from,
                @Nullable Instant until) {
            return new Selection(centre, Set.of(state), kind, null, null, from, until);
        }
    }

    /** A place in that order. */
    record Position(Instant start, UUID id) {}
}
