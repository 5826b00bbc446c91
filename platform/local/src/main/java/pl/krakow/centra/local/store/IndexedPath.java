package pl.krakow.centra.local.store;

import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The path of an indexed field. Most updates leave most indexed fields alone; to see that costs a fraction of encoding
 * the entries of both documents, above all for fields of a long array's elements.
 *
 * @param names from the document down
 */
record IndexedPath(List<String> names) {

    static IndexedPath of(String path) {
        return new IndexedPath(List.copyOf(Utils.splitPath(path)));
    }

    /** Whether an index has the same entries for both documents. When in doubt it says no. */
    boolean leadsToTheSame(Document one, Document other) {
        return isSame(one, other, 0);
    }

    private boolean isSame(@Nullable Object one, @Nullable Object other, int depth) {
        if (depth < names.size() && one instanceof Document document && other instanceof Document another) {
            var name = names.get(depth);
            return isSame(document.getOrMissing(name), another.getOrMissing(name), depth + 1);
        }
        if (depth < names.size()
                && !isPosition(names.get(depth))
                && one instanceof List<?> list
                && other instanceof List<?> another) {
            return areSame(list, another, depth);
        }
        return Objects.equals(one, other);
    }

    private boolean areSame(List<?> list, List<?> another, int depth) {
        if (list.size() != another.size()) {
            return false;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!isSame(list.get(i), another.get(i), depth)) {
                return false;
            }
        }
        return true;
    }

    /** It may lead to an element by its position, so the elements' own fields say too little. */
    private static boolean isPosition(String name) {
        return Character.isDigit(name.charAt(0));
    }
}
