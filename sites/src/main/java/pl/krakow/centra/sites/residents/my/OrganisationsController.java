package pl.krakow.centra.sites.residents.my;

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

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** The organisations and groups somebody acts for, and who else acts for them. */
@Controller
@RequiredArgsConstructor
class OrganisationsController {

    private static final int MOST = 50;

    private final MyBeneficiariesApi api;
    private final Organisations organisations;
    private final People people;
    private final Frames frames;

    @GetMapping("/my/organisations")
    String all(Site.Residents site, HttpServletResponse response, Model model) {
        model.addAttribute("organisations", api.mine(people.caller(), MOST).map(Page::items));
        MyPages.keepToOneself(response);
        return "residents/my/organisations";
    }

    @GetMapping("/my/organisations/{id}")
    String one(
            Site.Residents site,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var found = organisations.found(id);
        var person = frames.of(request).person();
        model.addAttribute("one", found);
        model.addAttribute("me", person == null ? "" : person.actor().subject());
        MyPages.keepToOneself(response);
        return "residents/my/organisation";
    }

    /** The code is shown once, on the next page. */
    @PostMapping("/my/organisations/{id}/invite")
    String invite(
            Site.Residents site,
            @PathVariable String id,
            @RequestParam String once,
            RedirectAttributes flash,
            Model model) {
        var answer = api.invite(people.caller(), id, new Once(once), new MyBeneficiariesApi.Nothing());
        if (answer.isDown()) {
            return MyPages.down("my.organisations.down", model);
        }
        MyPages.told(answer, "invited", flash);
        FormKey.carry(once, answer, flash);
        if (answer instanceof Answer.Given<MyBeneficiariesApi.Invitation>(var invitation)) {
            flash.addFlashAttribute("code", invitation.code());
        }
        return "redirect:/my/organisations/{id}";
    }

    @PostMapping("/my/organisations/{id}/dismiss")
    String dismiss(
            Site.Residents site,
            @PathVariable String id,
            @RequestParam String representative,
            @RequestParam long revision,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var answer = api.dismiss(people.caller(), id, representative, new Revision(revision));
        MyPages.told(answer, "dismissed", flash);
        var person = frames.of(request).person();
        var left =
                answer.isGiven() && person != null && person.actor().subject().equals(representative);
        return left ? "redirect:/my/organisations" : "redirect:/my/organisations/{id}";
    }

    @PostMapping("/my/organisations/join")
    String join(
            Site.Residents site,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var person = frames.of(request).person();
        var answer = api.join(
                people.caller(),
                new MyBeneficiariesApi.Join(
                        code.isBlank() ? "-" : code.strip(), person == null ? null : person.name()));
        MyPages.told(answer, "joined", flash);
        flash.addFlashAttribute("codeTyped", code);
        return answer instanceof Answer.Given<MyBeneficiary>(var one)
                ? "redirect:/my/organisations/" + one.id()
                : "redirect:/my/organisations";
    }
}
