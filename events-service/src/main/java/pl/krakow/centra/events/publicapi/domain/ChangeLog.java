package pl.krakow.centra.events.publicapi.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The order in which the public learns of changes: one document for the whole service, the only thing that hands out moments of
 * change. Who harvests asks for what changed since a moment and must not miss anything, so no change may ever become visible
 * with a moment that somebody has already read past.
 *
 * <p>A round of changes is first opened, with a moment for each, in one conditional write; then what changed is written, each
 * only where what is there is older; then the round is finished, and only now is its last moment {@linkplain #visible}. Readers
 * go no further than that. Whoever finds a round open finishes it: the same changes get the same moments, whoever writes them,
 * and however late a process comes that was thought dead. No clocks have to agree and no lease has to hold.
 *
 * @param version of the document, one more with each write
 * @param latest the latest moment that was handed out
 * @param visible everything that changed until then is where readers find it
 * @param open the changes of the round that is under way, in the order of their moments
 * @param refill when what is shown is being built anew
 */
public record ChangeLog(long version, Instant latest, Instant visible, List<Change> open, Refill refill) {

    /** Nothing was ever shown. */
    public static final ChangeLog BLANK =
            new ChangeLog(0, Instant.EPOCH, Instant.EPOCH, List.of(), new Refill(0, null, true));

    /**
     * A change of an event.
     *
     * @param at no other change has this moment
     */
    public record Change(UUID event, Instant at) {}

    /**
     * Building everything anew, because it is shown in another shape than before.
     *
     * @param shape the number of the shape
     * @param after the last event that was shown in it; null when none was yet
     * @param done whether all were
     */
    public record Refill(int shape, @Nullable UUID after, boolean done) {}

    public ChangeLog {
        open = List.copyOf(open);
    }

    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** Opens a round: each event gets a moment later than any before, and not before now. */
    public ChangeLog begin(Collection<UUID> events, Instant now) {
        if (isOpen()) {
            throw new IllegalStateException("a round is under way");
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        if (!at.isAfter(latest)) {
            at = latest.plusMillis(1);
        }
        var changes = new ArrayList<Change>();
        for (var event : events) {
            changes.add(new Change(event, at));
            at = at.plusMillis(1);
        }
        return changes.isEmpty()
                ? this
                : new ChangeLog(version + 1, changes.getLast().at(), visible, changes, refill);
    }

    /** Everything of the open round has been written. */
    public ChangeLog finished() {
        return new ChangeLog(version + 1, latest, latest, List.of(), refill);
    }

    /** Builds everything anew in that shape, if it isn't in it or on the way there. */
    public ChangeLog inShape(int shape) {
        return refill.shape == shape
                ? this
                : new ChangeLog(version + 1, latest, visible, open, new Refill(shape, null, false));
    }

    /** What was shown anew reaches to that event; null when there is none left. */
    public ChangeLog refilledTo(@Nullable UUID last) {
        return new ChangeLog(
                version + 1,
                latest,
                visible,
                open,
                last == null ? new Refill(refill.shape, null, true) : new Refill(refill.shape, last, false));
    }
}
