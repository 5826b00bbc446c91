package pl.krakow.centra.sites.staff.programme;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.ProgrammeEvent;
import pl.krakow.centra.sites.api.programme.RegistrationsApi;
import pl.krakow.centra.sites.api.programme.RegistrationsApi.SignUp;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.OnceKeys;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** How people sign up for an event: seats, the waiting list, from when to when, and what they are asked. */
@Controller
@RequiredArgsConstructor
class EventSignUpController {

    private static final String TEMPLATE = "staff/programme/sign-up";

    private final ProgrammeDesk desk;
    private final RegistrationsApi registrations;
    private final StaffPages pages;
    private final Told told;
    private final OnceKeys keys;

    @GetMapping("/programme/{id}/sign-up")
    String setting(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        var event = desk.event(work, id);
        if (!(event instanceof Answer.Given<ProgrammeEvent>(var known))) {
            return pages.show(event, "event", TEMPLATE, ProgrammeController.DOWN, model);
        }
        var signUp = registrations.signUp(work.caller(), work.id(), id);
        if (!(signUp instanceof Answer.Given<SignUp>(var now))) {
            return pages.show(signUp, "signUp", TEMPLATE, "prog.people.down", model);
        }
        return form(known, SignUpForm.of(now, known, work.zone()), Problems.NONE, now.revision(), model);
    }

    @PostMapping("/programme/{id}/sign-up")
    String set(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var event = desk.event(work, id);
        var signUp = registrations.signUp(work.caller(), work.id(), id);
        if (!(event instanceof Answer.Given<ProgrammeEvent>(var known))) {
            return pages.show(event, "event", TEMPLATE, ProgrammeController.DOWN, model);
        }
        var form = SignUpForm.read(fields);
        if (act.equals("add")) {
            return form(known, form.withAnother(keys.getKey()), Problems.NONE, revision, model);
        }
        if (act.matches("drop-\\d{1,2}")) {
            var row = Integer.parseInt(act.substring("drop-".length()));
            return form(known, form.without(row), Problems.NONE, revision, model);
        }
        var problems = form.problems();
        if (problems.isEmpty()) {
            Answer<SignUp> answer = signUp instanceof Answer.Given<SignUp>(var now)
                    ? registrations.setUp(
                            work.caller(), work.id(), id, new Revision(revision), form.terms(work.zone(), now))
                    : signUp;
            if (answer.isGiven()) {
                told.done(flash, "prog-sign-up", null);
                return "redirect:/programme/" + id;
            }
            problems = SignUpForm.found(answer);
        }
        return form(known, form, problems, revision, model);
    }

    /** @param revision the form was opened with, also after a mistake */
    private static String form(ProgrammeEvent event, SignUpForm form, Problems problems, long revision, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("revision", revision);
        return TEMPLATE;
    }
}
