package pl.krakow.centra.sites.forms;

import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;

/**
 * The hidden key of a form that makes something, when the form is shown again: it takes the key from {@code onceKey} where
 * there is one, else another ({@code once.key}).
 */
public final class FormKey {

    private static final String NAME = "onceKey";

    private FormKey() {}

    /** Goes on with the key it was sent with: an earlier attempt may have been carried out though its answer got lost. */
    public static void keep(String once, Model model) {
        model.addAttribute(NAME, once.isEmpty() ? null : once);
    }

    /**
     * The same once there is an answer: only while nobody knows what came of it ({@link Once#after}). Where the form was
     * changed after what it had made already, {@code sentBefore} is set.
     */
    public static void keep(String once, Answer<?> answer, Model model) {
        keep(new Once(once).after(answer), model);
        model.addAttribute("sentBefore", answer instanceof Answer.Refused<?>(var refusal) && refusal.isSentBefore());
    }

    /** Goes on with the key it was sent with, on the page that comes next. */
    public static void carry(String once, RedirectAttributes flash) {
        if (!once.isEmpty()) {
            flash.addFlashAttribute(NAME, once);
        }
    }

    /** The same once there is an answer. */
    public static void carry(String once, Answer<?> answer, RedirectAttributes flash) {
        carry(new Once(once).after(answer), flash);
    }
}
