package pl.krakow.centra.sites.staff.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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

import pl.krakow.centra.sites.api.rooms.Affected;
import pl.krakow.centra.sites.api.rooms.HoursApi;
import pl.krakow.centra.sites.api.rooms.OpeningHours;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** When a centre is open. What a change would hit is shown before it is made. */
@Controller
@RequiredArgsConstructor
class HoursController {

    private static final String HERE = "redirect:/settings/hours";

    private final HoursApi hours;
    private final KnownRooms rooms;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/settings/hours")
    String hours(AtWork work, Model model) {
        var answer = read(work);
        if (answer instanceof Answer.Given<Tagged<OpeningHours>> given) {
            model.addAttribute("form", WeekForm.of(given.value().value()));
            model.addAttribute("problems", Problems.NONE);
        }
        return show(answer, model);
    }

    @PostMapping("/settings/hours")
    String change(
            AtWork work,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = WeekForm.read(fields);
        var problems = form.problems();
        var keep = fields.containsKey("keep");
        model.addAttribute("seenRevision", revision);
        if (problems.isEmpty() && !keep) {
            var hit = hours.preview(work.caller(), work.id(), new HoursApi.Preview(form.week(null), null, null));
            if (hit instanceof Answer.Given<Affected.Those> given
                    && !given.value().bookings().isEmpty()) {
                model.addAttribute("hit", given.value().bookings());
                model.addAttribute("rooms", rooms.of(work));
                model.addAttribute("form", form);
                model.addAttribute("problems", Problems.NONE);
                return show(read(work), model);
            }
        }
        if (problems.isEmpty()) {
            var answer = hours.change(work.caller(), work.id(), new Revision(revision), form.week(keep));
            if (answer.isGiven()) {
                told.tell(answer, "hours", null, flash);
                return HERE;
            }
            problems = Problems.of(answer);
        }
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return show(read(work), model);
    }

    /** A date that differs: open at other hours, or closed. */
    @PostMapping("/settings/hours/exceptions")
    String except(
            AtWork work,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var date = Fields.date(fields.getFirst("date"));
        var closed = fields.containsKey("closed");
        var opens = Fields.text(fields, "opens");
        var closes = Fields.text(fields, "closes");
        var problems = new Problems();
        problems.check("date", date != null && !date.isBefore(work.today()), "set.hours.date.mistake");
        problems.check("opens", closed || WeekForm.isTime(opens), "new.time.mistake");
        problems.check(
                "closes",
                closed || WeekForm.isTime(closes) && (opens.compareTo(closes) < 0 || closes.equals("00:00")),
                "new.to.mistake");
        var keep = fields.containsKey("keep");
        model.addAttribute("exception", fields.toSingleValueMap());
        model.addAttribute("seenRevision", revision);
        model.addAttribute("formAddress", "/settings/hours");
        if (problems.isEmpty() && date != null) {
            var reason = Fields.text(fields, "reason");
            var wanted = new HoursApi.OnDate(
                    closed ? List.of() : List.of(new HoursApi.Interval(opens, closes, "OPEN")),
                    keep,
                    reason.isEmpty() ? null : reason);
            var hit = keep
                    ? new Answer.Given<>(new Affected.Those(List.of()))
                    : hours.preview(work.caller(), work.id(), new HoursApi.Preview(null, date, wanted));
            if (hit instanceof Answer.Given<Affected.Those> given
                    && !given.value().bookings().isEmpty()) {
                model.addAttribute("dateHit", given.value().bookings());
                model.addAttribute("rooms", rooms.of(work));
            } else {
                var answer = hours.except(work.caller(), work.id(), date, new Revision(revision), wanted);
                if (answer.isGiven()) {
                    told.tell(answer, "hours", null, flash);
                    return HERE;
                }
                problems = Problems.of(answer);
            }
        }
        var answer = read(work);
        if (answer instanceof Answer.Given<Tagged<OpeningHours>> given) {
            model.addAttribute("form", WeekForm.of(given.value().value()));
        }
        model.addAttribute("problems", problems);
        return show(answer, model);
    }

