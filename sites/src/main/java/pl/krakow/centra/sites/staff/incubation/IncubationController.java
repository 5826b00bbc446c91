package pl.krakow.centra.sites.staff.incubation;

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

import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.api.bookings.BeneficiariesApi;
import pl.krakow.centra.sites.api.bookings.Beneficiary;
import pl.krakow.centra.sites.api.incubation.IncubationApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Where every group of a centre stands, and one group's steps. Coordinators end a path and take it up again. */
@Controller
@RequiredArgsConstructor
class IncubationController {

    private static final String ONE = "redirect:/incubation/";
    private static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final List<String> STATES = List.of("OPEN", "IN_PROGRESS", "DONE", "SKIPPED");
    private static final List<String> RESULTS =
            List.of("ASSOCIATION", "ORDINARY_ASSOCIATION", "FOUNDATION", "JOINED_ANOTHER", "DROPPED", "OTHER");
    private static final List<String> REGISTERED = List.of("ASSOCIATION", "FOUNDATION");
    private static final List<String> EXPLAINED = List.of("DROPPED", "OTHER");
    private static final int PAGE = 30;
    private static final int FOUND = 10;

    private final IncubationApi incubation;
    private final BeneficiariesApi beneficiaries;
    private final Told told;
    private final StaffPages pages;

    /**
     * What is typed about a path.
     *
     * @param revision of what was seen when the form was opened; null for a form nobody has sent
     * @param step whose form was sent; {@link #NOTE} and {@link #END} for the forms of the whole path
     */
    record Typed(@Nullable Long revision, String step, String text, String krs, String result) {

        static final String NOTE = "+note";
        static final String END = "+end";
        static final Typed NOTHING = new Typed(null, "", "", "", "");
    }

    private static void open(AtWork work, Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        model.addAttribute("downWhat", "sup.down.incubation");
    }

    @GetMapping("/incubation")
    String board(AtWork work, Model model) {
        open(work, model);
        model.addAttribute("board", incubation.board(work.caller(), work.id()));
        return "staff/incubation/board";
    }

    @GetMapping("/incubation/ended")
    String ended(AtWork work, @RequestParam(required = false) @Nullable String after, Model model) {
        open(work, model);
        model.addAttribute("list", incubation.ended(work.caller(), work.id(), PAGE, after));
        return "staff/incubation/ended";
    }

    @GetMapping("/incubation/new")
    String beginning(
            AtWork work,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String beneficiary,
            @RequestParam(defaultValue = "") String group,
            Model model) {
        return begin(work, q, beneficiary, group, "", "", Problems.NONE, model);
    }

    private String begin(
            AtWork work,
            String q,
            String beneficiary,
            String group,
            String idea,
            String goal,
            Problems problems,
            Model model) {
        open(work, model);
        var search = q.strip();
        if (!search.isEmpty()) {
            Answer<Page<Beneficiary>> found =
                    beneficiaries.search(work.caller(), search, "INFORMAL_GROUP", null, FOUND, null);
            model.addAttribute("found", found);
        }
        model.addAttribute("q", search);
        model.addAttribute("beneficiary", beneficiary);
        model.addAttribute("group", group);
        model.addAttribute("idea", idea);
        model.addAttribute("goal", goal);
        model.addAttribute("problems", problems);
        return "staff/incubation/new";
    }

    @PostMapping("/incubation/begin")
    String begin(
            AtWork work,
            @RequestParam(defaultValue = "") String beneficiary,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String idea,
            @RequestParam(defaultValue = "") String goal,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var name = group.strip();
        var what = idea.strip().replace("\r\n", "\n");
        var problems = new Problems();
        problems.check("q", !beneficiary.isEmpty(), "inc.who.mistake");
        problems.check("group", !name.isEmpty() && name.length() <= 200, "inc.group.mistake");
        problems.check("idea", what.length() <= 2000, "inc.idea.mistake");
        problems.check("goal", goal.isEmpty() || Fields.date(goal) != null, "new.date.mistake");
        var sent = Sent.once(
                once,
                problems,
                model,
                key -> incubation.begin(
                        work.caller(),
                        work.id(),
                        key,
                        new IncubationApi.Beginning(
                                beneficiary, name, what.isEmpty() ? null : what, Fields.date(goal))));
        var begun = sent.given();
        if (begun == null) {
            return begin(work, "", beneficiary, group, idea, goal, sent.problems(), model);
        }
        told.done(flash, "inc-begun", begun.group());
        return ONE + begun.id();
    }

    @GetMapping("/incubation/" + ID)
    String path(AtWork work, @PathVariable String id, Model model) {
        return show(work, id, Problems.NONE, Typed.NOTHING, model);
    }

