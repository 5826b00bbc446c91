package pl.krakow.centra.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.outbox.EventPublisher.UnsendableEvent;
import pl.krakow.centra.kit.outbox.OutboxDocuments.Waiting;

/**
 * One thread that sends what was woken and, under a lease, what was left behind.
 *
 * <p>An event is removed only after every broker that must has it, so none is lost; a crash in between sends it again.
 * Of one document the next event is sent only after the one before is acknowledged, so their order holds whatever
 * fails. Documents travel side by side.
 *
 * <p>When nothing happens it looks for what was left behind every {@link #IDLE_SWEEP}, otherwise every
 * {@link #BUSY_SWEEP}. While the broker is away it tries again with pauses of up to {@link #LONGEST_PAUSE}.
 */
@Slf4j
public final class KafkaOutboxRelay implements OutboxRelay, SmartLifecycle {
    private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(2);
    private static final Duration BUSY_SWEEP = Duration.ofSeconds(1);
    private static final Duration IDLE_SWEEP = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(30);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(5);
    /** While many documents are saved at once it waits this long for company, so that a trip carries more of them. */
    private static final Duration GATHERING = Duration.ofMillis(10);
    /** Three of the longest pauses between sweeps: the lease is renewed by every second or third of them. */
    private static final Duration LEASE = Duration.ofSeconds(15);
    /**
     * For so long what a wake carries is sent as it is. After that the document is read: another instance, which looks for
     * what was left behind, may have sent it and more, and what is sent again late would follow what came after it.
     */
    private static final Duration FRESH = LEFT_BEHIND_AFTER.dividedBy(2);

    private static final int BATCH = 200;
    private static final int REMEMBERED_WAKES = 10_000;

    private final Map<String, OutboxDocuments> collections;
    private final EventPublisher publisher;
    private final Leases.Lease lease;
    private final Clock clock;
    private final BlockingQueue<Wake> wakes = new ArrayBlockingQueue<>(REMEMBERED_WAKES);
    private final Set<Wake> due = new LinkedHashSet<>();

    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile @Nullable Instant failingSince;
    private boolean prepared;
    private boolean progressing;
    private boolean crowded;
    private Duration pause = Duration.ZERO;
    private Duration sweepEvery = BUSY_SWEEP;
    private Instant nextSweep = Instant.EPOCH;

