package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation cut in two: what it begins with and a query can do with an index ({@code $match}, then {@code $sort},
 * {@code $skip}, {@code $limit}), and the rest.
 */
record Pipeline(Document match, @Nullable Document sort, long skip, long limit, List<Document> rest) {

    private static final Set<String> OTHER_COLLECTIONS = Set.of("$lookup", "$graphLookup", "$facet", "$out", "$merge");

    static Pipeline of(List<Document> stages) {
        List<Document> understood = stages.stream().map(Pipeline::understood).toList();
        int next = 0;
        List<Object> matches = new ArrayList<>();
        while (next < understood.size() && understood.get(next).get("$match") instanceof Document match) {
            if (!match.isEmpty()) {
                matches.add(match);
            }
            next++;
        }
        Document match = switch (matches.size()) {
            case 0 -> new Document();
            case 1 -> (Document) matches.getFirst();
            default -> new Document("$and", matches);
        };
        Document sort = null;
        if (next < understood.size()
                && understood.get(next).get("$sort") instanceof Document order
                && !order.isEmpty()) {
            sort = order;
            next++;
        }
        long skip = 0;
        if (next < understood.size() && understood.get(next).get("$skip") instanceof Number number) {
            skip = number.longValue();
            next++;
        }
        long limit = 0;
        if (next < understood.size()
                && understood.get(next).get("$limit") instanceof Number number
                && number.longValue() > 0) {
            limit = number.longValue();
            next++;
        }
        return new Pipeline(match, sort, skip, limit, understood.subList(next, understood.size()));
    }

    /** Newer names of stages that the engine knows under an older one. */
    private static Document understood(Document stage) {
        if (stage.size() != 1) {
            return stage;
        }
        Map.Entry<String, Object> entry = stage.entrySet().iterator().next();
        return switch (entry.getKey()) {
            case "$set" -> new Document("$addFields", entry.getValue());
            case "$replaceWith" -> new Document("$replaceRoot", new Document("newRoot", entry.getValue()));
            case "$match" ->
                entry.getValue() instanceof Document filter
                        ? new Document("$match", Filters.splitRanges(filter))
                        : stage;
            default -> stage;
        };
    }

    /** Whether the rest works on what it is given, without reading or writing a collection. */
    boolean readsNothingElse() {
        return rest.stream().noneMatch(stage -> stage.keySet().stream().anyMatch(OTHER_COLLECTIONS::contains));
    }

    /** Whether this is the driver's {@code countDocuments({})}: everything in one group, counted. */
    boolean countsAll() {
        return match.isEmpty()
                && skip == 0
                && limit == 0
                && rest.size() == 1
                && rest.getFirst().get("$group") instanceof Document group
                && group.size() == 2
                && group.get("_id") instanceof Number
                && group.get("n") instanceof Document sum
                && sum.size() == 1
                && Objects.equals(sum.get("$sum"), 1);
    }

    List<Document> countOf(int documents) {
        if (documents == 0) {
            return List.of();
        }
        Document group = (Document) Objects.requireNonNull(rest.getFirst().get("$group"));
        return List.of(new Document("_id", group.get("_id")).append("n", documents));
    }
}