    private String show(AtWork work, String id, Problems problems, Typed typed, Model model) {
        open(work, model);
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed);
        model.addAttribute("states", STATES);
        model.addAttribute("results", RESULTS);
        model.addAttribute("formAddress", "/incubation/" + id);
        return pages.show(incubation.path(work.caller(), work.id(), id), "path", "staff/incubation/path", model);
    }

    @PostMapping("/incubation/" + ID + "/steps/{step}")
    String step(
            AtWork work,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String state,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        var typed = form.getFirst("reason-" + step);
        var reason = typed == null ? "" : typed;
        var why = reason.strip();
        var problems = new Problems();
        problems.check(
                "reason-" + step,
                !state.equals("SKIPPED") || (!why.isEmpty() && why.length() <= 500),
                "decline.missing");
        var sent = Sent.of(
                problems,
                () -> incubation.step(
                        work.caller(),
                        work.id(),
                        id,
                        step,
                        new Revision(revision),
                        new IncubationApi.StepChange(
                                STATES.contains(state) ? state : "OPEN", state.equals("SKIPPED") ? why : null)));
        var changed = sent.given();
        if (changed == null) {
            return show(work, id, sent.problems(), new Typed(revision, step, reason, "", state), model);
        }
        told.done(flash, "inc-step", changed.titleOf(step));
        return ONE + id;
    }

    @PostMapping("/incubation/" + ID + "/steps/{step}/evidence")
    String prove(
            AtWork work,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        var typed = form.getFirst("link-" + step);
        var link = typed == null ? "" : typed;
        var problems = new Problems();
        problems.check("link-" + step, link.strip().matches("https?://[^\\s\"<>]{1,1990}"), "inc.link.mistake");
        var sent = Sent.of(
                problems,
                () -> incubation.prove(
                        work.caller(),
                        work.id(),
                        id,
                        step,
                        new Revision(revision),
                        new IncubationApi.Document("DOCUMENT", link.strip(), null)));
        if (sent.given() == null) {
            return show(work, id, sent.problems(), new Typed(revision, step, "", link, ""), model);
        }
        told.done(flash, "inc-proved", null);
        return ONE + id;
    }

    @PostMapping("/incubation/" + ID + "/notes")
    String note(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash,
            Model model) {
        var note = text.strip().replace("\r\n", "\n");
        var problems = new Problems();
        problems.check("text", !note.isEmpty() && note.length() <= 2000, "inc.note.mistake");
        var sent = Sent.of(
                problems,
                () -> incubation.note(
                        work.caller(), work.id(), id, new Revision(revision), new IncubationApi.Note(note)));
        if (sent.given() == null) {
            return show(work, id, sent.problems(), new Typed(revision, Typed.NOTE, text, "", ""), model);
        }
        told.done(flash, "inc-noted", null);
        return ONE + id;
    }

    @PostMapping("/incubation/" + ID + "/notes/{note}/remove")
    String removeNote(
            AtWork work,
            @PathVariable String id,
            @PathVariable String note,
            @RequestParam long revision,
            RedirectAttributes flash) {
        told.tell(
                incubation.removeNote(work.caller(), work.id(), id, note, new Revision(revision)),
                "inc-note-removed",
                null,
                flash);
        return ONE + id;
    }

    @PostMapping("/incubation/" + ID + "/invitation")
    String invite(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        var answer = incubation.invite(work.caller(), work.id(), id, new Revision(revision));
        if (answer instanceof Answer.Given<IncubationApi.Invitation>(var made)) {
            flash.addFlashAttribute("code", made.code());
        } else {
            told.tell(answer, "inc-noted", null, flash);
        }
        return ONE + id;
    }

    @PostMapping("/incubation/" + ID + "/finish")
    String finish(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String krs,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var number = krs.strip();
        var reason = why.strip();
        var registered = REGISTERED.contains(result);
        var explained = EXPLAINED.contains(result);
        var problems = new Problems();
        problems.check("result", RESULTS.contains(result), "inc.result.mistake");
        problems.check("krs", !registered || number.matches("\\d{10}"), "inc.krs.mistake");
        problems.check("why", !explained || (!reason.isEmpty() && reason.length() <= 1000), "bk.reason.mistake");
        var sent = Sent.of(
                problems,
                () -> incubation.finish(
                        work.caller(),
                        work.id(),
                        id,
                        new Revision(revision),
                        new IncubationApi.Finish(result, registered ? number : null, explained ? reason : null)));
        var ended = sent.given();
        if (ended == null) {
            return show(work, id, sent.problems(), new Typed(revision, Typed.END, why, krs, result), model);
        }
        told.done(flash, "inc-finished", ended.group());
        return ONE + id;
    }

    @PostMapping("/incubation/" + ID + "/resume")
    String resume(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        told.tell(incubation.resume(work.caller(), work.id(), id, new Revision(revision)), "inc-resumed", null, flash);
        return ONE + id;
    }
}
