package pl.krakow.centra.sites.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.words.Words;

/**
 * What is wrong with a form, in the order of its fields: one sentence per field that says what to do, the first that was
 * found. A field is called by its name in the form, which its id in the page ends with, so that the summary at the top can
 * lead to it; what is wrong with the whole has no name.
 */
public final class Problems {

    /** A form nobody has sent yet. */
    public static final Problems NONE = new Problems(Map.of());

    private static final String STALE = "form.stale";
    private static final String DOWN = "form.down";

    private final Map<String, Problem> byField;

    public Problems() {
        this(new LinkedHashMap<>());
    }

    private Problems(Map<String, Problem> byField) {
        this.byField = byField;
    }

    /**
     * @param key of the bundles, when the site found it
     * @param text in the reader's language, when the API did; null when there is a key
     */
    public record Problem(@Nullable String key, @Nullable String text) {

        public String sentence(Words words) {
            return text != null ? text : key != null ? words.text(key) : "";
        }
    }

    /** The mistakes the API found; a field is the pointer without its first slash, further ones are dots. */
    public static Problems of(Refusal refusal) {
        return of(refusal, Problems::plain);
    }

    private static Problems of(Refusal refusal, UnaryOperator<String> named) {
        var problems = new Problems();
        refusal.fields().forEach(field -> problems.say(named.apply(field.pointer()), field.message()));
        return problems;
    }

    private static String plain(String pointer) {
        return pointer.replaceFirst("^[/?]", "").replace('/', '.');
    }

    /**
     * Why something wasn't saved: the mistakes the API found, that somebody else changed it meanwhile, that nobody answered,
     * or the refusal as a whole. Nothing when it was.
     */
    public static Problems of(Answer<?> answer) {
        return of(answer, Map.of());
    }

    /** @param fields which field of the form a refusal as a whole is about, by its code */
    public static Problems of(Answer<?> answer, Map<String, String> fields) {
        return of(answer, Problems::plain, fields);
    }

    /** @param named the form's name for what a pointer into what was sent leads to; empty for what has none */
    public static Problems of(Answer<?> answer, UnaryOperator<String> named) {
        return of(answer, named, Map.of());
    }

    private static Problems of(Answer<?> answer, UnaryOperator<String> named, Map<String, String> fields) {
        return switch (answer) {
            case Answer.Given<?> _ -> new Problems();
            case Answer.Refused<?>(var refusal) when refusal.isStale() -> new Problems().because(STALE);
            case Answer.Refused<?>(var refusal) -> {
                var problems = of(refusal, named);
                if (problems.isEmpty()) {
                    problems.say(fields.getOrDefault(String.valueOf(refusal.code()), ""), refusal.sentence());
                }
                yield problems;
            }
            case Answer.Down<?> _ -> new Problems().because(DOWN);
        };
    }

    private Problems because(String key) {
        check("", false, key);
        return this;
    }

    /** Whether somebody else changed it since the form was opened: then only a form opened anew can be saved. */
    public boolean isStale() {
        var whole = byField.get("");
        return whole != null && STALE.equals(whole.key());
    }

    /** Whether nobody answered: what was sent is right as far as anybody knows. */
    public boolean isDown() {
        var whole = byField.get("");
        return whole != null && DOWN.equals(whole.key());
    }

    /** A mistake unless it is right. */
    public void check(String field, boolean right, String key) {
        if (!right) {
            byField.putIfAbsent(field, new Problem(key, null));
        }
    }

    /** A mistake in words that are found already; without any that it can't be saved. */
    public Problems say(String field, @Nullable String text) {
        byField.putIfAbsent(field, new Problem(text == null ? "desk.refused" : null, text));
        return this;
    }

    /** What nobody can put at a field. */
    public void general(@Nullable String text) {
        say("", text);
    }

    /** The same with one field by the name the form has for it. */
    public Problems renamed(String field, String other) {
        var problem = byField.remove(field);
        if (problem != null) {
            byField.put(other, problem);
        }
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
        for (var found : refusal.fields()) {
            var field = field(found.pointer(), fields);
            if (field == null) {
                all = false;
            } else {
                say(field, found.message());
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

    public int size() {
        return byField.size();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public @Nullable Problem at(String field) {
        return byField.get(field);
    }

    public Map<String, Problem> all() {
        return byField;
    }
}
