package pl.krakow.centra.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file behind a store and the lock that makes commands whole: one writing command at a time, reading commands
 * beside each other, and a commit never in the middle of a writing command.
 *
 * <p>Nothing here runs in the background. Space that no version needs any more is used again at once. Where little is
 * left alive of a written piece, a committing thread moves that together for a moment, which frees the piece. A file
 * that is mostly free space is written anew when it is opened.
 */
final class StoreFile implements AutoCloseable {

    /** Below this size a file is left as it is. */
    private static final long SMALL_FILE = 8L << 20;

    private static final int ALLOWED_MULTIPLE_OF_LIVE_DATA = 3;
    private static final int COMMITS_BETWEEN_CHECKS = 256;

    /** Percentage of living pages below which pieces of the file are moved together. */
    private static final int SPARSE = 50;

    private static final int COMPACTION_STEP_BYTES = 1 << 20;
    private static final long COMPACTION_NANOS = Duration.ofMillis(100).toNanos();

    /** Small pages: a commit writes whole pages, and most commands change one document. */
    private static final int PAGE_BYTES = 4 << 10;

    private static final String CATALOGUE = "catalogue";

    private final MVStore store;
    private final Durability durability;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final MVMap<String, String> catalogue;
    private final LongAdder commits = new LongAdder();
    private final LongAdder compactions = new LongAdder();
    private int commitsUntilCheck = COMMITS_BETWEEN_CHECKS;

    private StoreFile(MVStore store, Durability durability) {
        this.store = store;
        this.durability = durability;
        this.catalogue = store.openMap(CATALOGUE);
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
    }

    static StoreFile open(Path path, StoreOptions options, Durability durability) {
        try {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("The directory of the store file " + path + " can't be made.", e);
        }
        StoreFile file = new StoreFile(openStore(path, options), durability);
        if (!file.isTooLarge()) {
            return file;
        }
        Path fresh = path.resolveSibling(path.getFileName() + ".compact");
        try {
            Files.deleteIfExists(fresh);
            MVStore copy = openStore(fresh, options);
            file.copyTo(copy);
            copy.commit();
            copy.sync();
            copy.close();
            file.close();
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreUnavailableException("The store file " + path + " can't be written anew.", e);
        }
        StoreFile compacted = new StoreFile(openStore(path, options), durability);
        compacted.compactions.increment();
        return compacted;
    }

    private static MVStore openStore(Path path, StoreOptions options) {
        try {
            return new MVStore.Builder()
                    .fileName(path.toAbsolutePath().toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(options.cacheMegabytes())
                    .pageSplitSize(PAGE_BYTES)
                    .open();
        } catch (MVStoreException e) {
            throw new StoreUnavailableException(
                    e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                            ? "The store file " + path + " is already open; a store file has one server at a time."
                            : "The store file " + path + " can't be opened: " + e.getMessage(),
                    e);
        }
    }

    private void copyTo(MVStore target) {
        for (String name : mapNames()) {
            if (name.equals(CATALOGUE)) {
                target.<String, String>openMap(CATALOGUE).putAll(catalogue);
                continue;
            }
            ByteMap.Entries entries = openMap(name).entries(KeyInterval.ALL, false);
            MVMap<byte[], byte[]> copy = target.openMap(name, ByteMap.type());
            long uncommitted = 0;
            while (entries.next()) {
                copy.append(entries.key(), entries.value());
                uncommitted += entries.value().length;
                if (uncommitted > COMPACTION_STEP_BYTES) {
                    target.commit();
                    uncommitted = 0;
                }
            }
        }
    }

    <T> T reading(Supplier<T> command) {
        lock.readLock().lock();
        try {
            return command.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    <T> T writing(Supplier<T> command) {
        lock.writeLock().lock();
        try {
            return command.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * For a long reading command between two documents: lets those go first who wait to write. What the command held of
     * the file's pages is void afterwards.
     *
     * @return whether somebody did
     */
    boolean letWritersGoFirst(Runnable beforeGivingUp) {
        if (lock.getReadHoldCount() != 1 || !lock.hasQueuedThreads()) {
            return false;
        }
        beforeGivingUp.run();
        lock.readLock().unlock();
        lock.readLock().lock();
        return true;
    }

    /**
     * Writes everything that finished commands changed to the file. Readers go on meanwhile, writers wait.
     *
     * @param covered called when no writer is at work any more, to take note of who is covered by this commit
     */
    void commit(Runnable covered) {
        lock.readLock().lock();
        try {
            covered.run();
            if (durability != Durability.NONE && store.commit() >= 0) {
                commits.increment();
            }
        } finally {
            lock.readLock().unlock();
        }
        if (durability == Durability.SYNCED) {
            store.sync();
        }
    }

    /** Only one thread at a time may call this. */
    void compactWhenDue() {
        if (--commitsUntilCheck > 0) {
            return;
        }
        commitsUntilCheck = COMMITS_BETWEEN_CHECKS;
        if (!isTooLarge() || store.getFileStore().getChunksFillRate() >= SPARSE) {
            return;
        }
        lock.writeLock().lock();
        try {
            long end = System.nanoTime() + COMPACTION_NANOS;
            while (store.compact(SPARSE, COMPACTION_STEP_BYTES) && System.nanoTime() < end) {
                store.commit();
            }
            store.commit();
            compactions.increment();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isTooLarge() {
        long size = size();
        return size > SMALL_FILE && size > ALLOWED_MULTIPLE_OF_LIVE_DATA * liveBytes();
    }

    long size() {
        return store.getFileStore().size();
    }

    /** An estimate from the file's own accounts of used blocks and of live pages in them. */
    long liveBytes() {
        FileStore<?> file = store.getFileStore();
        return file.size() / 100 * file.getFillRate() / 100 * file.getChunksFillRate();
    }

    long commits() {
        return commits.sum();
    }

    long compactions() {
        return compactions.sum();
    }

    ByteMap openMap(String name) {
        return new ByteMap(store.openMap(name, ByteMap.type()));
    }

    boolean hasMap(String name) {
        return store.hasMap(name);
    }

    List<String> mapNames() {
        return List.copyOf(store.getMapNames());
    }

    void removeMap(String name) {
        catalogue.remove(name);
        if (store.hasMap(name)) {
            store.removeMap(openMap(name).map());
        }
    }

    void renameMap(String name, String newName) {
        store.renameMap(openMap(name).map(), newName);
    }

    IndexFlags indexFlags(String mapName) {
        return new IndexFlags(catalogue, mapName);
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (durability == Durability.NONE) {
                store.closeImmediately();
            } else {
                store.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
