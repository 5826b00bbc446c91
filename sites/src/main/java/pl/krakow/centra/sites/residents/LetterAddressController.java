package pl.krakow.centra.sites.residents;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.letters.InvitationsApi;
import pl.krakow.centra.sites.api.letters.InvitationsApi.Confirmed;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.signin.People;

/** Where an account's address for letters is confirmed. */
@Controller
@RequiredArgsConstructor
class LetterAddressController {

    private final InvitationsApi api;
    private final People people;

    @GetMapping("/letters/{token}")
    String address(@PathVariable String token, HttpServletResponse response, Model model) {
        LinkPages.keepToOneself(response, null);
        model.addAttribute("token", token);
        return "residents/letter-address";
    }

    @PostMapping("/letters/{token}")
    String confirm(@PathVariable String token, RedirectAttributes flash) {
        var answer = api.confirm(people.anyone(), token);
        LinkPages.told(answer, "address", flash);
        if (answer instanceof Answer.Given<Confirmed>(var confirmed)) {
            flash.addFlashAttribute("email", confirmed.email());
        }
        return "redirect:/letters/{token}";
    }
}
