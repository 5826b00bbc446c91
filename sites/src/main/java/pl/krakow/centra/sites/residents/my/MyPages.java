package pl.krakow.centra.sites.residents.my;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.gateway.Answer;

/** What the pages of one person have in common: nothing on the way keeps them, and an act is answered on the next page. */
public final class MyPages {

    private MyPages() {}

    public static void keepToOneself(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * The page that says that nothing answers; the form that led here can be sent again from it as it was, with its key.
     *
     * @param what isn't seen, a key of the bundles
     */
    public static String down(String what, Model model) {
        model.addAttribute("downWhat", what);
        return "residents/my/down";
    }

    /** Says on the next page what came of an act; {@code done} names the words for its success. */
    public static void told(Answer<?> answer, String done, RedirectAttributes flash) {
        switch (answer) {
            case Answer.Given<?> _ -> flash.addFlashAttribute("done", done);
            case Answer.Refused<?>(var refusal) -> {
                flash.addFlashAttribute("refused", refusal.isStale() ? "stale" : "other");
                flash.addFlashAttribute("refusedTitle", refusal.title());
                flash.addFlashAttribute("refusedDetail", refusal.detail());
            }
            case Answer.Down<?> _ -> flash.addFlashAttribute("refused", "down");
        }
    }
}
