package pl.krakow.centra.local.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of a plan one by one. A scan may be {@linkplain #pause() paused}, the lock given up, and go on
 * later behind the last key it has seen; like a cursor of MongoDB it then shows later changes.
 */
sealed interface Scan {

    /** The next document, null when there are no more. */
    @Nullable
    Stored next();

    void pause();

    /** A document in the file. */
    record Stored(DocumentKey position, byte[] bytes) {}

    static Scan of(QueryPlanner.Access access, ByteMap documents) {
        return switch (access) {
            case QueryPlanner.Access.Keys keys -> new OfKeys(documents, keys.keys());
            case QueryPlanner.Access.Walk walk -> {
                Scan scan = new OfIntervals(documents, walk.space(), walk.intervals(), walk.reverse());
                yield walk.space().multikey() ? new Distinct(List.of(scan)) : scan;
            }
            case QueryPlanner.Access.Union union ->
                new Distinct(
                        union.parts().stream().map(part -> of(part, documents)).toList());
        };
    }

    final class OfKeys implements Scan {

        private final ByteMap documents;
        private final List<DocumentKey> keys;
        private int next;

        private OfKeys(ByteMap documents, List<DocumentKey> keys) {
            this.documents = documents;
            this.keys = keys;
        }

        @Override
        public @Nullable Stored next() {
            while (next < keys.size()) {
                DocumentKey key = keys.get(next++);
                byte[] bytes = documents.get(key.bytes());
                if (bytes != null) {
                    return new Stored(key, bytes);
                }
            }
            return null;
        }

        @Override
        public void pause() {
            // a position in a list stays valid
        }
    }

    final class OfIntervals implements Scan {

        private final ByteMap documents;
        private final KeySpace space;
        private final List<KeyInterval> intervals;
        private final boolean reverse;
        private int next;
        private @Nullable KeyInterval rest;
        private KeySpace.@Nullable Walk walk;

        private OfIntervals(ByteMap documents, KeySpace space, List<KeyInterval> intervals, boolean reverse) {
            this.documents = documents;
            this.space = space;
            this.intervals = intervals;
            this.reverse = reverse;
        }

        @Override
        public @Nullable Stored next() {
            while (true) {
                if (walk == null) {
                    if (rest == null) {
                        if (next == intervals.size()) {
                            return null;
                        }
                        rest = intervals.get(next++);
                    }
                    walk = space.walk(rest, reverse);
                }
                if (!walk.next()) {
                    walk = null;
                    rest = null;
                    continue;
                }
                DocumentKey position = walk.position();
                byte[] bytes = walk.document();
                if (bytes == null) {
                    bytes = documents.get(position.bytes());
                }
                if (bytes != null) {
                    return new Stored(position, bytes);
                }
            }
        }

        @Override
        public void pause() {
            if (walk != null && rest != null) {
                rest = rest.behind(walk.key(), reverse);
                walk = null;
            }
        }
    }

    /** Each document once, although several keys lead to it. */
    final class Distinct implements Scan {

        private final List<Scan> parts;
        private final Set<DocumentKey> seen = new HashSet<>();
        private int part;

        private Distinct(List<Scan> parts) {
            this.parts = parts;
        }

        @Override
        public @Nullable Stored next() {
            while (part < parts.size()) {
                Stored stored = parts.get(part).next();
                if (stored == null) {
                    part++;
                } else if (seen.add(stored.position())) {
                    return stored;
                }
            }
            return null;
        }

        @Override
        public void pause() {
            parts.forEach(Scan::pause);
        }
    }
}
