package pl.krakow.centra.sites.forms;

import java.util.HashMap;
import java.util.Set;
import java.util.function.BiConsumer;

import org.springframework.util.MultiValueMap;

/**
 * What was typed into a form that wasn't taken, for the same form when it is shown again on a page that has several: which
 * one in {@code unsent}, by field in {@code unsentText}. It may travel in the session, so it is plain text.
 */
public final class Unsent {

    private static final Set<String> HIDDEN = Set.of("_csrf", "once", "revision");

    private Unsent() {}

    /**
     * @param form its name among those of the page
     * @param to where the page takes it from: the model, or what the next page is given
     */
    public static void keep(String form, MultiValueMap<String, String> typed, BiConsumer<String, Object> to) {
        var texts = new HashMap<>(typed.toSingleValueMap());
        texts.keySet().removeAll(HIDDEN);
        to.accept("unsent", form);
        to.accept("unsentText", texts);
    }
}
