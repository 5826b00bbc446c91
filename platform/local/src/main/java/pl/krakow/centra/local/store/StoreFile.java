package pl.krakow.centra.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a store and the lock that makes commands whole: one writing command at a time, reading commands
 * beside each other, and a commit never in the middle of a writing command.
 *
 * <p>A commit appends to the {@link Journal} beside the file. The file itself, whose pages a small change touches many of, is
 * written when the journal is full, when maps come, go or are emptied, and when the store is closed; then the journal
 * begins anew at that state. Whoever opens the file after a kill makes the journal's changes again.
 *
 * <p>Nothing here runs in the background. Space that no version needs any more is used again at once. Where little is
 * left alive of a written piece, a committing thread moves that together for a moment, which frees the piece. A file
 * that is mostly free space is written anew when it is opened.
 */
final class StoreFile implements AutoCloseable {

    /** Below this size a file is left as it is. */
    private static final long SMALL_FILE = 8L << 20;

    private static final int ALLOWED_MULTIPLE_OF_LIVE_DATA = 3;
    private static final int WRITES_BETWEEN_CHECKS = 8;

    /** Percentage of living pages below which pieces of the file are moved together. */
    private static final int SPARSE = 50;

    private static final int COMPACTION_STEP_BYTES = 1 << 20;
    private static final long COMPACTION_NANOS = Duration.ofMillis(100).toNanos();

    /** Small pages: a commit writes whole pages, and most commands change one document. */
    private static final int PAGE_BYTES = 4 << 10;

    private static final String CATALOGUE = "catalogue";

    /** In the catalogue: which state of the file the journal beside it begins at. */
    private static final String STATE = "state";

    private final MVStore store;
    private final Journal journal;
    private final Durability durability;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final MVMap<String, String> catalogue;
    private final LongAdder commits = new LongAdder();
    private final LongAdder compactions = new LongAdder();
    private long state;
    private int writesUntilCheck = WRITES_BETWEEN_CHECKS;

    /** Something was changed that a journal doesn't tell: the next commit writes the file. */
    private volatile boolean beyondJournal;

    private StoreFile(MVStore store, Path path, Durability durability) throws IOException {
        this.store = store;
        this.durability = durability;
        this.catalogue = store.openMap(CATALOGUE);
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        state = Long.parseLong(catalogue.getOrDefault(STATE, "0"));
        Path beside = path.resolveSibling(path.getFileName() + ".journal");
        Journal.replay(beside, state, new Again());
        journal = Journal.open(beside);
        writeFile();
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
            StoreFile file = new StoreFile(openStore(path, options), path, durability);
            if (!file.isTooLarge()) {
                return file;
            }
            Path fresh = path.resolveSibling(path.getFileName() + ".compact");
            Files.deleteIfExists(fresh);
            MVStore copy = openStore(fresh, options);
            file.copyTo(copy);
            copy.commit();
            copy.sync();
            copy.close();
            file.close();
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            StoreFile compacted = new StoreFile(openStore(path, options), path, durability);
            compacted.compactions.increment();
            return compacted;
        } catch (IOException e) {
            throw new StoreUnavailableException("The store file " + path + " and its journal can't be written.", e);
        }
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
     * Writes everything that finished commands changed: to the journal, or to the file, when the journal is full or
     * wouldn't tell it. Readers go on meanwhile, writers wait.
     *
     * @param covered called when no writer is at work any more, to take note of who is covered by this commit
     */
    void commit(Runnable covered) {
        lock.readLock().lock();
        try {
            covered.run();
            if (beyondJournal || journal.isFull()) {
                writeFile();
            } else if (durability == Durability.NONE) {
                journal.forget();
            } else if (journal.append()) {
                commits.increment();
            }
        } catch (IOException e) {
            beyondJournal = true; // its end may be torn, and what it lacks must not be followed by more
            throw new UncheckedIOException(e);
        } finally {
            lock.readLock().unlock();
        }
        if (durability == Durability.SYNCED) {
            syncJournal();
        }
    }

    private void syncJournal() {
        try {
            journal.sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only while nobody writes. */
    private void writeFile() throws IOException {
        if (durability == Durability.NONE) {
            journal.begin(0);
            return;
        }
        catalogue.put(STATE, Long.toString(++state));
        store.commit();
        if (durability == Durability.SYNCED) {
            store.sync();
        }
        journal.begin(state);
        beyondJournal = false;
        commits.increment();
        writesUntilCheck--;
    }

    /** Only one thread at a time may call this. */
    void compactWhenDue() {
        if (writesUntilCheck > 0) {
            return;
        }
        writesUntilCheck = WRITES_BETWEEN_CHECKS;
        if (!isTooLarge() || store.getFileStore().getChunksFillRate() >= SPARSE) {
            return;
        }
        lock.writeLock().lock();
        try {
            writeFile(); // so that the journal has nothing to say about a later state
            long end = System.nanoTime() + COMPACTION_NANOS;
            while (store.compact(SPARSE, COMPACTION_STEP_BYTES) && System.nanoTime() < end) {
                store.commit();
            }
            store.commit();
            compactions.increment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        if (!store.hasMap(name)) {
            beyondJournal = true;
        }
        return new ByteMap(store.openMap(name, ByteMap.type()), this);
    }

    boolean hasMap(String name) {
        return store.hasMap(name);
    }

    List<String> mapNames() {
        return List.copyOf(store.getMapNames());
    }

    void removeMap(String name) {
        note(name, null);
        if (store.hasMap(name)) {
            store.removeMap(openMap(name).map());
        }
    }

    void renameMap(String name, String newName) {
        beyondJournal = true;
        store.renameMap(openMap(name).map(), newName);
    }

    IndexFlags indexFlags(String mapName) {
        return new IndexFlags(this, mapName);
    }

    /** What the file knows about a map besides its entries. */
    @Nullable
    String noteOn(String mapName) {
        return catalogue.get(mapName);
    }

    void note(String mapName, @Nullable String note) {
        beyondJournal = true;
        if (note == null) {
            catalogue.remove(mapName);
        } else {
            catalogue.put(mapName, note);
        }
    }

    Journal journal() {
        return journal;
    }

    /** A map was emptied: what a journal said about its entries would bring them back. */
    void changedBeyondJournal() {
        beyondJournal = true;
    }

    /** What a killed process had appended to the journal. */
    private final class Again implements Journal.Changes {

        private final Map<Integer, MVMap<byte[], byte[]>> maps = mapNames().stream()
                .filter(name -> !name.equals(CATALOGUE))
                .map(name -> store.openMap(name, ByteMap.type()))
                .collect(Collectors.toMap(MVMap::getId, map -> map));

        @Override
        public void put(int map, byte[] key, byte[] value) {
            Objects.requireNonNull(maps.get(map)).put(key, value);
        }

        @Override
        public void remove(int map, byte[] key) {
            Objects.requireNonNull(maps.get(map)).remove(key);
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (durability == Durability.NONE) {
                store.closeImmediately();
                journal.close();
            } else {
                writeFile();
                store.close();
                journal.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
