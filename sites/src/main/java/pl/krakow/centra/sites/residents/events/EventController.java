package pl.krakow.centra.sites.residents.events;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/**
 * One event, and what somebody does with their own seat. Reading the page takes nothing; a seat is kept once somebody begins
 * to fill in the form, where there is JavaScript.
 */
@Controller
@RequiredArgsConstructor
class EventController {

    private final EventPage page;
    private final WhatsOnApi api;
    private final People people;

    @GetMapping("/events/{centre}/{event}")
    String event(
            Site site,
            @PathVariable String centre,
            @PathVariable String event,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page.show(site, centre, event, SignUpForm.empty(), Problems.NONE, request, response, model);
    }

    /** @param act {@code accept} or {@code cancel} */
    @PostMapping("/my/registrations/{centre}/{event}/{registration}/{act}")
    String act(
            Site site,
            @PathVariable String centre,
            @PathVariable String event,
            @PathVariable String registration,
            @PathVariable String act,
            RedirectAttributes flash) {
        var caller = people.caller();
        var answer = switch (act) {
            case "accept" -> api.accept(caller, centre, event, registration);
            case "cancel" -> api.cancel(caller, centre, event, registration);
            default -> throw Found.none();
        };
        MyPages.told(answer, act.equals("accept") ? "seat" : "seat-given-up", flash);
        return "redirect:/events/{centre}/{event}#sign-up";
    }

    /** The code that is shown at the door. */
    @GetMapping("/my/registrations/{centre}/{event}/{registration}/ticket.svg")
    ResponseEntity<byte[]> ticket(
            Site site, @PathVariable String centre, @PathVariable String event, @PathVariable String registration) {
        if (api.ticket(people.caller(), centre, event, registration) instanceof Answer.Given<byte[]>(var drawing)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.valueOf("image/svg+xml"))
                    .header("Cache-Control", "private, max-age=3600")
                    .body(drawing);
        }
        throw Found.none();
    }
}
