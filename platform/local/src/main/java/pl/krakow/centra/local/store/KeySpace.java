package pl.krakow.centra.local.store;

import java.util.List;

import de.bwaldvogel.mongo.backend.IndexKey;
import org.jspecify.annotations.Nullable;

/** An ordered set of encoded keys that lead to documents: an index, or the documents themselves by {@code _id}. */
interface KeySpace {

    List<IndexKey> fields();

    boolean isUnique();

    boolean sparse();

    /** Whether a document may be found more than once, through different elements of an array. */
    boolean multikey();

    /** How many keys lie below {@code key}. */
    long rank(byte[] key);

    long getCount();

    /** Walks the keys of {@code interval}; only valid while the store's lock is held. */
    Walk walk(KeyInterval interval, boolean reverse);

    /** A walk over keys; {@link #next()} tells whether there is one more, the other methods tell about it. */
    interface Walk {

        boolean next();

        byte[] key();

        DocumentKey position();

        /** The encoded document, when it lies with the key. */
        byte @Nullable [] document();
    }
}
