package pl.krakow.centra.sites.residents.my;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Districts;
import pl.krakow.centra.sites.words.Words;

/**
 * Registering an organisation or a group, and keeping its profile. What staff have verified and somebody changes has to be
 * verified again; the form says so before.
 */
@Controller
@RequiredArgsConstructor
class OrganisationFormController {

    private static final Map<String, String> FIELDS = Map.of(
            "/name", "name",
            "/district", "district",
            "/krs", "krs",
            "/nip", "nip",
            "/regon", "regon",
            "/description", "description",
            "/responsiblePeople", "person");

    private final MyBeneficiariesApi api;
    private final Organisations organisations;
    private final People people;
    private final Districts districts;
    private final Words words;

    @GetMapping("/my/organisations/new")
    String registering(
            Site.Residents site,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model model) {
        people.caller();
        return form(null, null, OrganisationForm.read(form), Problems.NONE, response, model);
    }

    @PostMapping("/my/organisations/new")
    String register(
            Site.Residents site,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var entries = OrganisationForm.read(form);
        var problems = check(entries);
        if (problems.isEmpty()) {
            var answer = api.register(people.caller(), new Once(entries.once()), entries.registration());
            if (answer instanceof Answer.Given<MyBeneficiary>(var one)) {
                flash.addFlashAttribute("done", "organisation");
                return "redirect:/my/organisations/" + one.id();
            }
            said(answer, problems, model);
            return form(null, null, entries.after(answer), problems, response, model);
        }
        return form(null, null, entries, problems, response, model);
    }

    private Problems check(OrganisationForm entries) {
        var problems = new Problems();
        if (entries.name().isEmpty()) {
            problems.say("name", words.text("my.organisation.name.missing"));
        }
        if (entries.isGroup() && entries.person().isEmpty()) {
            problems.say("person", words.text("ask-form.name.missing"));
        }
        return problems;
    }

    private static void said(Answer<MyBeneficiary> answer, Problems problems, Model model) {
        if (answer instanceof Answer.Refused<MyBeneficiary>(var refusal)) {
            if (!problems.take(refusal, FIELDS)) {
                model.addAttribute("refusal", refusal);
            }
        } else {
            model.addAttribute("notSent", true);
        }
    }

    @GetMapping("/my/organisations/{id}/edit")
    String editing(Site.Residents site, @PathVariable String id, HttpServletResponse response, Model model) {
        var one = organisations.found(id);
        return form(id, one, one == null ? null : OrganisationForm.of(one), Problems.NONE, response, model);
    }

    @PostMapping("/my/organisations/{id}/edit")
    String edit(
            Site.Residents site,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var one = organisations.found(id);
        var entries = OrganisationForm.read(form);
        var problems = check(entries);
        if (one == null) {
            model.addAttribute("notSent", true);
        } else if (problems.isEmpty()) {
            var answer = api.edit(
                    people.caller(), id, new Revision(entries.revision()), entries.profile(one.responsiblePeople()));
            if (answer.isGiven()) {
                MyPages.told(answer, "changed", flash);
                return "redirect:/my/organisations/{id}";
            }
            if (answer instanceof Answer.Refused<MyBeneficiary>(var refusal) && refusal.isStale()) {
                entries.beside(OrganisationForm.of(one), districts.names()).show(model);
                entries = entries.at(one.revision());
            } else {
                said(answer, problems, model);
            }
        }
        return form(id, one, entries, problems, response, model);
    }

    /**
     * @param id of whose profile it is; null at a registration
     * @param one as it is now; null at a registration and while it can't be seen
     */
    private String form(
            @Nullable String id,
            @Nullable MyBeneficiary one,
            @Nullable OrganisationForm entries,
            Problems problems,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("one", one);
        model.addAttribute("form", entries);
        model.addAttribute("faults", problems);
        model.addAttribute("districts", districts.names());
        if (!problems.isEmpty() || model.containsAttribute("refusal")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        MyPages.keepToOneself(response);
        return "residents/my/organisation-form";
    }
}
