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

import pl.krakow.centra.sites.api.programme.FeedbackApi;
import pl.krakow.centra.sites.api.programme.FeedbackApi.OwnWanted;
import pl.krakow.centra.sites.api.programme.FeedbackApi.Plan;
import pl.krakow.centra.sites.api.programme.FeedbackApi.Wanted;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.Wording;
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
        var plan = feedback.plan(work.caller(), work.id(), id).orNull();
        return page(work, id, plan == null ? "14" : String.valueOf(plan.days()), Problems.NONE, model);
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
        var problems = new Problems();
        var length = days.strip().matches("\\d{1,3}") ? Integer.parseInt(days.strip()) : 0;
        problems.check("days", length >= 1 && length <= LONGEST_DAYS, "prog.fb.days.mistake");
        if (!problems.isEmpty()) {
            return page(work, id, days, problems, model);
        }
        var known = feedback.plan(work.caller(), work.id(), id);
        if (!(known instanceof Answer.Given<Plan>(var plan))) {
            told.tell(known, "saved", null, flash);
            return "redirect:/programme/" + id + "/feedback";
        }
        var questions = plan.questions().stream()
                .map(own -> new OwnWanted(
                        own.key(),
                        own.kind(),
                        own.text() == null ? new Wording("", null, null) : own.text(),
                        own.required(),
                        own.options()))
                .toList();
        told.tell(
                feedback.setUp(
                        work.caller(),
                        work.id(),
                        id,
                        new Revision(revision),
                        new Wanted(asked.equals("true"), length, questions)),
                "prog-feedback",
                null,
                flash);
        return "redirect:/programme/" + id + "/feedback";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(AtWork work, @PathVariable String id) {
        return Files.csv(feedback.file(work.caller(), work.id(), id), "feedback.csv", "/programme/" + id + "/feedback");
    }

    private String page(AtWork work, String id, String days, Problems problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("days", days);
        model.addAttribute("plan", feedback.plan(work.caller(), work.id(), id));
        model.addAttribute("results", feedback.results(work.caller(), work.id(), id));
        return pages.show(desk.event(work, id), "event", "staff/programme/feedback", ProgrammeController.DOWN, model);
    }
}
