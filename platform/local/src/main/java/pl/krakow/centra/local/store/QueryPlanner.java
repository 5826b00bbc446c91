package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how to reach the documents of a query: by {@code _id} whenever the filter names it, else by the index, the
 * indexes of an {@code $or}, or the plain walk that is expected to read the fewest documents. The number of keys in an
 * interval is known exactly. What is found is always checked against the whole filter afterwards, so a plan may find
 * more than the filter lets through, never less.
 */
final class QueryPlanner {

    /** More combinations of {@code $in} values than this aren't walked one by one. */
    private static final int MAX_INTERVALS = 5_000;

    /** A document behind an index costs a look-up of its own. */
    private static final double LOOK_UP = 1.5;

    private static final double SORT = 1.2;

    /** How many keys of an ordered walk are expected to be read for one that passes the rest of the filter. */
    private static final int UNKNOWN_SELECTIVITY = 20;

    private final StoreIndex byId;
    private final List<StoreIndex> indexes;

    QueryPlanner(StoreIndex byId, List<StoreIndex> indexes) {
        this.byId = byId;
        this.indexes = indexes;
    }

    /**
     * A way to the documents.
     *
     * @param sorted whether it yields them in the order asked for
     */
    record Plan(Access access, boolean sorted, double cost) {}

    /** Where to look. */
    sealed interface Access {

        record Keys(List<DocumentKey> keys) implements Access {}

        record Walk(KeySpace space, List<KeyInterval> intervals, boolean reverse) implements Access {}

        record Union(List<Access> parts) implements Access {}
    }

    /** @param wanted how many documents are enough, 0: all */
    Plan plan(Document filter, @Nullable Document sort, long wanted) {
        FilterConditions conditions = FilterConditions.of(filter);
        boolean unsorted = sort == null || sort.isEmpty();
        if (sort != null && sort.containsKey("$natural")) {
            boolean reverse = ((Number) sort.getOrDefault("$natural", 1)).intValue() < 0;
            return new Plan(new Access.Walk(byId, List.of(KeyInterval.ALL), reverse), true, byId.getCount());
        }
        List<byte[]> ids = namedIds(conditions);
        if (ids != null) {
            return new Plan(
                    new Access.Keys(ids.stream().map(DocumentKey::new).toList()),
                    unsorted || ids.size() <= 1,
                    ids.size());
        }
        Plan best = new Plan(new Access.Walk(byId, List.of(KeyInterval.ALL), false), unsorted, byId.getCount());
        if (!unsorted) {
            best = new Plan(best.access(), false, best.cost() * SORT);
        }
        Document order = sort == null ? new Document() : sort;
        best = cheaper(best, candidate(byId, conditions, order, wanted));
        for (StoreIndex index : indexes) {
            best = cheaper(best, candidate(index, conditions, order, wanted));
        }
        for (List<FilterConditions> branches : conditions.alternatives()) {
            best = cheaper(best, union(branches, unsorted));
        }
        return best;
    }

    private static Plan cheaper(Plan best, @Nullable Plan other) {
        return other != null && other.cost() < best.cost() ? other : best;
    }

    private static @Nullable List<byte[]> namedIds(FilterConditions conditions) {
        List<byte[]> ids = null;
        for (FieldCondition condition : conditions.of("_id")) {
            if (condition instanceof FieldCondition.OneOf oneOf
                    && (ids == null || oneOf.values().size() < ids.size())) {
                ids = oneOf.values();
            }
        }
        return ids;
    }

    private @Nullable Plan union(List<FilterConditions> branches, boolean unsorted) {
        List<Access> parts = new ArrayList<>();
        double cost = 0;
        for (FilterConditions branch : branches) {
            Plan best = null;
            List<byte[]> ids = namedIds(branch);
            if (ids != null) {
                best = new Plan(
                        new Access.Keys(ids.stream().map(DocumentKey::new).toList()), false, ids.size());
            } else {
                Plan byIdRange = candidate(byId, branch, new Document(), 0);
                best = byIdRange;
                for (StoreIndex index : indexes) {
                    Plan other = candidate(index, branch, new Document(), 0);
                    best = best == null ? other : cheaper(best, other);
                }
            }
            if (best == null) {
                return null;
            }
            parts.add(best.access());
            cost += best.cost();
        }
        return parts.isEmpty() ? null : new Plan(new Access.Union(parts), unsorted, unsorted ? cost : cost * SORT);
    }

    /** The plan that walks {@code space}, null when that would be no better than reading everything. */
    private @Nullable Plan candidate(StoreIndex space, FilterConditions conditions, Document sort, long wanted) {
        Bounds bounds = bounds(space, conditions);
        if (bounds.used == 0 && (space.sparse() || sort.isEmpty())) {
            return null;
        }
        Direction direction =
                sort.isEmpty() ? Direction.FORWARD : direction(space, bounds.fixed, bounds.single(), sort);
        long keys = 0;
        for (KeyInterval interval : bounds.intervals) {
            long below = interval.high() == null ? space.getCount() : space.rank(interval.high());
            keys += Math.max(0, below - space.rank(interval.low()));
        }
        boolean sorted = sort.isEmpty() || direction != Direction.NONE;
        double expected = keys;
        if (sorted && wanted > 0) {
            long enough = conditions.consistOf(bounds.used) ? wanted : wanted * UNKNOWN_SELECTIVITY;
            expected = Math.min(keys, enough);
        }
        double cost = expected * (space instanceof IdIndex ? 1 : LOOK_UP) * (sorted ? 1 : SORT);
        return new Plan(new Access.Walk(space, bounds.intervals, direction == Direction.BACKWARD), sorted, cost);
    }

    private static final class Bounds {
        private List<KeyInterval> intervals = List.of(KeyInterval.ALL);
        private int used;
        private int fixed;

