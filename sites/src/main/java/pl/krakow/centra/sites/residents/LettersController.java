package pl.krakow.centra.sites.residents;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.signin.People;

/**
 * What the links in letters about events open, for who has no account: where the registration stands, and what can be done with it.
 * Opening a page does nothing, since mail programs open links by themselves; a button does.
 */
@Controller
@RequiredArgsConstructor
class LettersController {

    private static final Set<String> ACTS = Set.of("confirm", "accept", "cancel");

    private final Gateway gateway;
    private final People people;

    @GetMapping("/registrations/{token}")
    String registration(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String act,
            HttpServletResponse response,
            Model model) {
        var caller = people.anyone();
        var found = gateway.registration(caller, token);
        var signedUp = found.orNull();
        keepToOneself(response, found);
        model.addAttribute("token", token);
        model.addAttribute("found", found);
        model.addAttribute("one", signedUp);
        model.addAttribute("act", ACTS.contains(act) ? act : "");
        model.addAttribute(
                "event",
                signedUp == null
                        ? null
                        : gateway.event(caller, signedUp.centre(), signedUp.eventId())
                                .orElse(Optional.empty())
                                .orElse(null));
        return "residents/registration";
    }

    @PostMapping("/registrations/{token}/{act}")
    String act(@PathVariable String token, @PathVariable String act, RedirectAttributes flash) {
        if (!ACTS.contains(act)) {
            return "redirect:/registrations/{token}";
        }
        var answer = gateway.act(people.anyone(), token, act);
        if (answer instanceof Answer.Given && act.equals("confirm")) {
            return "redirect:/registrations/{token}/confirmed";
        }
        told(answer, act, flash);
        return "redirect:/registrations/{token}";
    }

    /** The link has served: another one is in the letter that follows. */
    @GetMapping("/registrations/{token}/confirmed")
    String confirmed(HttpServletResponse response, Model model) {
        keepToOneself(response, null);
        model.addAttribute("confirmed", true);
        return "residents/letter-address";
    }

    @GetMapping("/letters/{token}")
    String address(@PathVariable String token, HttpServletResponse response, Model model) {
        keepToOneself(response, null);
        model.addAttribute("token", token);
        return "residents/letter-address";
    }

    @PostMapping("/letters/{token}")
    String confirmAddress(@PathVariable String token, RedirectAttributes flash) {
        var answer = gateway.confirmAddress(people.anyone(), token);
        told(answer, "address", flash);
        if (answer instanceof Answer.Given<String>(var email)) {
            flash.addFlashAttribute("email", email);
        }
        return "redirect:/letters/{token}";
    }

    private static void told(Answer<?> answer, String act, RedirectAttributes flash) {
        switch (answer) {
            case Answer.Given<?> _ -> flash.addFlashAttribute("done", act);
            case Answer.Refused<?>(var refusal) -> {
                flash.addFlashAttribute("refusedTitle", refusal.title());
                flash.addFlashAttribute("refusedDetail", refusal.detail());
            }
            case Answer.Down<?> _ -> flash.addFlashAttribute("down", true);
        }
    }

    /** Whoever has the address of the page has the registration: nothing on the way keeps it. */
    private static void keepToOneself(HttpServletResponse response, @Nullable Answer<?> found) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        if (found instanceof Answer.Refused) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
    }
}
