package pl.krakow.centra.sites.staff.programme;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.FeedbackApi;
import pl.krakow.centra.sites.api.programme.FeedbackApi.OwnWanted;
import pl.krakow.centra.sites.api.programme.FeedbackApi.Plan;
import pl.krakow.centra.sites.api.programme.FeedbackApi.Wanted;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** What those who came thought of an event, never by whom; and whether they are asked at all. */
@Controller
@RequiredArgsConstructor
class EventFeedbackController {

    private static final String PATH = "/programme/{id}/feedback";
    private static final int LONGEST_DAYS = 60;

    private final ProgrammeDesk desk;
    private final FeedbackApi feedback;
    private final StaffPages pages;
    private final Told told;

    @GetMapping(PATH)
    String results(AtWork work, @PathVariable String id, Model model) {
        return page(work, id, null, Problems.NONE, model);
    }

    @PostMapping(PATH)
    String set(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String days,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var form = new Asked(asked.equals("true"), days.strip(), revision);
        var problems = new Problems();
        problems.check("days", form.length() >= 1 && form.length() <= LONGEST_DAYS, "prog.fb.days.mistake");
        if (!problems.isEmpty()) {
            return page(work, id, form, problems, model);
        }
        var known = feedback.plan(work.caller(), work.id(), id);
        if (!(known instanceof Answer.Given<Plan>(var plan))) {
            return page(work, id, form, Problems.of(known), model);
        }
        var questions = plan.questions().stream()
                .map(own -> new OwnWanted(
                        own.key(),
                        own.kind(),
                        own.text() == null ? new Wording("", null, null) : own.text(),
                        own.required(),
                        own.options()))
                .toList();
        var answer = feedback.setUp(
                work.caller(),
                work.id(),
                id,
                new Revision(revision),
                new Wanted(form.asked(), form.length(), questions));
        if (!answer.isGiven()) {
            return page(work, id, form, Problems.of(answer), model);
        }
        told.done(flash, "prog-feedback", null);
        return "redirect:/programme/" + id + "/feedback";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(AtWork work, @PathVariable String id) {
        return Files.csv(feedback.file(work.caller(), work.id(), id), "feedback.csv", "/programme/" + id + "/feedback");
    }

    /** @param typed what was filled in; null for what is set up */
    private String page(AtWork work, String id, @Nullable Asked typed, Problems problems, Model model) {
        var plan = feedback.plan(work.caller(), work.id(), id).orNull();
        model.addAttribute("problems", problems);
        model.addAttribute("form", typed != null || plan == null ? typed : Asked.of(plan));
        model.addAttribute("results", feedback.results(work.caller(), work.id(), id));
        return pages.show(desk.event(work, id), "event", "staff/programme/feedback", ProgrammeController.DOWN, model);
    }

    /** The form: whether they are asked, and how long they can answer. */
    record Asked(boolean asked, String days, long revision) {

        static Asked of(Plan plan) {
            return new Asked(plan.asked(), String.valueOf(plan.days()), plan.revision());
        }

        int length() {
            return days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0;
        }
    }
}
