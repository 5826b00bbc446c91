package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Filters said in a way that the engine understands as MongoDB does. */
final class Filters {

    private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");
    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private Filters() {}

    /**
     * Bounds of one field as conditions of their own: on an array each may be met by another element, while the engine
     * would want one element that meets all.
     */
    static Document splitRanges(Document filter) {
        Document result = new Document();
        List<Object> more = new ArrayList<>();
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            String key = entry.getKey();
            Object value = entry.getValue();
            if (LOGICAL.contains(key) && value instanceof List<?> parts) {
                result.put(key, parts.stream().map(Filters::splitPart).toList());
            } else if (value instanceof Document operators && bounds(operators) > 1) {
                result.put(key, split(key, operators, more));
            } else {
                result.put(key, value);
            }
        }
        if (!more.isEmpty()) {
            if (result.get("$and") instanceof List<?> and) {
                more.addAll(0, and);
            }
            result.put("$and", more);
        }
        return result;
    }

    /** The fields that decide whether a document matches; null when that can't be told from the filter. */
    static @Nullable FieldNames named(Document filter) {
        Set<String> names = new HashSet<>();
        return collectNames(filter, names) ? new FieldNames(names) : null;
    }

    private static boolean collectNames(Document filter, Set<String> names) {
        return filter.entrySet().stream().allMatch(entry -> {
            String key = entry.getKey();
            if (LOGICAL.contains(key)) {
                return entry.getValue() instanceof List<?> parts
                        && parts.stream()
                                .allMatch(part -> part instanceof Document document && collectNames(document, names));
            }
            if (key.startsWith("$")) {
                return false;
            }
            int dot = key.indexOf('.');
            names.add(dot < 0 ? key : key.substring(0, dot));
            return true;
        });
    }

    private static @Nullable Object splitPart(@Nullable Object part) {
        return part instanceof Document document ? splitRanges(document) : part;
    }

    private static long bounds(Document operators) {
        return operators.keySet().stream().filter(RANGE::contains).count();
    }

    private static Document split(String key, Document operators, List<Object> more) {
        Document first = new Document();
        boolean bounded = false;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            boolean range = RANGE.contains(operator.getKey());
            if (range && bounded) {
                more.add(new Document(key, new Document(operator.getKey(), operator.getValue())));
            } else {
                first.put(operator.getKey(), operator.getValue());
                bounded |= range;
            }
        }
        return first;
    }
}
