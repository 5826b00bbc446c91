package pl.krakow.centra.sites.forms;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.gateway.Refusal;

/**
 * What is wrong with a form, in the order of its fields: one sentence per field that says what to do. A field is called
 * by its name in the form, which is also its id in the page, so that the summary at the top can lead to it.
 */
public final class Faults {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** The first fault of a field stays. */
    public Faults add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
        return this;
    }

    /**
     * Takes over what the API found wrong.
     *
     * @param fields names in the form by JSON Pointer into what was sent; a pointer below one that is named counts as it
     * @return whether everything the API named is a field of the form
     */
    public boolean take(Refusal refusal, Map<String, String> fields) {
        boolean all = !refusal.fields().isEmpty();
        for (var fault : refusal.fields()) {
            var field = field(fault.pointer(), fields);
            if (field == null) {
                all = false;
            } else {
                add(field, fault.message());
            }
        }
        return all;
    }

    private static @Nullable String field(String pointer, Map<String, String> fields) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var field = fields.get(at);
            if (field != null) {
                return field;
            }
            if (at.lastIndexOf('/') < 0) {
                return null;
            }
        }
        return null;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public Map<String, String> all() {
        return byField;
    }
}
