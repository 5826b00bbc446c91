package pl.krakow.centra.sites.staff.settings;

import java.time.LocalDate;
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

import pl.krakow.centra.sites.api.rooms.Closure;
import pl.krakow.centra.sites.api.rooms.HoursApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Times in which a centre or its rooms are closed: what they would hit is seen first, each hit is decided on after. */
@Controller
@RequiredArgsConstructor
class ClosuresController {

    private static final String LIST = "redirect:/settings/closures";

    private final HoursApi hours;
    private final KnownRooms rooms;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/settings/closures")
    String list(AtWork work, Model model) {
        model.addAttribute("list", hours.closures(work.caller(), work.id(), null));
        model.addAttribute("rooms", rooms.of(work));
        return "staff/settings-closures";
    }

    @GetMapping("/settings/closures/new")
    String planning(AtWork work, @RequestParam MultiValueMap<String, String> fields, Model model) {
        work.demand(work.isCoordinator());
        return form(work, Plan.read(fields, work.today()), Problems.NONE, model);
    }

    @PostMapping("/settings/closures/new")
    String close(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "preview") String act,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var plan = Plan.read(fields, work.today());
        if (!act.equals("close")) {
            return preview(work, plan, once, model);
        }
        var sent = Sent.once(
                once, plan.problems(), model, key -> hours.close(work.caller(), work.id(), key, plan.closing()));
        var closed = sent.given();
        if (closed == null) {
            return form(work, plan, sent.problems(), model);
        }
        told.done(flash, "closed", closed.reason());
        return LIST + "/" + closed.id();
    }

    private String preview(AtWork work, Plan plan, String once, Model model) {
        FormKey.keep(once, model);
        var seen = Sent.of(plan.problems(), () -> hours.previewClosure(work.caller(), work.id(), plan.closing()));
        model.addAttribute("hit", seen.given() == null ? null : seen.given().bookings());
        return form(work, plan, seen.problems(), model);
    }

    @GetMapping("/settings/closures/{id}")
    String closure(AtWork work, @PathVariable String id, Model model) {
        model.addAttribute("rooms", rooms.of(work));
        return pages.show(hours.closure(work.caller(), work.id(), id), "closure", "staff/settings-closure", model);
    }

    @PostMapping("/settings/closures/{id}/decide")
    String decide(
            AtWork work,
            @PathVariable String id,
            @RequestParam(name = "pick", required = false) @Nullable List<String> picks,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        if (picks == null || picks.isEmpty()) {
            flash.addFlashAttribute("bulkMistake", true);
            flash.addFlashAttribute("reason", reason);
            return LIST + "/" + id;
        }
        var text = reason.strip();
        var answer = hours.decide(
                work.caller(),
                work.id(),
                id,
                new HoursApi.Verdict(
                        picks, decision.equals("KEEP") ? "KEEP" : "WITHDRAW", text.isEmpty() ? null : text));
        if (answer.isDown()) {
            return StaffPages.DOWN;
        }
        if (!told.tell(answer, "hits-decided", null, flash)) {
            flash.addFlashAttribute("picked", picks);
            flash.addFlashAttribute("reason", reason);
        }
        return LIST + "/" + id;
    }

    @PostMapping("/settings/closures/{id}/reopen")
    String reopen(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        var answer = hours.reopen(work.caller(), work.id(), id, new Revision(revision), new HoursApi.Reopening(null));
        told.tell(answer, "reopened", null, flash);
        return LIST + "/" + id;
    }

    private String form(AtWork work, Plan plan, Problems problems, Model model) {
        model.addAttribute("form", plan);
        model.addAttribute("problems", problems);
        return pages.show(rooms.asked(work), "rooms", "staff/settings-closure-new", model);
    }

    /** What is to be closed, as it was typed. */
    record Plan(List<String> rooms, String from, String to, String hoursFrom, String hoursTo, String reason) {

        static Plan read(MultiValueMap<String, String> fields, LocalDate today) {
            var from = Fields.text(fields, "from");
            return new Plan(
                    fields.getOrDefault("rooms", List.of()),
                    from.isEmpty() && !fields.containsKey("from")
                            ? today.plusDays(1).toString()
                            : from,
                    Fields.text(fields, "to").isEmpty() && !fields.containsKey("to")
                            ? today.plusDays(1).toString()
                            : Fields.text(fields, "to"),
                    Fields.text(fields, "hours.from"),
                    Fields.text(fields, "hours.to"),
                    Fields.text(fields, "reason"));
        }

        Problems problems() {
            var problems = new Problems();
            var first = Fields.date(from);
            var last = Fields.date(to);
            problems.check("from", first != null, "new.date.mistake");
            problems.check("to", last != null && (first == null || !last.isBefore(first)), "set.closure.to.mistake");
            var whole = hoursFrom.isEmpty() && hoursTo.isEmpty();
            problems.check("hours.from", whole || HoursController.WeekForm.isTime(hoursFrom), "new.time.mistake");
            problems.check("hours.to", whole || HoursController.WeekForm.isTime(hoursTo), "new.time.mistake");
            problems.check("reason", !reason.isEmpty(), "set.closure.reason.mistake");
            return problems;
        }

        HoursApi.Closing closing() {
            return new HoursApi.Closing(
                    rooms,
                    LocalDate.parse(from),
                    LocalDate.parse(to),
                    hoursFrom.isEmpty() ? null : new Closure.Hours(hoursFrom, hoursTo),
                    reason);
        }
    }
}
