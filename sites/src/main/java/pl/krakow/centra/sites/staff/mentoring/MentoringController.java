package pl.krakow.centra.sites.staff.mentoring;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.mentoring.MentoringApi;
import pl.krakow.centra.sites.api.mentoring.MentoringApi.Held;
import pl.krakow.centra.sites.api.mentoring.MentoringApi.Missed;
import pl.krakow.centra.sites.api.mentoring.Mentorship;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Applications that wait, who fits them, and the courses they become. The coordinator decides; other staff look. */
@Controller
@RequiredArgsConstructor
class MentoringController {

    private static final String ONE = "redirect:/mentoring/";
    private static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final List<String> STATES =
            List.of("WAITING", "PROPOSED", "RUNNING", "CLOSED", "BROKEN_OFF", "WITHDRAWN", "REJECTED");
    private static final List<String> RESULTS = List.of("REACHED", "PARTLY", "NOT_REACHED");
    private static final int PAGE = 30;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_GOAL = 2000;
    private static final int MOST_SESSIONS = 40;
    private static final int MINUTES_OF_A_DAY = 1440;

    private final MentoringApi mentoring;
    private final MentoringDesk desk;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/mentoring")
    String list(
            AtWork work,
            @RequestParam(defaultValue = "WAITING") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        desk.show(work, model);
        var wanted = STATES.contains(state) ? state : "WAITING";
        model.addAttribute("state", wanted);
        model.addAttribute("states", STATES);
        model.addAttribute("list", mentoring.mentorships(work.caller(), work.id(), wanted, PAGE, after));
        return "staff/mentoring/list";
    }

    @GetMapping("/mentoring/" + ID)
    String one(AtWork work, @PathVariable String id, Model model) {
        return show(work, id, Problems.NONE, new LinkedMultiValueMap<>(), model);
    }

    /** @param typed what was sent, to be shown again with the problems */
    private String show(AtWork work, String id, Problems problems, MultiValueMap<String, String> typed, Model model) {
        desk.show(work, model);
        var answer = mentoring.mentorship(work.caller(), work.id(), id);
        if (answer instanceof Answer.Given<Mentorship>(var found)
                && work.isCoordinator()
                && (found.isWaiting() || found.isRunning() || found.state().equals("PROPOSED"))) {
            model.addAttribute("candidates", mentoring.candidates(work.caller(), work.id(), id));
        }
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("results", RESULTS);
        model.addAttribute("formAddress", "/mentoring/" + id);
        model.addAttribute("ways", MentoringDesk.WAYS);
        return pages.show(answer, "m", "staff/mentoring/one", model);
    }

    @PostMapping("/mentoring/" + ID + "/propose")
    String propose(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var mentor = Fields.text(form, "mentor");
        var goal = Fields.text(form, "goal");
        var sessions = Fields.text(form, "sessions");
        var problems = new Problems();
        problems.check("mentor", !mentor.isEmpty(), "men.mentor.mistake");
        problems.check("goal", goal.length() <= LONGEST_GOAL, "men.goal.mistake");
        problems.check(
                "sessions",
                sessions.isEmpty() || Fields.number(sessions, 1, MOST_SESSIONS) > 0,
                "men.sessions.mistake");
        return problems.isEmpty()
                ? done(
                        work,
                        id,
                        mentoring.propose(
                                work.caller(),
                                work.id(),
                                id,
                                new MentoringApi.Proposal(
                                        mentor,
                                        goal.isEmpty() ? null : goal,
                                        sessions.isEmpty() ? null : Integer.valueOf(sessions))),
                        "men-proposed",
                        form,
                        flash,
                        model)
                : show(work, id, problems, form, model);
    }

    @PostMapping("/mentoring/" + ID + "/hand-over")
    String handOver(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var from = Fields.date(Fields.text(form, "from"));
        var problems = new Problems();
        problems.check("mentor", !Fields.text(form, "mentor").isEmpty(), "men.mentor.mistake");
        problems.check("from", from != null, "new.date.mistake");
        reason(form, "reason", problems);
        if (from == null || !problems.isEmpty()) {
            return show(work, id, problems, form, model);
        }
        var answer = mentoring.handOver(
                work.caller(),
                work.id(),
                id,
                new MentoringApi.HandOver(Fields.text(form, "mentor"), from, Fields.text(form, "reason")));
        return done(work, id, answer, "men-handed-over", form, flash, model);
    }

