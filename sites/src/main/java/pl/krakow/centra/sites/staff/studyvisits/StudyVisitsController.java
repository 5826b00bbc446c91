package pl.krakow.centra.sites.staff.studyvisits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.api.programme.ProgrammeApi;
import pl.krakow.centra.sites.api.studyvisits.StudyVisitsApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The study visits of a centre and who goes: marks by coordinators and advisers, one decision by the coordinator. */
@Controller
@RequiredArgsConstructor
class StudyVisitsController {

    private static final String ONE = "redirect:/study-visits/";
    private static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final String KIND = "STUDY_VISIT";
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 9;
    private static final int PAGE = 30;

    private static final String MARK = "mark.";
    private static final int MOST_POINTS = 99;
    private static final int LONGEST_REASON = 300;

    private final StudyVisitsApi visits;
    private final ProgrammeApi programme;
    private final Together together;
    private final Told told;
    private final StaffPages pages;

    private static void open(AtWork work, Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        model.addAttribute("downWhat", "sup.down.visits");
    }

    @GetMapping("/study-visits")
    String list(AtWork work, @RequestParam(required = false) @Nullable String after, Model model) {
        open(work, model);
        model.addAttribute(
                "list",
                visits.visits(
                        work.caller(),
                        work.id(),
                        KIND,
                        work.today().minusMonths(MONTHS_BACK),
                        work.today().plusMonths(MONTHS_AHEAD),
                        List.of("PUBLISHED", "HELD"),
                        PAGE,
                        after));
        return "staff/studyvisits/list";
    }

    @GetMapping("/study-visits/" + ID)
    String visit(AtWork work, @PathVariable String id, Model model) {
        return show(work, id, Problems.NONE, "", model);
    }

    private String show(AtWork work, String id, Problems problems, String words, Model model) {
        open(work, model);
        model.addAttribute("id", id);
        model.addAttribute("problems", problems);
        model.addAttribute("decisionWords", words);
        model.addAttribute("formAddress", "/study-visits/" + id);
        var event = together.begin(() -> programme.event(work.caller(), work.id(), id));
        var applied = visits.applications(work.caller(), work.id(), id);
        model.addAttribute("event", event.join().orNull());
        return pages.show(applied, "applied", "staff/studyvisits/visit", model);
    }

    @PostMapping("/study-visits/" + ID + "/applications/{registration}/assessment")
    String assess(
            AtWork work,
            @PathVariable String id,
            @PathVariable String registration,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        Map<String, Integer> marks = new LinkedHashMap<>();
        var problems = new Problems();
        form.keySet().stream().filter(field -> field.startsWith(MARK)).forEach(field -> {
            var mark = Fields.text(form, field);
            problems.check("", mark.isEmpty() || Fields.isNumber(mark, 0, MOST_POINTS), "sv.marks.mistake");
            if (Fields.isNumber(mark, 0, MOST_POINTS)) {
                marks.put(field.substring(MARK.length()), Integer.valueOf(mark));
            }
        });
        var sent = Sent.of(
                problems,
                () -> visits.assess(
                        work.caller(), work.id(), id, registration, new StudyVisitsApi.Assessing(marks, null)));
        if (sent.given() == null) {
            return again(work, id, "marks " + registration, form, sent.problems(), model);
        }
        told.done(flash, "sv-assessed", Fields.text(form, "name"));
        return ONE + id;
    }

    @PostMapping("/study-visits/" + ID + "/applications/{registration}/ruling")
    String rule(
            AtWork work,
            @PathVariable String id,
            @PathVariable String registration,
            @RequestParam String criterion,
            @RequestParam(defaultValue = "false") boolean met,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var why = Fields.text(form, "reason");
        var problems = new Problems();
        problems.check("", !why.isEmpty() && why.length() <= LONGEST_REASON, "sv.reason.mistake");
        var sent = Sent.of(
                problems,
                () -> visits.rule(
                        work.caller(), work.id(), id, registration, new StudyVisitsApi.Ruling(criterion, met, why)));
        if (sent.given() == null) {
            return again(work, id, "ruling " + registration + " " + criterion, form, sent.problems(), model);
        }
        told.done(flash, "sv-ruled", Fields.text(form, "name"));
        return ONE + id;
    }

    /** The page with what was typed into one of its forms. */
    private String again(
            AtWork work, String id, String which, MultiValueMap<String, String> form, Problems problems, Model model) {
        Unsent.keep(which, form, model::addAttribute);
        return show(work, id, problems, "", model);
    }

    @PostMapping("/study-visits/" + ID + "/decision")
    String decide(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var text = words.strip().replace("\r\n", "\n");
        var problems = new Problems();
        problems.check("words", text.length() <= 500, "sv.words.mistake");
        var sent = Sent.of(
                problems,
                () -> visits.decide(
                        work.caller(),
                        work.id(),
                        id,
                        new Revision(revision),
                        new StudyVisitsApi.Decision(text.isEmpty() ? null : text)));
        if (sent.given() == null) {
            return show(work, id, sent.problems(), words, model);
        }
        told.done(flash, "sv-decided", null);
        return ONE + id;
    }
}
