package pl.krakow.centra.sites.staff.advising;

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
import pl.krakow.centra.sites.api.advising.AdvisingApi;
import pl.krakow.centra.sites.api.advising.Duty;
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Hours in which advisers see people: planned once or for weeks, changed on a date, called off with who would have come. */
@Controller
@RequiredArgsConstructor
class HoursOfAdviceController {

    private static final String ONE = "redirect:/advising/hours/";
    private static final int LONGEST_REASON = 500;
    private static final int MOST_AT_ONCE = 62;
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("duty-in-the-past", "date"),
            Map.entry("duty-too-far", "date"),
            Map.entry("duty-too-long", "to"),
            Map.entry("duty-spans-days", "to"),
            Map.entry("no-slot-fits", "minutes"),
            Map.entry("no-such-time", "date"),
            Map.entry("adviser-not-engaged", "date"),
            Map.entry("not-the-advisers-field", "fields"),
            Map.entry("not-the-advisers-way", "place"),
            Map.entry("duty-clashes", "from"),
            Map.entry("ends-before-start", "to"));

    private final AdvisingApi advising;
    private final AdvisingDesk desk;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/advising/hours/new")
    String planning(AtWork work, @RequestParam MultiValueMap<String, String> fields, Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        return form(work, null, PlanForm.read(fields), 0, Problems.NONE, model);
    }

    @PostMapping("/advising/hours/new")
    String plan(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "preview") String act,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        var form = PlanForm.read(fields);
        if (!act.equals("plan")) {
            return preview(work, form, once, model);
        }
        var sent = Sent.once(
                once, form.problems(), FIELDS, model, key -> advising.plan(work.caller(), work.id(), key, form.plan()));
        if (sent.given() == null) {
            return form(work, null, form, 0, sent.problems(), model);
        }
        told.done(flash, "advice-planned", null);
        return AdvisersController.ONE + form.adviser();
    }

    private String preview(AtWork work, PlanForm form, String once, Model model) {
        FormKey.keep(once, model);
        var seen = Sent.of(form.problems(), FIELDS, () -> advising.preview(work.caller(), work.id(), form.plan()));
        var planned = seen.given();
        if (planned != null) {
            model.addAttribute("planned", planned);
            model.addAttribute(
                    "possible",
                    planned.dates().stream().filter(AdvisingApi.Day::planned).count());
        }
        return form(work, null, form, 0, seen.problems(), model);
    }

    @GetMapping("/advising/hours/{duty}")
    String hours(AtWork work, @PathVariable String duty, Model model) {
        return show(work, duty, "", null, Problems.NONE, model);
    }

    private String show(
            AtWork work, String duty, String reason, @Nullable Long opened, Problems problems, Model model) {
        var known = desk.show(work, model);
        var answer = advising.duty(work.caller(), work.id(), duty);
        if (answer instanceof Answer.Given<Duty>(var found)) {
            var mayPlan = known.advisers().stream()
                    .anyMatch(adviser ->
                            adviser.id().equals(found.adviser().id()) && AdvisingDesk.mayPlanFor(work, adviser));
            model.addAttribute("mayPlan", mayPlan);
            model.addAttribute(
                    "over", !found.end().toInstant().isAfter(work.now().toInstant()));
            model.addAttribute("hours", Agenda.of(List.of(found), work.now()));
            if (mayPlan && !found.cancelled()) {
                model.addAttribute("hit", advising.foresee(work.caller(), work.id(), duty));
            }
        }
        model.addAttribute("reason", reason);
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        model.addAttribute("formAddress", "/advising/hours/" + duty);
        return pages.show(answer, "duty", "staff/advising/hours", model);
    }

    @GetMapping("/advising/hours/{duty}/change")
    String changing(AtWork work, @PathVariable String duty, Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        var answer = advising.duty(work.caller(), work.id(), duty);
        return answer instanceof Answer.Given<Duty>(var found)
                ? form(work, duty, PlanForm.of(found, work.zone()), found.revision(), Problems.NONE, model)
                : pages.show(answer, "duty", "staff/advising/hours", model);
    }

    @PostMapping("/advising/hours/{duty}/change")
    String change(
            AtWork work,
            @PathVariable String duty,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = PlanForm.read(fields);
        var sent = Sent.of(
                form.problems(),
                FIELDS,
                () -> advising.change(work.caller(), work.id(), duty, new Revision(revision), form.shape(work.zone())));
        if (sent.given() == null) {
            return form(work, duty, form, revision, sent.problems(), model);
        }
        told.done(flash, "advice-hours-changed", null);
        return ONE + duty;
    }

    private String form(
            AtWork work, @Nullable String duty, PlanForm form, long revision, Problems problems, Model model) {
        var known = desk.show(work, model);
        model.addAttribute(
                "advisers",
                known.advisers().stream()
                        .filter(adviser -> AdvisingDesk.mayPlanFor(work, adviser))
                        .toList());
        model.addAttribute("duty", duty);
        model.addAttribute("form", form);
        model.addAttribute("revision", revision);
        model.addAttribute("problems", problems);
        return "staff/advising/hours-form";
    }

    @PostMapping("/advising/hours/{duty}/ask-for-room")
    String askForRoom(AtWork work, @PathVariable String duty, @RequestParam long revision, RedirectAttributes flash) {
        told.tell(
                advising.askForRoom(work.caller(), work.id(), duty, new Revision(revision)),
                "advice-room-asked",
                null,
                flash);
        return ONE + duty;
    }

    @PostMapping("/advising/hours/{duty}/withdraw")
    String withdraw(
            AtWork work,
            @PathVariable String duty,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Model model) {
        var text = reason.strip();
        var problems = new Problems();
        problems.check("reason", !text.isEmpty() && text.length() <= LONGEST_REASON, "decline.missing");
        var sent = Sent.of(
                problems,
                () -> advising.withdraw(
                        work.caller(), work.id(), duty, new Revision(revision), new TalksApi.Reason(text)));
        if (sent.given() == null) {
            return show(work, duty, reason, revision, sent.problems(), model);
        }
        told.done(flash, "advice-withdrawn", null);
        return ONE + duty;
    }

    /** @param picks hours with the revision they were seen in, {@code id:revision} */
    @PostMapping("/advising/advisers/{id}/away")
    String away(
            AtWork work,
            @PathVariable String id,
            @RequestParam(name = "pick", required = false) @Nullable List<String> picks,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes flash,
            Model model) {
        var text = reason.strip();
        flash.addAttribute("from", from);
        flash.addAttribute("to", to);
        if (picks == null || text.isEmpty() || text.length() > LONGEST_REASON) {
            flash.addFlashAttribute("awayMistake", picks == null ? "adv.away.pick" : "decline.missing");
            flash.addFlashAttribute("awayReason", reason);
            return AdvisersController.ONE + id + "/absence";
        }
        var done = 0;
        var down = false;
        for (var pick : picks.stream().limit(MOST_AT_ONCE).toList()) {
            var parts = pick.split(":", 2);
            if (parts.length < 2 || !parts[1].matches("\\d{1,18}")) {
                continue;
            }
            var answer = advising.withdraw(
                    work.caller(),
                    work.id(),
                    parts[0],
                    new Revision(Long.parseLong(parts[1])),
                    new TalksApi.Reason(text));
            down |= answer.isDown();
            if (!answer.isGiven()) {
                told.tell(answer, "advice-withdrawn", null, flash);
            } else {
                done++;
            }
        }
        if (down && done == 0) {
            return StaffPages.down("sup.down.advice", model);
        }
        if (done > 0) {
            told.done(flash, "advice-away", String.valueOf(done));
        }
        if (done < picks.size()) {
            flash.addFlashAttribute("awayReason", reason);
        }
        return AdvisersController.ONE + id + "/absence";
    }
}
