package pl.krakow.centra.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file behind a store and the lock that makes commands whole: one writing command at a time, reading commands
 * beside each other, and a commit never in the middle of a writing command.
 *
 * <p>Nothing here runs in the background. Space that no version needs any more is used again at once; when the file is
 * still several times as large as what lives in it, a committing thread compacts it for a moment.
 */
final class StoreFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

    /** Below this size a file is never compacted. */
    private static final long SMALL_FILE = 16L << 20;

    private static final int ALLOWED_MULTIPLE_OF_LIVE_DATA = 3;
    private static final int COMMITS_BETWEEN_CHECKS = 256;
    private static final int COMPACTION_MILLIS = 250;
    private static final int COMPACTION_AT_OPEN_MILLIS = 2_000;

    /** Small pages: a commit writes whole pages, and most commands change one document. */
    private static final int PAGE_BYTES = 4 << 10;

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
        this.catalogue = store.openMap("catalogue");
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
        try {
            return new StoreFile(
                    new MVStore.Builder()
                            .fileName(path.toAbsolutePath().toString())
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0)
                            .cacheSize(options.cacheMegabytes())
                            .pageSplitSize(PAGE_BYTES)
                            .open(),
                    durability);
        } catch (MVStoreException e) {
            throw new StoreUnavailableException(
                    e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                            ? "The store file " + path + " is already open; a store file has one server at a time."
                            : "The store file " + path + " can't be opened: " + e.getMessage(),
                    e);
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
        compactIfTooLarge(COMPACTION_MILLIS);
    }

    void compactAtOpen() {
        compactIfTooLarge(COMPACTION_AT_OPEN_MILLIS);
    }

    private void compactIfTooLarge(int millis) {
        long size = size();
        if (size <= SMALL_FILE || size <= ALLOWED_MULTIPLE_OF_LIVE_DATA * liveBytes()) {
            return;
        }
        lock.writeLock().lock();
        try {
            store.compactFile(millis);
            compactions.increment();
        } finally {
            lock.writeLock().unlock();
        }
        log.debug("compacted the store from {} to {} bytes", size, size());
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
