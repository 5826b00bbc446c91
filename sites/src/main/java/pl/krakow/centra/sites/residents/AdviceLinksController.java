package pl.krakow.centra.sites.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.letters.AdviceLinksApi;
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.signin.People;

/**
 * An appointment with an adviser, or a wish for one, for who has no account: confirmed, taken, moved, given up. Needs no script.
 */
@Controller
@RequiredArgsConstructor
class AdviceLinksController {

    private static final int DAYS = 28;
    private static final int MOST_SLOTS = 12;
    private static final Set<String> ACTS = Set.of("confirm", "accept", "decline", "cancel");

    private final AdviceLinksApi api;
    private final TalksApi talks;
    private final People people;
    private final Frames frames;

    @GetMapping("/advice/{token}")
    String advice(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var caller = people.anyone();
        var found = api.open(caller, token);
        var opened = found.orNull();
        var one = opened == null ? null : OpenedAdvice.of(opened);
        LinkPages.keepToOneself(response, found);
        model.addAttribute("token", token);
        model.addAttribute("found", found);
        model.addAttribute("one", one);
        model.addAttribute("act", ACTS.contains(act) ? act : "");
        model.addAttribute("slots", List.of());
        if (one != null) {
            model.addAttribute("field", field(caller, one.field()));
            if (one.isMovable()) {
                model.addAttribute(
                        "slots", slots(caller, one, frames.of(request).today()));
            }
        }
        return "residents/advice";
    }

    /** What the field is called; its code when nobody says. */
    private String field(Caller caller, String code) {
        return talks.fields(caller).orElse(new TalksApi.Fields(List.of())).items().stream()
                .filter(field -> field.code().equals(code))
                .map(TalksApi.Field::name)
                .findFirst()
                .orElse(code);
    }

    /** The next free times in the same field at the same centre. */
    private List<TalksApi.Slot> slots(Caller caller, OpenedAdvice one, LocalDate today) {
        return talks.slotsAt(
                        caller, one.centre(), one.field(), null, null, today, today.plusDays(DAYS), MOST_SLOTS, null)
                .map(Page::items)
                .orElse(List.of());
    }

    /** Who has lost the letter is told the same whether the address is known or not. */
    @PostMapping("/advice/links")
    String sendAgain(@RequestParam(defaultValue = "") String email, RedirectAttributes flash) {
        LinkPages.told(
                api.sendAgain(people.anyone(), new AdviceLinksApi.Address(email.strip())), "advice-again", flash);
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
            LinkPages.told(api.act(people.anyone(), token, act), "advice-" + act, flash);
        }
        return "redirect:/advice/{token}";
    }

    @PostMapping("/advice/{token}/move")
    String move(@PathVariable String token, @RequestParam(defaultValue = "") String slot, RedirectAttributes flash) {
        if (!slot.isBlank()) {
            LinkPages.told(api.move(people.anyone(), token, new AdviceLinksApi.Move(slot)), "advice-move", flash);
        }
        return "redirect:/advice/{token}";
    }
}
