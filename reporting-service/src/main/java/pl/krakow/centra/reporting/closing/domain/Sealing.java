package pl.krakow.centra.reporting.closing.domain;

import pl.krakow.centra.reporting.closing.domain.Closing.Sealed;

/** Writes snapshots in the one form in which they are hashed. */
public interface Sealing {

    /** The same snapshot always gives the same document and hash. */
    Sealed seal(Snapshot snapshot);

    /** What a document says. */
    Snapshot read(String document);

    /** The hash of a document, computed anew. */
    String hash(String document);
}
