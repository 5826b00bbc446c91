package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a query, in its order, read as they are asked for. When no index yields the order, the sort values of
 * all matches are held, and the documents only as long as they are few.
 */
final class Selection {

    private static final long MAX_HELD_BYTES = 8 << 20;

    private static final int DOCUMENTS_BETWEEN_YIELDS = 1_000;

    private final StoreCollection collection;
    private final Document filter;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final @Nullable Document sort;
    private final Scan scan;
    private long toSkip;
    private long left;
    private @Nullable List<Ranked> ranking;
    private int nextRanked;
    private @Nullable StoreFile yielding;
    private @Nullable FieldNames deciding;
    private int readSinceYield;

    /**
     * A document that was found, as it lies in the file.
     *
     * @param decoded when it had to be taken apart as a whole to find it
     */
    record Found(byte[] bytes, @Nullable Document decoded) {

        Document document() {
            return decoded == null ? Bson.decode(bytes) : decoded;
        }
    }

    private record Ranked(
            Document values, DocumentKey position, @Nullable Found found) {}

    /** @param limit 0: no limit */
    Selection(StoreCollection collection, Document filter, @Nullable Document sort, long skip, long limit) {
        this.collection = collection;
        this.filter = Filters.splitRanges(filter);
        this.toSkip = skip;
        this.left = limit > 0 ? limit : Long.MAX_VALUE;
        QueryPlanner.Plan plan = collection.planner().plan(this.filter, sort, limit > 0 ? skip + limit : 0);
        this.sort = plan.sorted() ? null : sort;
        this.scan = Scan.of(plan.access(), collection.documents());
    }

    @Nullable
    Found next() {
        if (left == 0) {
            return null;
        }
        Found found;
        do {
            found = sort == null ? nextMatch() : nextRanked(sort);
        } while (found != null && toSkip-- > 0);
        left--;
        return found;
    }

    void pause() {
        scan.pause();
    }

    /** A long walk of this selection lets writers go first now and then; only when no other scan is open beside it. */
    Selection yieldingTo(StoreFile file) {
        yielding = file;
        return this;
    }

    /** For who passes on what is found as it lies in the file: it is taken apart no further than the filter asks. */
    Selection encoded() {
        deciding = Filters.named(filter);
        return this;
    }

    private Scan.@Nullable Stored nextStored() {
        if (yielding != null && ++readSinceYield >= DOCUMENTS_BETWEEN_YIELDS) {
            readSinceYield = 0;
            yielding.letWritersGoFirst(scan::pause);
        }
        return scan.next();
    }

    private @Nullable Found nextMatch() {
        for (Scan.Stored stored = nextStored(); stored != null; stored = nextStored()) {
            Found found = match(stored);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found match(Scan.Stored stored) {
        FieldNames names = deciding;
        if (names != null) {
            return matcher.matches(collection.read(stored, names), filter) ? new Found(stored.bytes(), null) : null;
        }
        Document document = collection.read(stored);
        return matcher.matches(document, filter) ? new Found(stored.bytes(), document) : null;
    }

    private @Nullable Found nextRanked(Document order) {
        if (ranking == null) {
            ranking = rank(order);
        }
        while (nextRanked < ranking.size()) {
            Ranked ranked = ranking.get(nextRanked++);
            Found found = ranked.found();
            if (found != null) {
                return found;
            }
            byte[] bytes = collection.documents().get(ranked.position().bytes());
            if (bytes != null) {
                return new Found(bytes, null);
            }
        }
        return null;
    }

    private List<Ranked> rank(Document order) {
        Comparator<Ranked> byValues = (a, b) -> compare(a.values(), b.values(), order);
        long wanted = left == Long.MAX_VALUE ? Long.MAX_VALUE : left + toSkip;
        List<Ranked> ranked = new ArrayList<>();
        long heldBytes = 0;
        for (Scan.Stored stored = nextStored(); stored != null; stored = nextStored()) {
            Found found = match(stored);
            if (found == null) {
                continue;
            }
            heldBytes += found.bytes().length;
            boolean held = heldBytes <= MAX_HELD_BYTES;
            ranked.add(new Ranked(sortValues(found.document(), order), stored.position(), held ? found : null));
            if (wanted < Integer.MAX_VALUE && ranked.size() > 2 * wanted + 1_000) {
                ranked.sort(byValues);
                ranked = new ArrayList<>(ranked.subList(0, (int) wanted));
                heldBytes = ranked.stream()
                        .mapToLong(
                                kept -> kept.found() == null ? 0 : kept.found().bytes().length)
                        .sum();
            }
        }
        ranked.sort(byValues);
        return ranked;
    }

    /** Path by path; two empty arrays are equal, which the engine's own comparison of documents doesn't know. */
    private static int compare(Document a, Document b, Document order) {
        for (Map.Entry<String, Object> path : order.entrySet()) {
            Object left = Utils.getSubdocumentValueCollectionAware(a, path.getKey());
            Object right = Utils.getSubdocumentValueCollectionAware(b, path.getKey());
            if (left instanceof Collection<?> empty
                    && empty.isEmpty()
                    && right instanceof Collection<?> other
                    && other.isEmpty()) {
                continue;
            }
            boolean ascending = path.getValue() instanceof Number direction && direction.intValue() > 0;
            int compared = (ascending ? ValueComparator.asc() : ValueComparator.desc()).compare(left, right);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static Document sortValues(Document document, Document order) {
        Document values = new Document();
        for (String path : order.keySet()) {
            Utils.copySubdocumentValue(document, values, path);
        }
        return values;
    }
}
