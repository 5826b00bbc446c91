package pl.krakow.centra.sites.staff;

import java.util.Map;

import org.springframework.ui.Model;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;

/**
 * What a form that wasn't taken says when it is shown again. A form that makes something takes its hidden key from
 * {@code onceKey} where there is one: after a refusal it gets another key, but the same while nobody knows whether the API
 * carried it out.
 */
public final class Failed {

    private static final int STALE = 412;

    private Failed() {}

    /** The mistakes; at their fields where the API named them. */
    public static Problems problems(Answer<?> answer) {
        return problems(answer, Map.of());
    }

    /** @param fields which field of the form a refusal is about, by its code */
    public static Problems problems(Answer<?> answer, Map<String, String> fields) {
        if (!(answer instanceof Answer.Refused<?>(var refusal))) {
            var problems = new Problems();
            problems.check("", false, "sup.not-sent");
            return problems;
        }
        var problems = Problems.of(refusal);
        if (problems.isEmpty() && refusal.status() == STALE) {
            problems.check("", false, "sup.stale");
        } else if (problems.isEmpty()) {
            var title = refusal.title();
            var detail = refusal.detail();
            problems.say(
                    fields.getOrDefault(String.valueOf(refusal.code()), ""),
                    title == null || detail == null ? title : title + ". " + detail);
        }
        return problems;
    }

    /** Keeps the key of a form while nobody knows what came of it ({@link Once#after}). */
    public static void keep(Answer<?> answer, String once, Model model) {
        var key = new Once(once).after(answer);
        if (!key.isEmpty()) {
            model.addAttribute("onceKey", key);
        }
    }
}
