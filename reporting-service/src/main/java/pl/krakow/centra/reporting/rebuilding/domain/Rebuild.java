package pl.krakow.centra.reporting.rebuilding.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param left months still to be counted, while that is done
 * @param comparison with the live generation; null until they were compared
 * @param replaced the generation whose place it took
 * @param cleared whether what nobody reads any more is gone: the generation it replaced, or itself when it was discarded
 */
public record Rebuild(
        long revision,
        int generation,
        int reckoning,
        Order order,
        State state,
        Replay replay,
        int left,
        @Nullable Comparison comparison,
        @Nullable Integer replaced,
        @Nullable Instant endedAt,
        boolean cleared) {

    public static final Set<State> RUNNING =
            EnumSet.of(State.REPLAYING, State.COUNTING, State.CATCHING_UP, State.READY);
    private static final int ALL = 1_000;

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
     * How it was begun.
     *
     * @param by who asked for it; nobody when the program did, because its reckoning is another
     * @param switchWhenReady whether it takes the live one's place as soon as it can, whatever the differences; not while events are
     *     missing in it by a fault of the program: then somebody decides
     */
    public record Order(Reason reason, @Nullable String by, boolean switchWhenReady, Instant at) {
        Order switching(boolean whenReady) {
            return new Order(reason, by, whenReady, at);
        }
    }

    /**
     * How far the history was read.
     *
     * @param positions by topic and partition
     * @param ends where the history ended when the replay began
     * @param read how many events were taken in
     * @param unreadable how many records were no events, or said what can't be counted
     * @param failures what the program couldn't take in for a reason of its own
     */
    public record Replay(
            Map<String, Long> positions, Map<String, Long> ends, long read, long unreadable, Failures failures) {
        static final Replay NOT_BEGUN = new Replay(Map.of(), Map.of(), 0, 0, Failures.NONE);

        public Replay {
            positions = Map.copyOf(positions);
            ends = Map.copyOf(ends);
        }

        Replay after(Stretch stretch) {
            return new Replay(
                    stretch.reached,
                    stretch.ends,
                    read + stretch.events,
                    unreadable + stretch.unreadable,
                    failures.and(stretch.failures));
        }

        /** Which share of what was published when it began has been read, of 1,000. */
        int share() {
            long all = ends.values().stream().mapToLong(Long::longValue).sum();
            long done = positions.values().stream().mapToLong(Long::longValue).sum();
            return all == 0 ? 0 : (int) Math.min(ALL, done * ALL / all);
        }
    }

    /**
     * A piece of the history that was read.
     *
     * @param events how many were taken in
     */
    public record Stretch(
            Map<String, Long> reached, Map<String, Long> ends, long events, long unreadable, Failures failures) {}

    /** An event the program couldn't take in, although there is nothing wrong with how it is written. */
    public record Failure(String type, String subject, String event, String reason) {}

    /**
     * Events that are missing in the figures by a fault of the program, perhaps of its new rules.
     *
     * @param all how many there are
     * @param first the first of them
     */
    public record Failures(long all, List<Failure> first) {

        /** So many are told one by one. */
        public static final int TOLD = 20;

        public static final Failures NONE = new Failures(0, List.of());

        public Failures {
            first = first.stream().limit(TOLD).toList();
        }

        public static Failures of(Collection<Failure> all) {
            return new Failures(all.size(), List.copyOf(all));
        }

        Failures and(Failures more) {
            return new Failures(
                    all + more.all,
                    Stream.concat(first.stream(), more.first.stream()).toList());
        }
    }

    /**
     * Figures of a month at a centre that aren't those of the live generation.
     *
     * @param differing how many there are
     * @param first the first of them
     */
    public record Comparison(long differing, List<Difference> first) {
        public Comparison {
            first = List.copyOf(first);
        }
    }

    /**
     * A figure that isn't what it was.
     *
     * @param month as {@code 2026-11}
     * @param figure the key of its cell
     */
    public record Difference(String centre, String month, String figure, long live, long rebuilt) {}

    public static Rebuild begin(
            int generation, int reckoning, Reason reason, @Nullable String by, boolean switchWhenReady, Instant now) {
        var order = new Order(reason, by, switchWhenReady, now);
        return new Rebuild(
                1, generation, reckoning, order, State.REPLAYING, Replay.NOT_BEGUN, 0, null, null, null, false);
    }

    public boolean isRunning() {
        return RUNNING.contains(state);
    }

    public Rebuild in(State next) {
        return new Rebuild(
                revision, generation, reckoning, order, next, replay, left, comparison, replaced, endedAt, cleared);
    }

    public Rebuild after(Stretch stretch) {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                order,
                state,
                replay.after(stretch),
                left,
                comparison,
                replaced,
                endedAt,
                cleared);
    }

    public Rebuild leaving(int months) {
        return new Rebuild(
                revision, generation, reckoning, order, state, replay, months, comparison, replaced, endedAt, cleared);
    }

    public Rebuild compared(long all, List<Difference> first) {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                order.switching(order.switchWhenReady && replay.failures.all == 0),
                State.READY,
                replay,
                0,
                new Comparison(all, first),
                replaced,
                endedAt,
                cleared);
    }

    public Rebuild toSwitch() {
        return new Rebuild(
                revision,
                generation,
                reckoning,
                order.switching(true),
                state,
                replay,
                left,
                comparison,
                replaced,
                endedAt,
                cleared);
    }

    /** About to take that one's place. */
    public Rebuild replacing(int other) {
        return new Rebuild(
                revision, generation, reckoning, order, state, replay, left, comparison, other, endedAt, cleared);
    }

    public Rebuild whenCleared() {
        return new Rebuild(
                revision, generation, reckoning, order, state, replay, left, comparison, replaced, endedAt, true);
    }

    public Rebuild ended(State end, Instant now) {
        return new Rebuild(revision, generation, reckoning, order, end, replay, 0, comparison, replaced, now, cleared);
    }

    /** Which share of the history has been read, of 1,000. */
    public int progress() {
        return state == State.REPLAYING ? replay.share() : ALL;
    }
}
