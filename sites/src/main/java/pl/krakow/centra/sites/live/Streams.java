package pl.krakow.centra.sites.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.CentreCatalogue;

/**
 * The open pages of this process, and the changes of the last minutes for those that were away for a moment.
 *
 * <p>A page hears every change at its centre since it was made, or that everything may have changed where that can't be
 * said; it may hear one twice. A page that doesn't listen holds nobody up: what it can't take is forgotten and it is told
 * that everything may have changed.
 */
final class Streams {

    private static final int MOST_REMEMBERED = 1000;
    private static final int MOST_WAITING = 32;
    /** Publisher, broker and sites don't agree on the time to the millisecond. */
    private static final long CLOCKS_DIFFER_MILLIS = 5_000;

    private final LiveSettings settings;
    private final String city;
    private final Clock clock;
    private final List<Stream> open = new ArrayList<>();
    private final Deque<Change> remembered = new ArrayDeque<>();

    /** From when on every change is remembered; nothing while nobody listens. */
    private @Nullable Long hearingFrom;

    /** Since when the platform's events can't be heard. */
    private @Nullable Long deafSince;

    private long lastClosed;
    private boolean ending;

    Streams(LiveSettings settings, CentreCatalogue catalogue, Clock clock) {
        this.settings = settings;
        this.city = catalogue.city().id();
        this.clock = clock;
    }

    /** What a page is told. */
    sealed interface Signal {

        record Changed(Change change) implements Signal {}

        /** From now on it hears every change. */
        record Hearing() implements Signal {}

        /** It would hear nothing, since that moment. */
        record Deaf(long since) implements Signal {}
    }

    /**
     * A page of somebody at a centre begins to listen.
     *
     * @param since when it was made, in milliseconds since the epoch
     * @return nothing when there are too many already
     */
    synchronized Optional<Stream> open(String centre, String subject, long since) {
        var own = open.stream().filter(stream -> stream.subject.equals(subject)).count();
        if (ending || open.size() >= settings.streams() || own >= settings.streamsOfOne()) {
            return Optional.empty();
        }
        var stream = new Stream(centre, subject, since);
        open.add(stream);
        if (deafSince != null) {
            stream.offer(new Signal.Deaf(deafSince));
        } else if (hearingFrom != null) {
            stream.offer(new Signal.Hearing());
            stream.catchUp();
        }
        return Optional.of(stream);
    }

    /** Whether anybody listens, or did a moment ago. */
    synchronized boolean isWanted() {
        return !ending
                && (!open.isEmpty()
                        || clock.millis() - lastClosed < settings.idle().toMillis());
    }

    synchronized int count() {
        return open.size();
    }

    /**
     * The events are heard.
     *
     * @param from the moment from which on none is missed
     */
    synchronized void hearing(long from) {
        if (hearingFrom != null && deafSince == null) {
            return;
        }
        if (hearingFrom == null) {
            hearingFrom = from;
            remembered.clear();
        }
        deafSince = null;
        open.forEach(stream -> {
            stream.offer(new Signal.Hearing());
            stream.catchUp();
        });
    }

    /** The events can't be heard for the moment; what is published meanwhile will be heard later. */
    synchronized void deaf(long since) {
        if (deafSince == null) {
            deafSince = since;
            open.forEach(stream -> stream.offer(new Signal.Deaf(since)));
        }
    }

    /** Nobody listens any more; what happens from now on isn't heard. */
    synchronized void asleep() {
        hearingFrom = null;
        deafSince = null;
        remembered.clear();
    }

    synchronized void tell(Change change) {
        remembered.addLast(change);
        var oldest = clock.millis() - settings.remembered().toMillis();
        while (remembered.size() > MOST_REMEMBERED
                || !remembered.isEmpty() && remembered.getFirst().at() < oldest) {
            var gone = remembered.removeFirst();
            hearingFrom = Math.max(hearingFrom == null ? 0 : hearingFrom, gone.at() + 1);
        }
        open.forEach(stream -> stream.tell(change));
    }

    /** Every stream ends, and no other is opened: the process stops. */
    synchronized void end() {
        ending = true;
        open.forEach(Stream::end);
    }

    private synchronized void closed(Stream stream) {
        open.remove(stream);
        lastClosed = clock.millis();
    }

    /** One open page. */
    @RequiredArgsConstructor
    final class Stream implements AutoCloseable {

        private final String centre;
        private final String subject;
        private final long since;
        private final BlockingQueue<Signal> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        private boolean caughtUp;
        private volatile boolean ended;

        /** The next thing to tell; nothing when the time is over. */
        Optional<Signal> next(Duration within) throws InterruptedException {
            return Optional.ofNullable(waiting.poll(within.toMillis(), TimeUnit.MILLISECONDS));
        }

        boolean isEnded() {
            return ended;
        }

        private boolean concerns(Change change) {
            return change.centre().equals(centre) || change.centre().equals(city);
        }

        private void tell(Change change) {
            if (concerns(change)) {
                offer(new Signal.Changed(change));
            }
        }

        private void catchUp() {
            if (caughtUp || hearingFrom == null) {
                return;
            }
            caughtUp = true;
            var from = since - CLOCKS_DIFFER_MILLIS;
            if (from < hearingFrom) {
                offer(new Signal.Changed(Change.ofEverything(clock.millis(), centre)));
            } else {
                remembered.stream().filter(change -> change.at() >= from).forEach(this::tell);
            }
        }

        private void offer(Signal signal) {
            if (!waiting.offer(signal)) {
                waiting.clear();
                waiting.add(new Signal.Changed(Change.ofEverything(clock.millis(), centre)));
            }
        }

        private void end() {
            ended = true;
            offer(new Signal.Hearing());
        }

        @Override
        public void close() {
            closed(this);
        }
    }
}
