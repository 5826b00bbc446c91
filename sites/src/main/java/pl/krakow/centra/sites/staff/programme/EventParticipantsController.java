package pl.krakow.centra.sites.staff.programme;

import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.Registration;
import pl.krakow.centra.sites.api.programme.RegistrationsApi;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** One registration and what staff decide about it; the list of them as a file. */
@Controller
@RequiredArgsConstructor
class EventParticipantsController {

    private static final String ONE = "/programme/{id}/registrations/{registration}";
    private static final int LONGEST_REASON = 1000;

    private final ProgrammeDesk desk;
    private final RegistrationsApi registrations;
    private final StaffPages pages;
    private final Told told;

    @GetMapping(ONE)
    String registration(AtWork work, @PathVariable String id, @PathVariable String registration, Model model) {
        return show(work, id, registration, "staff/programme/registration", "", Problems.NONE, model);
    }

    @PostMapping(ONE + "/approve")
    String approve(AtWork work, @PathVariable String id, @PathVariable String registration, RedirectAttributes flash) {
        return told(registrations.approve(work.caller(), work.id(), id, registration), "prog-approved", id, flash);
    }

    @GetMapping(ONE + "/decline")
    String declining(AtWork work, @PathVariable String id, @PathVariable String registration, Model model) {
        work.demand(work.isCoordinator());
        return show(work, id, registration, "staff/programme/decline", "", Problems.NONE, model);
    }

    @PostMapping(ONE + "/decline")
    String decline(
            AtWork work,
            @PathVariable String id,
            @PathVariable String registration,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Model model) {
        var found = new Problems();
        var text = reason.strip();
        found.check("reason", !text.isEmpty() && text.length() <= LONGEST_REASON, "bk.reason.mistake");
        var sent = Sent.of(
                found,
                () -> registrations.decline(
                        work.caller(), work.id(), id, registration, new RegistrationsApi.Decline(text)));
        return sent.given() == null
                ? show(work, id, registration, "staff/programme/decline", text, sent.problems(), model)
                : told(new Answer.Given<>(sent.given()), "prog-declined", id, flash);
    }

    @GetMapping(ONE + "/cancel")
    String cancelling(AtWork work, @PathVariable String id, @PathVariable String registration, Model model) {
        return show(work, id, registration, "staff/programme/cancel-registration", "", Problems.NONE, model);
    }

    @PostMapping(ONE + "/cancel")
    String cancel(AtWork work, @PathVariable String id, @PathVariable String registration, RedirectAttributes flash) {
        return told(registrations.cancel(work.caller(), work.id(), id, registration), "prog-given-up", id, flash);
    }

    @PostMapping(ONE + "/people")
    String keepOnly(
            AtWork work,
            @PathVariable String id,
            @PathVariable String registration,
            @RequestParam(defaultValue = "") String people,
            RedirectAttributes flash,
            Model model) {
        var count = people.matches("\\d{1,5}") ? Integer.parseInt(people) : 0;
        var problems = new Problems();
        problems.check("people", count > 0, "prog.reg.people.mistake");
        var sent = Sent.of(
                problems,
                () -> registrations.keepOnly(
                        work.caller(), work.id(), id, registration, new RegistrationsApi.KeepOnly(count)));
        var kept = sent.given();
        if (kept == null) {
            return show(work, id, registration, "staff/programme/registration", people, sent.problems(), model);
        }
        told.done(flash, "prog-fewer", kept.name());
        return "redirect:/programme/" + id;
    }

    /** Everybody who signed up, for a spreadsheet; who can't have it now is back at the event. */
    @GetMapping("/programme/{id}/registrations.csv")
    ResponseEntity<byte[]> file(AtWork work, @PathVariable String id) {
        work.demand(work.isAtTheDoor());
        return Files.csv(registrations.file(work.caller(), work.id(), id), "registrations.csv", "/programme/" + id);
    }

    private String told(Answer<Registration> answer, String done, String id, RedirectAttributes flash) {
        var name = answer instanceof Answer.Given<Registration> given
                ? given.value().name()
                : null;
        told.tell(answer, done, name, flash);
        return "redirect:/programme/" + id;
    }

    /** @param typed what was written into the form and is kept after a mistake */
    private String show(
            AtWork work,
            String id,
            String registration,
            String template,
            String typed,
            Problems problems,
            Model model) {
        var event = desk.event(work, id);
        if (!event.isGiven()) {
            return pages.show(event, "event", template, ProgrammeController.DOWN, model);
        }
        model.addAttribute("event", event.orNull());
        model.addAttribute("signUp", registrations.signUp(work.caller(), work.id(), id));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return pages.show(
                registrations.one(work.caller(), work.id(), id, registration),
                "one",
                template,
                ProgrammeController.DOWN,
                model);
    }
}
