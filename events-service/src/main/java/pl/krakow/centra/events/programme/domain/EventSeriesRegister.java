package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Every series of events of every centre. */
public interface EventSeriesRegister {

    Optional<EventSeries> find(String centre, SeriesId id);

    /** False when there is one with its id already, and then nothing was written. */
    boolean add(EventSeries series);

    /** @return false when somebody else took a step first; then nothing was written */
    boolean save(EventSeries series);

    /** The series of a centre, newest first. */
    List<EventSeries> list(String centre, @Nullable Position after, int limit);

    /** A place in that order. */
    record Position(Instant begunAt, UUID id) {}

    /** Those with an act that has been under way since then or longer, at most so many. */
    List<EventSeries> unfinished(Instant since, int most);
}
