package pl.krakow.centra.local.store;

/**
 * Counters since the store was opened.
 *
 * @param examinedDocuments documents that were read to answer commands: with an index about as many as were returned
 * @param acknowledgedWrites writing commands that were answered
 * @param commits writes to the file; fewer than acknowledged writes when writers wait together
 * @param compactions how often the file was compacted
 * @param fileBytes size of the file
 * @param liveBytes estimate of what in the file is still needed
 */
public record StoreStatistics(
        long examinedDocuments,
        long acknowledgedWrites,
        long commits,
        long compactions,
        long fileBytes,
        long liveBytes) {

    /** What happened since {@code earlier}; sizes stay as they are now. */
    public StoreStatistics since(StoreStatistics earlier) {
        return new StoreStatistics(
                examinedDocuments - earlier.examinedDocuments,
                acknowledgedWrites - earlier.acknowledgedWrites,
                commits - earlier.commits,
                compactions - earlier.compactions,
                fileBytes,
                liveBytes);
    }
}
