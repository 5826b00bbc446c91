package pl.krakow.centra.sites.forms;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;

/**
 * What came of sending a form. Nothing is asked of the API while something is wrong with the form already.
 *
 * @param problems what the site or the API found wrong; nothing when it was done
 * @param given what the API answered; null when it wasn't done
 */
public record Sent<T>(Problems problems, @Nullable T given) {

    /**
     * A form that makes something, which is made once however often it is sent; shown again it goes on with its key.
     *
     * @param found what is wrong with the form
     * @param fields which field a refusal as a whole is about, by its code
     */
    public static <T> Sent<T> once(
            String once, Problems found, Map<String, String> fields, Model model, Function<Once, Answer<T>> send) {
        return once(once, found, answer -> Problems.of(answer, fields), model, send);
    }

    /** @param mistakes what an answer says is wrong, under the form's names */
    public static <T> Sent<T> once(
            String once,
            Problems found,
            Function<Answer<T>, Problems> mistakes,
            Model model,
            Function<Once, Answer<T>> send) {
        FormKey.keep(once, model);
        if (!found.isEmpty()) {
            return new Sent<>(found, null);
        }
        var answer = send.apply(new Once(once));
        FormKey.keep(once, answer, model);
        return of(answer, mistakes);
    }

    public static <T> Sent<T> once(String once, Problems found, Model model, Function<Once, Answer<T>> send) {
        return once(once, found, Map.of(), model, send);
    }

    /** A form that changes something. */
    public static <T> Sent<T> of(Problems found, Supplier<Answer<T>> send) {
        return of(found, Map.of(), send);
    }

    /** @param fields which field a refusal as a whole is about, by its code */
    public static <T> Sent<T> of(Problems found, Map<String, String> fields, Supplier<Answer<T>> send) {
        return of(found, answer -> Problems.of(answer, fields), send);
    }

    /** @param mistakes what an answer says is wrong, under the form's names */
    public static <T> Sent<T> of(Problems found, Function<Answer<T>, Problems> mistakes, Supplier<Answer<T>> send) {
        return found.isEmpty() ? of(send.get(), mistakes) : new Sent<>(found, null);
    }

    private static <T> Sent<T> of(Answer<T> answer, Function<Answer<T>, Problems> mistakes) {
        return new Sent<>(mistakes.apply(answer), answer.orNull());
    }
}
