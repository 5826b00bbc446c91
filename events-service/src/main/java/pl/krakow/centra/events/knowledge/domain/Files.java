package pl.krakow.centra.events.knowledge.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The bytes of files, in parts small enough for the store. */
public interface Files {

    /** Keeps the file; doing it twice keeps it once. */
    void put(EntryId entry, UUID file, byte[] bytes, Instant now);

    /** Hands over the file part by part; false when there is none or a part is missing, before anything is handed over. */
    boolean read(EntryId entry, UUID file, Consumer<byte[]> part);

    /** Removes what no version shows; what was put only just may still be about to be shown. */
    void removeAllBut(EntryId entry, Set<UUID> shown, Instant before);
}
