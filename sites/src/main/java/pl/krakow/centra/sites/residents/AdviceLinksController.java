package pl.krakow.centra.sites.residents;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.gateway.OpenedAdvice;
import pl.krakow.centra.sites.signin.People;

/**
 * An appointment with an adviser, or a wish for one, for who has no account: confirmed, taken, moved, given up. Needs no script.
 */
@Controller
@RequiredArgsConstructor
class AdviceLinksController {

    private static final Set<String> ACTS = Set.of("confirm", "accept", "decline", "cancel");

    private final Gateway gateway;
    private final People people;

    @GetMapping("/advice/{token}")
    String advice(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String act,
            HttpServletResponse response,
            Model model) {
        var caller = people.anyone();
        var found = gateway.advice(caller, token);
        LinkPages.keepToOneself(response, found);
        model.addAttribute("token", token);
        model.addAttribute("found", found);
        model.addAttribute("one", found.orNull());
        model.addAttribute("act", ACTS.contains(act) ? act : "");
        model.addAttribute("slots", List.of());
        if (found instanceof Answer.Given<OpenedAdvice>(var one)) {
            model.addAttribute("field", gateway.adviceField(caller, one.field()));
            if (one.isMovable()) {
                model.addAttribute(
                        "slots",
                        gateway.adviceSlots(caller, one.centre(), one.field()).orElse(List.of()));
            }
        }
        return "residents/advice";
    }

    /** Who has lost the letter is told the same whether the address is known or not. */
    @PostMapping("/advice/links")
    String sendAgain(@RequestParam(defaultValue = "") String email, RedirectAttributes flash) {
        LinkPages.told(gateway.sendAdviceLinks(people.anyone(), email.strip()), "advice-again", flash);
        return "redirect:/advice/links";
    }

    /** Where who has lost the letter asks for it. */
    @GetMapping("/advice/links")
    String lost(HttpServletResponse response, Model model) {
        LinkPages.keepToOneself(response, null);
        return "residents/advice-links";
    }

    @PostMapping("/advice/{token}/{act}")
    String act(@PathVariable String token, @PathVariable String act, RedirectAttributes flash) {
        if (ACTS.contains(act)) {
            LinkPages.told(gateway.actOnAdvice(people.anyone(), token, act), "advice-" + act, flash);
        }
        return "redirect:/advice/{token}";
    }

    @PostMapping("/advice/{token}/move")
    String move(@PathVariable String token, @RequestParam(defaultValue = "") String slot, RedirectAttributes flash) {
        if (!slot.isBlank()) {
            LinkPages.told(gateway.moveAdvice(people.anyone(), token, slot), "advice-move", flash);
        }
        return "redirect:/advice/{token}";
    }
}
