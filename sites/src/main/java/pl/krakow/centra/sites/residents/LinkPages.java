package pl.krakow.centra.sites.residents;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.gateway.Answer;

/**
 * What the pages have in common that links in letters open, for who has no account. Opening a page does nothing, since
 * mail programs open links by themselves; a button does.
 */
final class LinkPages {

    private LinkPages() {}

    /** Whoever has the address of the page has what it shows: nothing on the way keeps it. */
    static void keepToOneself(HttpServletResponse response, @Nullable Answer<?> found) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        if (found instanceof Answer.Refused) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
    }

    /** Says on the next page what came of an act. */
    static void told(Answer<?> answer, String act, RedirectAttributes flash) {
        switch (answer) {
            case Answer.Given<?> _ -> flash.addFlashAttribute("done", act);
            case Answer.Refused<?>(var refusal) -> {
                flash.addFlashAttribute("refusedTitle", refusal.title());
                flash.addFlashAttribute("refusedDetail", refusal.detail());
            }
            case Answer.Down<?> _ -> flash.addFlashAttribute("down", true);
        }
    }
}
