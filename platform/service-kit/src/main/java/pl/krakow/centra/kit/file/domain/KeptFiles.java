package pl.krakow.centra.kit.file.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The bytes of files. Which of them are shown, what they belong to says: bytes are put before it does and removed after it
 * no longer does, so a crash leaves some that nobody sees, never a file without bytes.
 */
public interface KeptFiles {

    /** Longer than anybody takes from putting the bytes to showing them. */
    Duration ABOUT_TO_BE_SHOWN = Duration.ofHours(1);

    /**
     * Keeps the file; doing it twice keeps it once.
     *
     * @param owner what it belongs to, by a name that is unique among these files
     */
    void put(String owner, UUID file, byte[] bytes, Instant now);

    /** Hands over the file part by part; false when there is none or a part is missing, before anything is handed over. */
    boolean read(String owner, UUID file, Consumer<byte[]> part);

    /** Removes those of the owner's, at once. */
    void remove(String owner, Set<UUID> files);

    /** Removes what of the owner's isn't shown; what was put only just may still be about to be shown. */
    void removeAllBut(String owner, Set<UUID> shown, Instant before);

    /** After what the owner shows has changed: removes what it no longer shows, and what a crash left that it never did. */
    default void removeUnshown(String owner, Set<UUID> shownBefore, Set<UUID> shown, Instant now) {
        var gone = new HashSet<>(shownBefore);
        gone.removeAll(shown);
        remove(owner, gone);
        removeAllBut(owner, shown, now.minus(ABOUT_TO_BE_SHOWN));
    }
}
