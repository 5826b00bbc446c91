package pl.krakow.centra.sites.staff;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Refusal;

/**
 * What is wrong with a form, by field, in the order of the form. A message is a key of the bundles when the site found it,
 * and a text when the API did.
 */
public final class Problems {

    /** A form nobody has sent yet. */
    public static final Problems NONE = new Problems();

    private static final String STALE = "form.stale";
    private static final String DOWN = "form.down";

    private final Map<String, Problem> byField = new LinkedHashMap<>();

    /** @param key of the bundles; null when the text is the API's */
    public record Problem(@Nullable String key, @Nullable String text) {}

    /** The mistakes the API found; a field is the pointer without its first slash, further ones are dots. */
    public static Problems of(Refusal refusal) {
        var problems = new Problems();
        refusal.fields()
                .forEach(field -> problems.byField.putIfAbsent(
                        field.pointer().replaceFirst("^[/?]", "").replace('/', '.'),
                        new Problem(null, field.message())));
        return problems;
    }

    /**
     * Why something wasn't saved: the mistakes the API found, that somebody else changed it meanwhile, that nobody answered,
     * or the refusal as a whole. Nothing when it was.
     */
    public static Problems of(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> _ -> new Problems();
            case Answer.Refused<?>(var refusal) when refusal.isStale() -> new Problems().because(STALE);
            case Answer.Refused<?>(var refusal) -> {
                var problems = of(refusal);
                if (problems.isEmpty()) {
                    problems.general(refusal.sentence());
                }
                yield problems;
            }
            case Answer.Down<?> _ -> new Problems().because(DOWN);
        };
    }

    private Problems because(String key) {
        byField.put("", new Problem(key, null));
        return this;
    }

    /** Whether somebody else changed it since the form was opened: then only a form opened anew can be saved. */
    public boolean isStale() {
        var whole = byField.get("");
        return whole != null && STALE.equals(whole.key());
    }

    /** A mistake unless it is right. */
    public void check(String field, boolean right, String key) {
        if (!right) {
            byField.putIfAbsent(field, new Problem(key, null));
        }
    }

    /** A mistake in the API's words. */
    public void say(String field, @Nullable String text) {
        byField.putIfAbsent(field, new Problem(text == null ? "desk.refused" : null, text));
    }

    /** The same with one field by the name the form has for it. */
    public Problems renamed(String field, String other) {
        var problem = byField.remove(field);
        if (problem != null) {
            byField.put(other, problem);
        }
        return this;
    }

    /** What nobody can put at a field. */
    public void general(@Nullable String text) {
        say("", text);
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
