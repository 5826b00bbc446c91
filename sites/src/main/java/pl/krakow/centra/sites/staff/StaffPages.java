package pl.krakow.centra.sites.staff;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.NotYours;
import pl.krakow.centra.sites.gateway.Answer;

/** A page that stands or falls with one thing: shown, not there, or not to be seen now. */
@Component
@RequiredArgsConstructor
public class StaffPages {

    /** A page that says that the service doesn't answer; a form that led here can be sent again from it. */
    public static final String DOWN = "staff/down";

    /** The same, with what isn't seen, a key of the bundles. */
    public static String down(String what, Model model) {
        model.addAttribute("downWhat", what);
        return DOWN;
    }

    /**
     * The template with what was given; a page that says so when the service doesn't answer; otherwise as if there were no
     * such page.
     */
    public <T> String show(Answer<T> answer, String name, String template, Model model) {
        return show(answer, name, template, null, model);
    }

    /** @param down what is said when the service doesn't answer, a key of the bundles */
    public <T> String show(Answer<T> answer, String name, String template, @Nullable String down, Model model) {
        return switch (answer) {
            case Answer.Given<T> given -> {
                model.addAttribute(name, given.value());
                yield template;
            }
            case Answer.Refused<T> refused ->
                throw refused.refusal().status() == HttpStatus.FORBIDDEN.value() ? new NotYours() : Found.none();
            case Answer.Down<T> _ -> {
                if (down != null) {
                    model.addAttribute("downWhat", down);
                }
                yield DOWN;
            }
        };
    }
}
