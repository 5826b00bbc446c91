package pl.krakow.centra.sites.residents.my;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** What somebody does with their own talks and wishes; each act ends where it began, with one sentence about it. */
@Controller
@RequiredArgsConstructor
class MyAdviceController {

    private final TalksApi api;
    private final People people;

    @PostMapping("/my/advice/{centre}/{appointment}/cancel")
    String cancel(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String appointment,
            @RequestParam long revision,
            RedirectAttributes flash) {
        MyPages.told(
                api.cancel(people.caller(), centre, appointment, new Revision(revision), new TalksApi.Reason(null)),
                "advice-cancelled",
                flash);
        return "redirect:/my#advice";
    }

    /** @param act {@code accept} or {@code decline} what is offered, or {@code withdraw} */
    @PostMapping("/my/advice-wishes/{wish}/{act}")
    String wish(Site.Residents site, @PathVariable String wish, @PathVariable String act, RedirectAttributes flash) {
        var caller = people.caller();
        var answer = switch (act) {
            case "accept" -> api.accept(caller, wish);
            case "decline" -> api.decline(caller, wish);
            case "withdraw" -> api.withdraw(caller, wish);
            default -> throw Found.none();
        };
        MyPages.told(answer, act.equals("accept") ? "advice" : "left", flash);
        return "redirect:/my#advice";
    }
}