    @PostMapping("/mentoring/" + ID + "/{act:reject|break-off}")
    String end(
            AtWork work,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var problems = new Problems();
        reason(form, "why", problems);
        if (!problems.isEmpty()) {
            return show(work, id, problems, form, model);
        }
        var why = new MentoringApi.Reason(Fields.text(form, "why"));
        var answer = act.equals("reject")
                ? mentoring.reject(work.caller(), work.id(), id, why)
                : mentoring.breakOff(work.caller(), work.id(), id, why);
        return done(work, id, answer, "men-ended", form, flash, model);
    }

    @PostMapping("/mentoring/" + ID + "/close")
    String close(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var result = Fields.text(form, "result");
        var note = Fields.text(form, "note");
        var problems = new Problems();
        problems.check("result", RESULTS.contains(result), "men.result.mistake");
        problems.check("note", note.length() <= LONGEST_REASON, "bk.reason.mistake");
        return problems.isEmpty()
                ? done(
                        work,
                        id,
                        mentoring.close(
                                work.caller(),
                                work.id(),
                                id,
                                new MentoringApi.Result(result, note.isEmpty() ? null : note)),
                        "men-closed",
                        form,
                        flash,
                        model)
                : show(work, id, problems, form, model);
    }

    @PostMapping("/mentoring/" + ID + "/sessions")
    String plan(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var day = Fields.date(Fields.text(form, "date"));
        var begins = Fields.time(Fields.text(form, "start"));
        var ends = Fields.time(Fields.text(form, "end"));
        var where = Fields.text(form, "where");
        var problems = new Problems();
        FormKey.keep(once, model);
        problems.check("date", day != null, "new.date.mistake");
        problems.check("start", begins != null, "new.time.mistake");
        problems.check("end", ends != null && (begins == null || ends.isAfter(begins)), "new.to.mistake");
        if (day == null || begins == null || ends == null || !problems.isEmpty()) {
            return show(work, id, problems, form, model);
        }
        var answer = mentoring.plan(
                work.caller(),
                work.id(),
                id,
                new Once(once),
                new MentoringApi.Plan(
                        day.atTime(begins).atZone(work.zone()).toOffsetDateTime(),
                        day.atTime(ends).atZone(work.zone()).toOffsetDateTime(),
                        Fields.text(form, "way").equals("ONLINE") ? "ONLINE" : "ON_SITE",
                        where.isEmpty() ? null : where));
        FormKey.keep(once, answer, model);
        return done(work, id, answer, "men-planned", form, flash, model);
    }

    @PostMapping("/mentoring/" + ID + "/sessions/{session}/{act:held|missed|cancel}")
    String settle(
            AtWork work,
            @PathVariable String id,
            @PathVariable String session,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var taken = Fields.number(Fields.text(form, "minutes"), 1, MINUTES_OF_A_DAY);
        var mistakes = new Problems();
        mistakes.check("minutes", !act.equals("held") || taken > 0, "adv.minutes.mistake");
        var sent = Sent.of(mistakes, () -> switch (act) {
            case "held" -> mentoring.held(work.caller(), work.id(), id, session, new Held(taken));
            case "missed" ->
                mentoring.missed(
                        work.caller(),
                        work.id(),
                        id,
                        session,
                        new Missed(Fields.text(form, "by").equals("MENTOR") ? "MENTOR" : "APPLICANT"));
            default -> mentoring.cancel(work.caller(), work.id(), id, session);
        });
        if (sent.given() != null) {
            told.done(flash, "men-session-" + act, null);
            return ONE + id;
        }
        model.addAttribute("settled", session);
        return show(work, id, sent.problems(), form, model);
    }

    private String done(
            AtWork work,
            String id,
            Answer<Mentorship> answer,
            String what,
            MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        if (answer instanceof Answer.Given<Mentorship>(var after)) {
            told.done(flash, what, after.applicant().name());
            return ONE + id;
        }
        return show(work, id, Problems.of(answer), form, model);
    }

    private static void reason(MultiValueMap<String, String> form, String field, Problems problems) {
        var text = Fields.text(form, field);
        problems.check(field, !text.isEmpty() && text.length() <= LONGEST_REASON, "bk.reason.mistake");
    }
}
