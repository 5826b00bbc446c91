package pl.krakow.centra.booking.closures.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Every closure of every centre. */
public interface Closures {

    /** @param revision rises with each change; a change names the one it was made on */
    record Stored(Closure closure, long revision) {}

    /** @return false when there is one of that id */
    boolean add(Closure closure, @Nullable Instant watchUntil);

    Optional<Stored> find(String centre, ClosureId id);

    /**
     * Saves a closure as it is to be.
     *
     * @param seen the revision the change was made on
     * @param watchUntil until when the sweep is to look after it; nothing when it needs no looking after
     * @return false when somebody else changed it since; then nothing was written
     */
    boolean save(Closure closure, long seen, @Nullable Instant watchUntil);

    /** What the sweep has to look after, oldest first, at most so many. */
    List<Stored> watched(int most);

    /** Those of a centre that last until that date or longer, in whatever state, by their first date. */
    List<Stored> lasting(String centre, LocalDate from);
}
