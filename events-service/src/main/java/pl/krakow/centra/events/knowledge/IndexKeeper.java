package pl.krakow.centra.events.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.events.knowledge.search.Asked;
import pl.krakow.centra.events.knowledge.search.KnowledgeIndex;
import pl.krakow.centra.events.knowledge.search.Searchable;

/**
 * Keeps this instance's index like the store: makes it at start, then follows the log of changes number by number. It notes
 * the log's end before it reads the store, so that what is changed meanwhile is read once more and nothing is missed.
 *
 * <p>An entry that was changed is read anew, whatever the change was; one that isn't published, or isn't there, leaves the
 * index. An instance that was away for longer than the log is kept makes its index anew.
 */
@Slf4j
final class IndexKeeper implements SmartLifecycle {

    private static final int MOST_AT_ONCE = 500;
    private static final Duration END_LOOKED_AT_EVERY = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_A_FAULT = Duration.ofSeconds(1);

    /**
     * Searched once before readers are let in: the first search with a slip of the keys reads dictionaries for longer than
     * a page waits, which then says that the knowledge base can't be seen.
     */
    private static final Asked FIRST =
            new Asked("sprawozdanei", "pl", false, Set.of(), Set.of(), Set.of(), Set.of(), 0, 1);

    private final Entries entries;
    private final Topics topics;
    private final KnowledgeIndex index;
    private final KnowledgeSettings settings;
    private final Clock clock;
    private final Semaphore wakes = new Semaphore(0);

    private volatile boolean built;
    /** The index holds half of something, or may. */
    private boolean toBeMadeAnew = true;

    private volatile boolean stopping;
    private volatile @Nullable Thread thread;
    private long position;
    private Instant lookedAt = Instant.MIN;
    private Instant lookedAtTheEnd = Instant.MIN;

    IndexKeeper(Entries entries, Topics topics, KnowledgeIndex index, KnowledgeSettings settings, Clock clock) {
        this.entries = entries;
        this.topics = topics;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether everything published has been in the index once. */
    boolean isBuilt() {
        return built;
    }

    /** Has the store looked at without waiting for the next time. Never blocks. */
    void wake() {
        wakes.release();
    }

    /** Makes the index anew. */
    synchronized void build() {
        long end = entries.lastChange();
        var indexing = new Indexing(topics.all());
        toBeMadeAnew = true;
        try (var published = entries.published()) {
            index.replaceAll(published.map(indexing::searchable));
        }
        toBeMadeAnew = false;
        position = end;
        lookedAt = clock.instant();
        lookedAtTheEnd = lookedAt;
        if (!built) {
            index.search(FIRST);
            log.info("The index of the knowledge base is built: {} entries", index.size());
        }
        built = true;
    }

    /** Reads what was changed since. */
    synchronized void catchUp() {
        var now = clock.instant();
        if (toBeMadeAnew || isTooLongAgo(now) || isLogGone(now)) {
            build();
            return;
        }
        boolean more = true;
        while (more && !stopping) {
            var ids = new LinkedHashSet<UUID>();
            boolean everything = false;
            more = false;
            long reached = position;
            while (reached - position < MOST_AT_ONCE && !everything) {
                var change = entries.change(reached + 1).orElse(null);
                if (change == null) {
                    break;
                }
                reached++;
                more = reached - position == MOST_AT_ONCE;
                if (change.entry() == null) {
                    everything = true;
                } else {
                    ids.add(change.entry().value());
                }
            }
            if (everything) {
                build();
                more = true;
            } else {
                apply(ids);
                position = reached;
            }
        }
        lookedAt = now;
    }

    private boolean isTooLongAgo(Instant now) {
        return lookedAt.isBefore(now.minus(settings.keepLog().dividedBy(2)));
    }

    /** The end lies ahead, but what comes next isn't there any more. */
    private boolean isLogGone(Instant now) {
        if (lookedAtTheEnd.plus(END_LOOKED_AT_EVERY).isAfter(now)) {
            return false;
        }
        lookedAtTheEnd = now;
        long end = entries.lastChange();
        return end < position || (end > position && entries.change(position + 1).isEmpty());
    }

    private void apply(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var indexing = new Indexing(topics.all());
        var gone = new HashSet<>(ids);
        var changed = new ArrayList<Searchable>();
        for (Entry entry : entries.find(ids)) {
            if (entry.isPublic()) {
                changed.add(indexing.searchable(entry));
                gone.remove(entry.id().value());
            }
        }
        index.apply(changed, gone);
    }

    private void work() {
        try {
            while (!stopping) {
                if (wakes.tryAcquire(
                        look() ? settings.lookEvery().toMillis() : PAUSE_AFTER_A_FAULT.toMillis(),
                        TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        try {
            catchUp();
            return true;
        } catch (RuntimeException e) {
            log.warn("The index of the knowledge base waits for the store: {}", e.toString());
            return false;
        }
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("knowledge-index").start(this::work);
    }

    @Override
    public void stop() {
        stopping = true;
        wake();
        var working = thread;
        if (working != null) {
            try {
                working.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
