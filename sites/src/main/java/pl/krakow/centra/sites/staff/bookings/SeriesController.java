package pl.krakow.centra.sites.staff.bookings;

import java.time.DayOfWeek;
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

import pl.krakow.centra.sites.api.bookings.SeriesApi;
import pl.krakow.centra.sites.api.bookings.WaitingApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.Names;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Meetings that repeat, seen date by date before anything is booked; and who waits for time that others have. */
@Controller
@RequiredArgsConstructor
class SeriesController {

    private static final int PAGE = 50;

    private final BookingDesk desk;
    private final SeriesApi series;
    private final WaitingApi waiting;
    private final ForWhom forWhom;
    private final Names names;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/series")
    String list(AtWork work, @RequestParam(required = false) @Nullable String after, Model model) {
        var list = series.list(work.caller(), work.id(), PAGE, after);
        model.addAttribute("list", list);
        model.addAttribute("rooms", desk.rooms(work));
        model.addAttribute(
                "names",
                names.of(
                        work.caller(),
                        list.orElse(new Page<>(List.of(), null)).items().stream()
                                .map(SeriesApi.Summary::beneficiaryId)
                                .toList()));
        return "staff/series-list";
    }

    @GetMapping("/series/new")
    String begin(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var form = SeriesForm.read(fields, work.today(), work.now().toLocalTime());
        return page(work, form, q, Problems.NONE, model);
    }

    @PostMapping("/series/new")
    String go(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "preview") String act,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = SeriesForm.read(fields, work.today(), work.now().toLocalTime());
        var problems = new Problems();
        FormKey.keep(once, model);
        if (act.equals("find")) {
            return page(work, form, q, problems, model);
        }
        form.check(problems);
        if (!problems.isEmpty()) {
            return page(work, form, q, problems, model);
        }
        var room = desk.rooms(work).get(form.booking().room());
        var regulations = room == null || room.regulationsVersion() == null ? "" : room.regulationsVersion();
        var beginning = form.beginning(work.zone(), regulations);
        if (act.equals("place")) {
            var answer = series.begin(work.caller(), work.id(), new Once(once), beginning);
            if (answer instanceof Answer.Given<SeriesApi.Series> given) {
                told.done(flash, "series", given.value().title());
                return "redirect:/series/" + given.value().id();
            }
            FormKey.keep(once, answer, model);
            fault(answer, problems);
        }
        var preview = series.preview(work.caller(), work.id(), beginning);
        if (preview instanceof Answer.Given<SeriesApi.Preview> given) {
            model.addAttribute("preview", given.value());
        } else {
            fault(preview, problems);
        }
        return page(work, form, q, problems, model);
    }

    @GetMapping("/series/{id}")
    String one(AtWork work, @PathVariable String id, Model model) {
        var answer = series.series(work.caller(), work.id(), id);
        if (answer instanceof Answer.Given<SeriesApi.Series> given) {
            model.addAttribute("rooms", desk.rooms(work));
            model.addAttribute(
                    "who",
                    names.of(work.caller(), List.of(given.value().beneficiaryId()))
                            .get(given.value().beneficiaryId()));
        }
        return pages.show(answer, "series", "staff/series", model);
    }

    @PostMapping("/series/{id}/retry")
    String retry(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        var answer =
                series.retry(work.caller(), work.id(), id, new Revision(revision), new SeriesApi.Retry(null, "SKIP"));
        told.tell(answer, "series-retried", null, flash);
        return "redirect:/series/" + id;
    }

    @GetMapping("/series/{id}/cancel")
    String cancelling(AtWork work, @PathVariable String id, Model model) {
        return cancelling(work, id, "", null, Problems.NONE, model);
    }

    /** @param opened the revision a form that was sent had been opened with */
    private String cancelling(
            AtWork work, String id, String reason, @Nullable Long opened, Problems problems, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("reason", reason);
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        return pages.show(series.series(work.caller(), work.id(), id), "series", "staff/series-cancel", model);
    }

    @PostMapping("/series/{id}/cancel")
    String cancel(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Model model) {
        var sent = Sent.of(
                Problems.NONE,
                () -> series.cancel(
                        work.caller(),
                        work.id(),
                        id,
                        new Revision(revision),
                        new SeriesApi.Cancel("ALL", null, Fields.given(reason))));
        if (sent.given() == null) {
            return cancelling(work, id, reason, revision, sent.problems(), model);
        }
        told.done(flash, "series-cancelled", null);
        return "redirect:/series/" + id;
    }

    @GetMapping("/waiting-list")
    String waiting(AtWork work, Model model) {
        var list = waiting.list(work.caller(), work.id());
        model.addAttribute("list", list);
        model.addAttribute("rooms", desk.rooms(work));
        model.addAttribute(
                "names",
                names.of(
                        work.caller(),
                        list.orElse(new Page<>(List.of(), null)).items().stream()
                                .map(WaitingApi.Entry::beneficiaryId)
                                .toList()));
        return "staff/waiting-list";
    }

    @PostMapping("/waiting-list/{id}/remove")
    String remove(AtWork work, @PathVariable String id, RedirectAttributes flash) {
        told.tell(waiting.leave(work.caller(), work.id(), id), "waits-no-longer", null, flash);
        return "redirect:/waiting-list";
    }

    private static void fault(Answer<?> answer, Problems problems) {
        if (answer instanceof Answer.Refused<?> refused) {
            BookingController.Refused.problems(refused.refusal())
                    .renamed("rule", "until")
                    .all()
                    .forEach((field, problem) -> problems.say(field, problem.text()));
        } else {
            problems.check("", false, "form.down");
        }
    }

    private String page(AtWork work, SeriesForm form, String q, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("pieces", desk.equipment(work));
        forWhom.show(work, q, form.booking().beneficiary(), model);
        var lent = desk.lent(work);
        model.addAttribute("numbers", KnownRooms.numbers(lent.orElse(Map.of())));
        return pages.show(lent.map(Map::values), "rooms", "staff/series-new", model);
    }
}
