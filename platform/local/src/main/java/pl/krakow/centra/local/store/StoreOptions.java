package pl.krakow.centra.local.store;

/**
 * How a store is run.
 *
 * @param cacheMegabytes how much of the file is held in memory
 * @param sync whether each commit waits for the disk; without it an acknowledged write survives the death of the process
 *     but not a power cut
 * @param threads how many threads serve the connections
 */
public record StoreOptions(int cacheMegabytes, boolean sync, int threads) {

    /** 16 MB of cache, four threads, no waiting for the disk. */
    public static final StoreOptions DEFAULTS = new StoreOptions(16, false, 4);

    public StoreOptions {
        if (cacheMegabytes < 1 || threads < 1) {
            throw new IllegalArgumentException("a store needs at least 1 MB of cache and one thread");
        }
    }

    public StoreOptions withCacheMegabytes(int megabytes) {
        return new StoreOptions(megabytes, sync, threads);
    }

    public StoreOptions withSync(boolean waitForTheDisk) {
        return new StoreOptions(cacheMegabytes, waitForTheDisk, threads);
    }

    public StoreOptions withThreads(int number) {
        return new StoreOptions(cacheMegabytes, sync, number);
    }
}
