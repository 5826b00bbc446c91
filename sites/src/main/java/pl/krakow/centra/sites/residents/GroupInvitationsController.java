package pl.krakow.centra.sites.residents;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.letters.InvitationsApi;
import pl.krakow.centra.sites.signin.People;

/** An invitation to a working group, taken or not. */
@Controller
@RequiredArgsConstructor
class GroupInvitationsController {

    private static final Set<String> ACTS = Set.of("take", "leave");

    private final InvitationsApi api;
    private final People people;

    @GetMapping("/group-invitations/{token}")
    String invitation(@PathVariable String token, HttpServletResponse response, Model model) {
        var found = api.invitation(people.anyone(), token);
        LinkPages.keepToOneself(response, found);
        model.addAttribute("token", token);
        model.addAttribute("found", found);
        model.addAttribute("one", found.orNull());
        return "residents/group-invitation";
    }

    /** Who is signed in belongs to the group with their account. */
    @PostMapping("/group-invitations/{token}/{act}")
    String answer(@PathVariable String token, @PathVariable String act, RedirectAttributes flash) {
        if (ACTS.contains(act)) {
            var caller = people.current().isPresent() ? people.caller() : people.anyone();
            LinkPages.told(api.answer(caller, token, act), "group-" + act, flash);
        }
        return "redirect:/group-invitations/{token}";
    }
}