    @PostMapping("/settings/hours/exceptions/{date}/remove")
    String exceptNoLonger(
            AtWork work, @PathVariable LocalDate date, @RequestParam long revision, RedirectAttributes flash) {
        var answer = hours.exceptNoLonger(work.caller(), work.id(), date, new Revision(revision), true);
        told.tell(answer, "hours", null, flash);
        return HERE;
    }

    private Answer<Tagged<OpeningHours>> read(AtWork work) {
        return hours.openingHours(
                work.caller(), work.id(), work.today(), work.today().plusDays(13));
    }

    private String show(Answer<Tagged<OpeningHours>> answer, Model model) {
        return pages.show(answer, "tagged", "staff/settings-hours", model);
    }

    /** The week as it was typed: two stretches a day, each with an end; a day without is closed. */
    record WeekForm(Map<DayOfWeek, List<Stretch>> days, boolean closedOnHolidays) {

        private static final int STRETCHES = 2;

        /** @param staffOnly hours in which only staff book */
        record Stretch(String opens, String closes, boolean staffOnly) {

            boolean isEmpty() {
                return opens.isEmpty() && closes.isEmpty();
            }
        }

        static WeekForm of(OpeningHours hours) {
            Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                var stretches = new ArrayList<Stretch>();
                hours.weekly().stream().filter(one -> one.day() == day).forEach(one -> {
                    one.intervals().forEach(open -> stretches.add(new Stretch(open.from(), open.to(), false)));
                    one.staffOnly().forEach(open -> stretches.add(new Stretch(open.from(), open.to(), true)));
                });
                stretches.sort(java.util.Comparator.comparing(Stretch::opens));
                while (stretches.size() < STRETCHES) {
                    stretches.add(new Stretch("", "", false));
                }
                days.put(day, stretches);
            }
            return new WeekForm(days, hours.closedOnPublicHolidays());
        }

        static WeekForm read(MultiValueMap<String, String> fields) {
            Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                var stretches = new ArrayList<Stretch>();
                for (int i = 0; i < STRETCHES || fields.containsKey(day + "." + i + ".opens") && i < 12; i++) {
                    stretches.add(new Stretch(
                            Fields.text(fields, day + "." + i + ".opens"),
                            Fields.text(fields, day + "." + i + ".closes"),
                            fields.containsKey(day + "." + i + ".staff")));
                }
                days.put(day, stretches);
            }
            return new WeekForm(days, fields.containsKey("holidays"));
        }

        static boolean isTime(String text) {
            return text.matches("([01]\\d|2[0-4]):[0-5]\\d");
        }

        Problems problems() {
            var problems = new Problems();
            days.forEach((day, stretches) -> {
                for (int i = 0; i < stretches.size(); i++) {
                    var open = stretches.get(i);
                    problems.check(
                            day + "." + i + ".opens",
                            open.isEmpty()
                                    || isTime(open.opens())
                                            && isTime(open.closes())
                                            && (open.opens().compareTo(open.closes()) < 0
                                                    || open.closes().equals("00:00")),
                            "set.hours.mistake");
                }
            });
            return problems;
        }

        HoursApi.Week week(@Nullable Boolean keep) {
            return new HoursApi.Week(
                    closedOnHolidays,
                    days.entrySet().stream()
                            .map(day -> new HoursApi.Weekday(
                                    day.getKey(),
                                    day.getValue().stream()
                                            .filter(open -> !open.isEmpty())
                                            .map(open -> new HoursApi.Interval(
                                                    open.opens(),
                                                    open.closes(),
                                                    open.staffOnly() ? "STAFF_ONLY" : "OPEN"))
                                            .toList()))
                            .toList(),
                    keep,
                    null);
        }
    }
}