        boolean single() {
            return intervals.size() == 1;
        }
    }

    private static Bounds bounds(KeySpace space, FilterConditions conditions) {
        Bounds bounds = new Bounds();
        List<byte[]> prefixes = List.of(new byte[0]);
        List<KeyInterval> ranged = null;
        List<Usable> chosen = new ArrayList<>();
        for (IndexKey field : space.fields()) {
            List<FieldCondition> usable = usable(space, field, conditions, chosen);
            FieldCondition.OneOf oneOf = smallest(usable);
            if (oneOf != null && (long) prefixes.size() * oneOf.values().size() <= MAX_INTERVALS) {
                prefixes = product(prefixes, oneOf.values(), field.isAscending());
                bounds.used++;
                if (oneOf.values().size() == 1 && bounds.fixed == chosen.size()) {
                    bounds.fixed++;
                }
                chosen.add(new Usable(field.getKey(), oneOf.clause()));
                continue;
            }
            FieldCondition.Between between = range(space, usable, bounds);
            if (between != null) {
                ranged = prefixes.stream()
                        .map(prefix -> interval(prefix, between, field.isAscending()))
                        .toList();
            } else if (!usable.isEmpty()) {
                bounds.used++;
            }
            break;
        }
        if (bounds.used > 0) {
            bounds.intervals = ranged != null
                    ? ranged
                    : prefixes.stream().map(KeyInterval::startingWith).toList();
        }
        return bounds;
    }

    /** A field of the index that is already bound, and the clause that binds it. */
    private record Usable(String field, int clause) {}

    /**
     * The conditions that may bound {@code field} beside what is already bound. Below one array, conditions of different
     * clauses may be met by different elements, while a key is made of one element.
     */
    private static List<FieldCondition> usable(
            KeySpace space, IndexKey field, FilterConditions conditions, List<Usable> chosen) {
        List<FieldCondition> candidates = conditions.of(field.getKey());
        if (!space.multikey()) {
            return candidates;
        }
        return candidates.stream()
                .filter(condition -> chosen.stream()
                        .allMatch(other -> !root(other.field()).equals(root(field.getKey()))
                                || other.clause() > 0 && other.clause() == condition.clause()))
                .toList();
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static FieldCondition.@Nullable OneOf smallest(List<FieldCondition> conditions) {
        FieldCondition.OneOf smallest = null;
        for (FieldCondition condition : conditions) {
            if (condition instanceof FieldCondition.OneOf oneOf
                    && (smallest == null
                            || oneOf.values().size() < smallest.values().size())) {
                smallest = oneOf;
            }
        }
        return smallest;
    }

    private static FieldCondition.@Nullable Between range(
            KeySpace space, List<FieldCondition> conditions, Bounds bounds) {
        FieldCondition.Between range = null;
        for (FieldCondition condition : conditions) {
            if (!(condition instanceof FieldCondition.Between between)) {
                continue;
            }
            if (range == null) {
                range = between;
                bounds.used++;
            } else if (!space.multikey() || range.clause() > 0 && range.clause() == between.clause()) {
                FieldCondition.Between both = range.intersect(between);
                if (both != null) {
                    range = both;
                    bounds.used++;
                }
            }
        }
        return range;
    }

    private static List<byte[]> product(List<byte[]> prefixes, List<byte[]> values, boolean ascending) {
        List<byte[]> result = new ArrayList<>(prefixes.size() * values.size());
        for (byte[] prefix : prefixes) {
            for (byte[] value : values) {
                result.add(KeyEncoding.concat(prefix, ascending ? value : KeyEncoding.inverted(value)));
            }
        }
        result.sort(Arrays::compareUnsigned);
        return result;
    }

    private static KeyInterval interval(byte[] prefix, FieldCondition.Between between, boolean ascending) {
        byte[] type = {(byte) between.type()};
        byte[] low = between.low() == null ? type : between.low();
        byte[] high = between.high() == null ? type : between.high();
        byte[] first = KeyEncoding.concat(prefix, ascending ? low : KeyEncoding.inverted(high));
        byte[] last = KeyEncoding.concat(prefix, ascending ? high : KeyEncoding.inverted(low));
        return new KeyInterval(first, KeyEncoding.after(last));
    }

    private enum Direction {
        FORWARD,
        BACKWARD,
        NONE
    }

    /** Whether a walk yields the order of {@code sort}: fields that are bound to one value don't count. */
    private static Direction direction(KeySpace space, int fixed, boolean single, Document sort) {
        if (space.multikey() || !single) {
            return Direction.NONE;
        }
        List<IndexKey> fields = space.fields();
        List<String> bound =
                fields.subList(0, fixed).stream().map(IndexKey::getKey).toList();
        int next = fixed;
        Direction direction = null;
        for (Map.Entry<String, Object> entry : sort.entrySet()) {
            String field = entry.getKey();
            if (bound.contains(field)) {
                continue;
            }
            if (!(entry.getValue() instanceof Number number)) {
                return Direction.NONE;
            }
            boolean ascending;
            boolean last = false;
            if (next < fields.size() && fields.get(next).getKey().equals(field)) {
                ascending = fields.get(next).isAscending();
                next++;
            } else if (next == fields.size() && space.isUnique()) {
                break;
            } else if (next == fields.size() && field.equals("_id")) {
                ascending = true;
                last = true;
            } else {
                return Direction.NONE;
            }
            Direction needed = number.intValue() > 0 == ascending ? Direction.FORWARD : Direction.BACKWARD;
            if (direction != null && direction != needed) {
                return Direction.NONE;
            }
            direction = needed;
            if (last) {
                break;
            }
        }
        return direction == null ? Direction.FORWARD : direction;
    }
}