    public KafkaOutboxRelay(
            MongoOperations mongo,
            KafkaTemplate<String, byte[]> kafka,
            Leases leases,
            Clock clock,
            String application,
            Collection<OutboxCollection> registered) {
        this.collections = registered.stream()
                .map(OutboxCollection::collection)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), name -> new OutboxDocuments(mongo, name)));
        this.publisher = new EventPublisher(kafka, application);
        this.lease = leases.on("outbox", LEASE);
        this.clock = clock;
    }

    /** @param events all that the document holds, if that was known {@code at} that moment */
    private record Wake(
            String collection, Object id, @Nullable List<PendingEvent> events, Instant at) {

        static Wake ofUnknown(String collection, Object id) {
            return new Wake(collection, id, null, Instant.EPOCH);
        }

        boolean isFresh(Instant now) {
            return events != null && at.plus(FRESH).isAfter(now) && !at.isAfter(now);
        }
    }

    /** Only rouses the thread. */
    private static final Wake NOTHING = Wake.ofUnknown("", "");

    @Override
    public void wake(String collection, Object id) {
        offer(Wake.ofUnknown(collection, id));
    }

    @Override
    public void wake(String collection, Object id, List<PendingEvent> events) {
        offer(new Wake(collection, id, List.copyOf(events), clock.instant()));
    }

    private void offer(Wake wake) {
        if (!collections.containsKey(wake.collection())) {
            log.error("'{}' carries events but isn't registered as an OutboxCollection", wake.collection());
        } else if (!wakes.offer(wake)) {
            log.debug("too many wakes, the sweep will find what is left behind");
        }
    }

    /** How many documents wait to have their events sent. Asks the store. */
    public long pending() {
        return collections.values().stream().mapToLong(OutboxDocuments::count).sum();
    }

    /** Since when nothing could be sent; empty when the last attempt went well. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    /** Sends what was woken before, then stops. */
    @Override
    public void stop() {
        running = false;
        var stopping = thread;
        if (stopping != null) {
            wakes.offer(NOTHING);
            try {
                stopping.join(STOPPED_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stopping.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running || !wakes.isEmpty()) {
            try {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                progressing = false;
                prepareOnce();
                waitForWakes();
                sweepWhenDue();
                relay();
                recovered();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failed(e);
            }
            if (!running && failingSince != null) {
                return;
            }
        }
    }

    private void prepareOnce() {
        if (!prepared) {
            collections.values().forEach(OutboxDocuments::createIndex);
            prepared = true;
        }
    }

    private void waitForWakes() throws InterruptedException {
        if (due.isEmpty()) {
            var patience = running ? Duration.between(clock.instant(), nextSweep) : Duration.ZERO;
            var first = wakes.poll(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
            if (first != null) {
                due.add(first);
                sweepEvery = BUSY_SWEEP;
            }
        }
        if (crowded) {
            TimeUnit.NANOSECONDS.sleep(GATHERING.toNanos());
        }
        wakes.drainTo(due, BATCH - Math.min(BATCH, due.size()));
        crowded = due.size() > 1;
    }

    private void sweepWhenDue() {
        var now = clock.instant();
        if (now.isBefore(nextSweep)) {
            return;
        }
        var found = lease.hold().isPresent() && sweep(now);
        sweepEvery = found ? BUSY_SWEEP : min(sweepEvery.multipliedBy(2), IDLE_SWEEP);
        nextSweep = now.plus(sweepEvery);
    }

    private boolean sweep(Instant now) {
        var found = false;
        for (var entry : collections.entrySet()) {
            for (var id : entry.getValue().overdue(now.minus(LEFT_BEHIND_AFTER), BATCH)) {
                due.add(Wake.ofUnknown(entry.getKey(), id));
                found = true;
            }
        }
        return found;
    }

    private void relay() throws InterruptedException {
        var now = clock.instant();
        var byCollection = due.stream().collect(groupingBy(Wake::collection, LinkedHashMap::new, toList()));
        for (var entry : byCollection.entrySet()) {
            var documents = collections.get(entry.getKey());
            if (documents != null) {
                relay(documents, entry.getValue(), now);
            }
        }
        due.clear();
    }

    private void relay(OutboxDocuments documents, List<Wake> woken, Instant now) throws InterruptedException {
        var trips = waiting(documents, woken, now).stream()
                .filter(waiting -> !waiting.events().isEmpty())
                .map(Trip::new)
                .toList();
        try {
            send(trips);
        } finally {
            var sent = trips.stream()
                    .filter(trip -> trip.acknowledged > 0)
                    .collect(Collectors.toMap(trip -> trip.waiting.id(), Trip::sent));
            if (!sent.isEmpty()) {
                documents.remove(sent);
                progressing = true;
            }
        }
    }

    /**
     * What each document holds: as its wakes say where all of them know it, in their order, else as it is stored. Two wakes
     * that know are two writes, of which the second found the first one's events gone already.
     */
    private static List<Waiting> waiting(OutboxDocuments documents, List<Wake> woken, Instant now) {
        var byDocument = woken.stream().collect(groupingBy(Wake::id, LinkedHashMap::new, toList()));
        var found = new ArrayList<Waiting>();
        var unknown = new ArrayList<>();
        byDocument.forEach((id, wakes) -> {
            if (wakes.stream().allMatch(wake -> wake.isFresh(now))) {
                found.add(new Waiting(
                        id,
                        wakes.stream()
                                .flatMap(wake -> Stream.ofNullable(wake.events()))
                                .flatMap(List::stream)
                                .toList()));
            } else {
                unknown.add(id);
            }
        });
        if (!unknown.isEmpty()) {
            found.addAll(documents.load(unknown));
        }
        return found;
    }

    /** Sends the first event of every document, then the second of those whose first arrived, and so on. */
    private void send(List<Trip> trips) throws InterruptedException {
        var travelling = new ArrayList<>(trips);
        while (!travelling.isEmpty()) {
            var inFlight = new LinkedHashMap<Trip, CompletableFuture<?>>();
            for (var trip : travelling) {
                var attempt = attempt(trip.next());
                inFlight.put(trip, attempt);
                if (attempt.isCompletedExceptionally()) {
                    break; // without metadata every send waits in vain
                }
            }
            Throwable away = null;
            for (var entry : inFlight.entrySet()) {
                var trip = entry.getKey();
                var failure = await(entry.getValue());
                if (failure == null) {
                    trip.acknowledged++;
                } else if (failure instanceof UnsendableEvent || failure instanceof RecordTooLargeException) {
                    log.error("an event in document {} can never leave", trip.waiting.id(), failure);
                    travelling.remove(trip);
                } else {
                    away = failure;
                }
            }
            if (away != null) {
                throw new IllegalStateException("the broker took no events", away);
            }
            travelling.removeIf(Trip::finished);
        }
    }

    private CompletableFuture<?> attempt(PendingEvent event) {
        try {
            return publisher.send(event);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What went wrong with it; nothing once it is acknowledged. */
    private static @Nullable Throwable await(CompletableFuture<?> acknowledgement) throws InterruptedException {
        try {
            acknowledgement.get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return NestedExceptionUtils.getMostSpecificCause(e);
        }
    }

    private void recovered() {
        if (failingSince != null) {
            log.info("events leave again");
        }
        failingSince = null;
        pause = Duration.ZERO;
    }

    private void failed(RuntimeException failure) {
        // Some of it may have left: what a wake carried isn't all that waits any more.
        var again = due.stream()
                .map(wake -> Wake.ofUnknown(wake.collection(), wake.id()))
                .toList();
        due.clear();
        due.addAll(again);
        if (failingSince == null) {
            log.warn(
                    "events can't leave, they wait in their documents: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
            failingSince = clock.instant();
        }
        if (progressing) {
            pause = Duration.ZERO;
        } else {
            pause = pause.isZero() ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** One document's events on their way. */
    private static final class Trip {
        private final Waiting waiting;
        private int acknowledged;

        private Trip(Waiting waiting) {
            this.waiting = waiting;
        }

        private PendingEvent next() {
            return waiting.events().get(acknowledged);
        }

        private boolean finished() {
            return acknowledged == waiting.events().size();
        }

        private List<UUID> sent() {
            return waiting.events().stream()
                    .limit(acknowledged)
                    .map(PendingEvent::id)
                    .toList();
        }
    }
}
