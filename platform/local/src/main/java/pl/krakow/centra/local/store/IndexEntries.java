package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds of one document: one entry, or one for each element of the array its fields go through. Fields
 * below the same array are taken from the same element. A missing field counts as null.
 */
final class IndexEntries {

    private final Map<DocumentKey, KeyValue> entries = new LinkedHashMap<>();
    private boolean throughArray;
    private boolean present;

    private IndexEntries() {}

    static IndexEntries of(Document document, List<IndexKey> fields) {
        IndexEntries result = new IndexEntries();
        List<Step> steps = new ArrayList<>(fields.size());
        for (IndexKey field : fields) {
            steps.add(new Step(document, Utils.splitPath(field.getKey()), false));
        }
        result.expand(steps, fields);
        return result;
    }

    /** The encoded fields, each with its values. */
    Map<DocumentKey, KeyValue> entries() {
        return entries;
    }

    boolean throughArray() {
        return throughArray;
    }

    /** Whether at least one of the fields is there; a sparse index leaves the document out otherwise. */
    boolean present() {
        return present;
    }

    /** Two fields go through the same array, or through two that the index can't take apart. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOther(List<?> array, List<?> list) {
        return array != list;
    }

    private void expand(List<Step> steps, List<IndexKey> fields) {
        List<Step> walked = steps.stream().map(Step::walk).toList();
        List<?> array = null;
        for (Step step : walked) {
            if (step.array() instanceof List<?> list) {
                if (array != null && isOther(array, list)) {
                    throw new CannotIndexParallelArraysError(
                            fields.stream().map(IndexKey::getKey).toList());
                }
                array = list;
            }
        }
        if (array == null) {
            add(walked, fields);
            return;
        }
        throughArray = true;
        if (array.isEmpty()) {
            add(walked.stream().map(Step::withoutElements).toList(), fields);
            return;
        }
        for (Object element : array) {
            expand(walked.stream().map(step -> step.into(element)).toList(), fields);
        }
    }

    private void add(List<Step> steps, List<IndexKey> fields) {
        KeyEncoding encoding = new KeyEncoding();
        List<@Nullable Object> values = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Object value = steps.get(i).node();
            present |= !(value instanceof Missing);
            Object known = value instanceof Missing ? null : value;
            values.add(known);
            if (fields.get(i).isAscending()) {
                encoding.put(known);
            } else {
                encoding.putDescending(known);
            }
        }
        entries.putIfAbsent(new DocumentKey(encoding.toBytes()), new KeyValue(values));
    }

    /** One field on its way down a document: where it is, what of its path is left. */
    private record Step(@Nullable Object node, List<String> path, boolean done) {

        Step walk() {
            Object current = node;
            List<String> rest = path;
            while (!done && !rest.isEmpty()) {
                String name = rest.getFirst();
                if (current instanceof Document document) {
                    current = document.getOrMissing(name);
                } else if (current instanceof List<?> list && isPosition(name)) {
                    int position = Integer.parseInt(name);
                    current = position < list.size() ? list.get(position) : Missing.getInstance();
                } else if (current instanceof List<?>) {
                    break;
                } else {
                    current = Missing.getInstance();
                }
                rest = rest.subList(1, rest.size());
            }
            return new Step(current, rest, done);
        }

        @Nullable
        List<?> array() {
            return !done && node instanceof List<?> list ? list : null;
        }

        Step into(@Nullable Object element) {
            if (array() == null) {
                return this;
            }
            if (path.isEmpty()) {
                return new Step(element, path, true);
            }
            return element instanceof Document
                    ? new Step(element, path, false)
                    : new Step(Missing.getInstance(), path, true);
        }

        Step withoutElements() {
            if (array() == null) {
                return this;
            }
            return new Step(path.isEmpty() ? null : Missing.getInstance(), path, true);
        }

        private static boolean isPosition(String name) {
            return !name.isEmpty() && name.length() < 9 && name.chars().allMatch(Character::isDigit);
        }
    }
}
