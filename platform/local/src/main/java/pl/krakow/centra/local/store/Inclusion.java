package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A projection that says nothing but which fields to keep, which is what nearly all say. It is taken apart once, not again
 * for each document and field.
 *
 * @param fields what is kept of each field that is; nothing below it means all of it
 */
record Inclusion(Map<String, Inclusion> fields) {

    /** What the projection says; null when it says anything more. */
    static @Nullable Inclusion of(@Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return null;
        }
        var root = new Inclusion(new LinkedHashMap<>());
        if (!projection.containsKey("_id")) {
            root.fields.put("_id", new Inclusion(Map.of()));
        }
        for (var field : projection.entrySet()) {
            boolean kept = Utils.isTrue(field.getValue());
            if (field.getKey().equals("_id") && !kept) {
                continue;
            }
            boolean plain = field.getValue() instanceof Number || field.getValue() instanceof Boolean;
            if (!plain || !kept || !root.add(Utils.splitPath(field.getKey()))) {
                return null;
            }
        }
        return root.fields.isEmpty() ? null : root;
    }

    /** False for paths that positions or each other's prefixes make special. */
    private boolean add(List<String> path) {
        var at = this;
        for (int depth = 0; depth < path.size(); depth++) {
            var name = path.get(depth);
            boolean last = depth == path.size() - 1;
            if (name.isEmpty() || name.startsWith("$") || Character.isDigit(name.charAt(0))) {
                return false;
            }
            var below = at.fields.get(name);
            if (below == null) {
                below = new Inclusion(last ? Map.of() : new LinkedHashMap<>());
                at.fields.put(name, below);
            } else if (last || below.isWhole()) {
                return false;
            }
            at = below;
        }
        return true;
    }

    private boolean isWhole() {
        return fields.isEmpty();
    }

    Document keep(Document document) {
        var kept = new Document();
        fields.forEach((name, below) -> {
            var value = below.kept(document.getOrMissing(name));
            if (!(value instanceof Missing)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /** Of a list what its documents keep; of what has no fields nothing. */
    private @Nullable Object kept(@Nullable Object value) {
        if (isWhole()) {
            return value;
        }
        return switch (value) {
            case Document document -> keep(document);
            case List<?> list -> {
                var elements = new ArrayList<@Nullable Object>(list.size());
                for (var element : list) {
                    var kept = kept(element);
                    if (!(kept instanceof Missing)) {
                        elements.add(kept);
                    }
                }
                yield elements;
            }
            case null, default -> Missing.getInstance();
        };
    }
}
