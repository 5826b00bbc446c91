package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import org.jspecify.annotations.Nullable;

/** The conditions that every document matching a filter meets, by field; and the alternatives of its {@code $or}s. */
final class FilterConditions {

    private final Map<String, List<FieldCondition>> byField = new LinkedHashMap<>();
    private final List<List<FilterConditions>> alternatives = new ArrayList<>();
    private int clauses;
    private boolean complete = true;

    private FilterConditions() {}

    static FilterConditions of(Document filter) {
        FilterConditions conditions = new FilterConditions();
        conditions.collect(filter, "", 0);
        conditions.addWhatAlternativesShare();
        return conditions;
    }

    List<FieldCondition> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** Whether the filter says nothing but {@code used} of these conditions. */
    boolean consistOf(int used) {
        return complete
                && alternatives.isEmpty()
                && used == byField.values().stream().mapToInt(List::size).sum();
    }

    /** For each {@code $or} of the filter its branches. */
    List<List<FilterConditions>> alternatives() {
        return alternatives;
    }

    private void collect(Document filter, String path, int clause) {
        filter.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof List<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        collect(document, path, clause);
                    }
                }
            } else if (key.equals("$or") && value instanceof List<?> branches && path.isEmpty()) {
                alternatives.add(branches.stream()
                        .filter(Document.class::isInstance)
                        .map(branch -> of((Document) branch))
                        .toList());
            } else if (!key.startsWith("$")) {
                field(path + key, value, clause);
            } else if (!key.equals("$comment")) {
                complete = false;
            }
        });
    }

    private void field(String path, @Nullable Object value, int clause) {
        if (value instanceof Document document && isExpression(document)) {
            document.forEach((operator, operand) -> operator(path, operator, operand, clause));
        } else if (isPlain(value)) {
            add(path, new FieldCondition.OneOf(List.of(KeyEncoding.of(value)), clause));
        } else {
            complete = false;
        }
    }

    private void operator(String path, String operator, @Nullable Object operand, int clause) {
        int before = of(path).size();
        switch (operator) {
            case "$eq" -> {
                if (isPlain(operand)) {
                    add(path, new FieldCondition.OneOf(List.of(KeyEncoding.of(operand)), clause));
                }
            }
            case "$in" -> {
                if (operand instanceof Collection<?> values && values.stream().allMatch(FilterConditions::isPlain)) {
                    TreeSet<byte[]> encoded = new TreeSet<>(Arrays::compareUnsigned);
                    values.forEach(value -> encoded.add(KeyEncoding.of(value)));
                    add(path, new FieldCondition.OneOf(List.copyOf(encoded), clause));
                }
            }
            case "$gt", "$gte" -> bound(path, operand, true, clause);
            case "$lt", "$lte" -> bound(path, operand, false, clause);
            case "$exists" -> {
                if (Boolean.TRUE.equals(operand)) {
                    add(path, new FieldCondition.Present(clause));
                }
            }
            case "$ne" -> {
                if (operand == null) {
                    add(path, new FieldCondition.Present(clause));
                }
            }
            case "$elemMatch" -> {
                if (operand instanceof Document element) {
                    int own = ++clauses;
                    if (isExpression(element) && !isLogical(element)) {
                        element.forEach((name, argument) -> operator(path, name, argument, own));
                    } else {
                        collect(element, path + ".", own);
                    }
                }
            }
            default -> {
                // no index helps
            }
        }
        complete &= of(path).size() > before;
    }

    private void bound(String path, @Nullable Object operand, boolean lower, int clause) {
        if (isPlain(operand) && operand != null) {
            byte[] encoded = KeyEncoding.bound(operand);
            int type = encoded[0] & 0xFF;
            add(path, new FieldCondition.Between(lower ? encoded : null, lower ? null : encoded, type, clause));
        }
    }

    private void add(String path, FieldCondition condition) {
        byField.computeIfAbsent(path, ignored -> new ArrayList<>()).add(condition);
    }

    /** A page after a key is asked for by an $or; what all its branches demand of the first field bounds the walk. */
    private void addWhatAlternativesShare() {
        for (List<FilterConditions> branches : alternatives) {
            if (branches.isEmpty()) {
                continue;
            }
            for (String field : branches.getFirst().byField.keySet()) {
                FieldCondition.Between shared = null;
                for (FilterConditions branch : branches) {
                    FieldCondition.Between hull = branch.hull(field);
                    shared = hull == null ? null : shared == null ? hull : join(shared, hull);
                    if (shared == null) {
                        break;
                    }
                }
                if (shared != null && (shared.low() != null || shared.high() != null)) {
                    add(field, shared);
                }
            }
        }
    }

    private FieldCondition.@Nullable Between hull(String field) {
        FieldCondition.Between hull = null;
        for (FieldCondition condition : of(field)) {
            FieldCondition.Between range = switch (condition) {
                case FieldCondition.OneOf oneOf -> hullOf(oneOf);
                case FieldCondition.Between between -> between;
                case FieldCondition.Present ignored -> null;
            };
            if (range != null) {
                hull = range;
                break;
            }
        }
        return hull;
    }

    private static FieldCondition.@Nullable Between hullOf(FieldCondition.OneOf oneOf) {
        List<byte[]> values = oneOf.values();
        return values.isEmpty() || values.getFirst()[0] != values.getLast()[0]
                ? null
                : new FieldCondition.Between(
                        values.getFirst(), values.getLast(), values.getFirst()[0] & 0xFF, oneOf.clause());
    }

    private static FieldCondition.@Nullable Between join(FieldCondition.Between a, FieldCondition.Between b) {
        if (a.type() != b.type()) {
            return null;
        }
        byte[] low = a.low() == null || b.low() == null
                ? null
                : Arrays.compareUnsigned(a.low(), b.low()) <= 0 ? a.low() : b.low();
        byte[] high = a.high() == null || b.high() == null
                ? null
                : Arrays.compareUnsigned(a.high(), b.high()) >= 0 ? a.high() : b.high();
        return new FieldCondition.Between(low, high, a.type(), 0);
    }

    /** A value that equals only what an index holds under it: not null (a missing field), no list, no pattern. */
    private static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> ignored -> false;
            case BsonRegularExpression ignored -> false;
            case Missing ignored -> false;
            case MinKey ignored -> false;
            case MaxKey ignored -> false;
            case Document document -> !isExpression(document);
            default -> true;
        };
    }

    private static boolean isLogical(Document document) {
        String first = document.keySet().iterator().next();
        return first.equals("$and") || first.equals("$or") || first.equals("$nor");
    }

    private static boolean isExpression(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }
}
