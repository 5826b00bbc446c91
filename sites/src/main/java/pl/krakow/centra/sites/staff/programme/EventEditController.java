package pl.krakow.centra.sites.staff.programme;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.EventDraft;
import pl.krakow.centra.sites.api.programme.ProgrammeApi;
import pl.krakow.centra.sites.api.programme.ProgrammeEvent;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The form of an event: a new draft, what is to be different, another date for one that was put off. */
@Controller
@RequiredArgsConstructor
class EventEditController {

    private static final String TEMPLATE = "staff/programme/edit";

    private final ProgrammeDesk desk;
    private final ProgrammeApi programme;
    private final StaffPages pages;
    private final Told told;

    @GetMapping("/programme/new")
    String drafting(
            AtWork work,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String room,
            Model model) {
        work.demand(work.isCoordinator());
        return page(work, "new", EventForm.blank(date, room), Problems.NONE, model);
    }

    @PostMapping("/programme/new")
    String draft(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var form = EventForm.read(fields);
        FormKey.keep(once, model);
        var other = rows(form, act);
        if (other != null) {
            return page(work, "new", other, Problems.NONE, model);
        }
        var tidy = form.tidy();
        var sent = Sent.once(
                once,
                tidy.problems(),
                tidy::found,
                model,
                key -> programme.draft(work.caller(), work.id(), key, tidy.draft(work.zone(), null)));
        var drafted = sent.given();
        if (drafted == null) {
            return page(work, "new", tidy, sent.problems(), model);
        }
        told.done(flash, "prog-drafted", drafted.title());
        return "redirect:/programme/" + drafted.id();
    }

    @GetMapping("/programme/{id}/edit")
    String editing(AtWork work, @PathVariable String id, Model model) {
        return open(work, id, "edit", model);
    }

    @PostMapping("/programme/{id}/edit")
    String edit(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes flash,
            Model model) {
        return change(work, id, "edit", revision, fields, act, flash, model);
    }

    @GetMapping("/programme/{id}/reschedule")
    String rescheduling(AtWork work, @PathVariable String id, Model model) {
        return open(work, id, "reschedule", model);
    }

    @PostMapping("/programme/{id}/reschedule")
    String reschedule(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes flash,
            Model model) {
        return change(work, id, "reschedule", revision, fields, act, flash, model);
    }

    private String open(AtWork work, String id, String mode, Model model) {
        work.demand(work.isCoordinator());
        var answer = desk.event(work, id);
        if (answer instanceof Answer.Given<ProgrammeEvent>(var event)) {
            return changing(
                    work, event, mode, EventForm.of(event, work.zone()), Problems.NONE, event.revision(), model);
        }
        return pages.show(answer, "event", TEMPLATE, ProgrammeController.DOWN, model);
    }

    private String change(
            AtWork work,
            String id,
            String mode,
            long revision,
            MultiValueMap<String, String> fields,
            String act,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var known = desk.event(work, id);
        if (!(known instanceof Answer.Given<ProgrammeEvent>(var event))) {
            return pages.show(known, "event", TEMPLATE, ProgrammeController.DOWN, model);
        }
        var form = EventForm.read(fields);
        var other = rows(form, act);
        if (other != null) {
            return changing(work, event, mode, other, Problems.NONE, revision, model);
        }
        var tidy = form.tidy();
        var problems = new Problems();
        if (mode.equals("edit")) {
            problems = tidy.problems();
        } else {
            tidy.checkSessions(problems);
        }
        var sent = Sent.of(problems, tidy::found, () -> send(work, event, mode, tidy, revision));
        var changed = sent.given();
        if (changed == null) {
            return changing(work, event, mode, tidy, sent.problems(), revision, model);
        }
        told.done(flash, mode.equals("edit") ? "prog-changed" : "prog-rescheduled", changed.title());
        return "redirect:/programme/" + id;
    }

    private Answer<ProgrammeEvent> send(AtWork work, ProgrammeEvent event, String mode, EventForm form, long revision) {
        var seen = new Revision(revision);
        return mode.equals("edit")
                ? programme.change(work.caller(), work.id(), event.id(), seen, form.draft(work.zone(), event))
                : programme.reschedule(
                        work.caller(),
                        work.id(),
                        event.id(),
                        seen,
                        new EventDraft.Times(form.times(work.zone(), event)));
    }

    /** The form with a session more or less; null where that isn't what was pressed. */
    private static @Nullable EventForm rows(EventForm form, String act) {
        if (act.equals("add")) {
            return form.withAnother();
        }
        return act.matches("drop-\\d{1,2}") ? form.without(Integer.parseInt(act.substring("drop-".length()))) : null;
    }

    private String changing(
            AtWork work,
            ProgrammeEvent event,
            String mode,
            EventForm form,
            Problems problems,
            long revision,
            Model model) {
        model.addAttribute("event", event);
        model.addAttribute("revision", revision);
        model.addAttribute(
                "reach", event.is("DRAFT") ? null : desk.reach(work, event.id()).orNull());
        return page(work, mode, form, problems, model);
    }

    private String page(AtWork work, String mode, EventForm form, Problems problems, Model model) {
        model.addAttribute("mode", mode);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("rooms", desk.rooms(work).values());
        model.addAttribute("pieces", desk.equipment(work));
        model.addAttribute("choices", Choices.ALL);
        return TEMPLATE;
    }

    /** What can be chosen in the form. */
    record Choices(
            List<String> kinds,
            List<String> groups,
            List<String> levels,
            List<String> roles,
            List<String> aids,
            List<String> languages) {

        static final Choices ALL = new Choices(
                ProgrammeFilter.KINDS,
                EventForm.GROUPS,
                EventForm.LEVELS,
                EventForm.ROLES,
                EventForm.AIDS,
                List.of("pl", "en", "uk"));
    }
}
