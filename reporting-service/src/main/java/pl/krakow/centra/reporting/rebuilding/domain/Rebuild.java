package pl.krakow.centra.reporting.rebuilding.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A generation of figures that is built out of the whole history.
 *
 * <p>Life: {@code REPLAYING} keeps the newest of each thing, {@code COUNTING} counts days, months and years out of them, {@code
 * CATCHING_UP} takes in what was published meanwhile; {@code READY} waits, following what is published, to take the place of the
 * live one: {@code SWITCHED}. Before that it may be {@code DISCARDED}. A process that dies is followed by one that goes on.
 *
 * @param revision rises with each step that is written
 * @param generation its number, and its id
 * @param reckoning by which version of the reckoning it is built
 * @param reason why it was begun
 * @param by who asked for it; nobody when the program did, because its reckoning is another
 * @param switchWhenReady whether it takes the live one's place as soon as it can, whatever the differences
 * @param positions how far the history was read, by topic and partition
 * @param ends where the history ended when the replay began
 * @param read how many events were taken in
 * @param unreadable how many records were no events
 * @param left months still to be counted, while that is done
 * @param differing figures of a month at a centre that aren't those of the live generation; null until they were compared
 * @param differences the first of them
 * @param replaced the generation whose place it took
 * @param cleared whether what nobody reads any more is gone: the generation it replaced, or itself when it was discarded
 */
public record Rebuild(
        long revision,
        int generation,
        int reckoning,
        Reason reason,
        @Nullable String by,
        State state,
        boolean switchWhenReady,
        Instant startedAt,
        @Nullable Instant endedAt,
        Map<String, Long> positions,
        Map<String, Long> ends,
        long read,
        long unreadable,
        int left,
        @Nullable Long differing,
        List<Difference> differences,
        @Nullable Integer replaced,
        boolean cleared) {

    public static final Set<State> RUNNING =
            EnumSet.of(State.REPLAYING, State.COUNTING, State.CATCHING_UP, State.READY);

    /** How far it has got. */
    public enum State {
        REPLAYING,
        COUNTING,
        CATCHING_UP,
        READY,
        SWITCHED,
        DISCARDED
    }

    /** Why it was begun. */
    public enum Reason {
        ASKED,
        /** What is live was counted by another version of the reckoning. */
        RECKONING_CHANGED
    }

    /**
     * A figure that isn't what it was.
     *
     * @param month as {@code 2026-11}
     * @param figure the key of its cell
     */
    public record Difference(String centre, String month, String figure, long live, long rebuilt) {}

    public Rebuild {
        positions = Map.copyOf(positions);
        ends = Map.copyOf(ends);
        differences = List.copyOf(differences);
    }

    public static Rebuild begin(
            int generation, int reckoning, Reason reason, @Nullable String by, boolean switchWhenReady, Instant now) {
        return new Rebuild(
                1,
                generation,
                reckoning,
                reason,
                by,
                State.REPLAYING,
                switchWhenReady,
                now,
                null,
                Map.of(),
                Map.of(),
                0,
                0,
                0,
                null,
                List.of(),
                null,
                false);
    }

    public boolean isRunning() {
        return RUNNING.contains(state);
    }

    public Rebuild in(State next) {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                reason,
                by,
                next,
                switchWhenReady,
                startedAt,
                endedAt,
                positions,
                ends,
                read,
                unreadable,
                left,
                differing,
                differences,
                replaced,
                cleared);
    }

    public Rebuild after(Map<String, Long> reached, Map<String, Long> known, long events, long noEvents) {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                reason,
                by,
                state,
                switchWhenReady,
                startedAt,
                endedAt,
                reached,
                known,
                read + events,
                unreadable + noEvents,
                left,
                differing,
                differences,
                replaced,
                cleared);
    }

    public Rebuild leaving(int months) {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                reason,
                by,
                state,
                switchWhenReady,
                startedAt,
                endedAt,
                positions,
                ends,
                read,
                unreadable,
                months,
                differing,
                differences,
                replaced,
                cleared);
    }

    public Rebuild compared(long all, List<Difference> first) {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                reason,
                by,
                State.READY,
                switchWhenReady,
                startedAt,
                endedAt,
                positions,
                ends,
                read,
                unreadable,
                0,
                all,
                first,
                replaced,
                cleared);
    }

    public Rebuild toSwitch() {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                reason,
                by,
                state,
                true,
                startedAt,
                endedAt,
                positions,
                ends,
                read,
                unreadable,
                left,
                differing,
                differences,
                replaced,
                cleared);
    }

    /** About to take that one's place. */
    public Rebuild replacing(int other) {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                reason,
                by,
                state,
                switchWhenReady,
                startedAt,
                endedAt,
                positions,
                ends,
                read,
                unreadable,
                left,
                differing,
                differences,
                other,
                cleared);
    }

    public Rebuild whenCleared() {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                reason,
                by,
                state,
                switchWhenReady,
                startedAt,
                endedAt,
                positions,
                ends,
                read,
                unreadable,
                left,
                differing,
                differences,
                replaced,
                true);
    }

    public Rebuild ended(State end, Instant now) {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                reason,
                by,
                end,
                switchWhenReady,
                startedAt,
                now,
                positions,
                ends,
                read,
                unreadable,
                0,
                differing,
                differences,
                replaced,
                cleared);
    }

    /** Which share of what was published when it began has been read, of 1,000. */
    public int progress() {
        if (state != State.REPLAYING) {
            return 1_000;
        }
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        long done = positions.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : (int) Math.min(1_000, done * 1_000 / all);
    }
}
