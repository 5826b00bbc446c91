package pl.krakow.centra.sites.staff.advising;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.advising.AdvisingApi;
import pl.krakow.centra.sites.api.advising.Appointment;
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Free times of a week: to book one for somebody, to move an appointment there, or to make the next one. */
@Controller
@RequiredArgsConstructor
class TimesController {

    private static final int DAYS = 7;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 4;

    private final AdvisingApi advising;
    private final AdvisingDesk desk;
    private final Told told;
    private final StaffPages pages;

    /** Free times of one day. */
    record Day(LocalDate date, List<TalksApi.Slot> slots) {}

    /** What is looked for; {@code from} is the first of seven days. */
    record Asked(
            LocalDate from,
            @Nullable String field,
            @Nullable String adviser) {

        public LocalDate to() {
            return from.plusDays(DAYS - 1L);
        }

        public LocalDate before() {
            return from.minusDays(DAYS);
        }

        public LocalDate after() {
            return from.plusDays(DAYS);
        }
    }

    @GetMapping("/advising/times")
    String times(
            AtWork work,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String adviser,
            Model model) {
        model.addAttribute("purpose", "book");
        return show(work, asked(work, from, field, adviser), model);
    }

    @GetMapping("/advising/appointments/{id}/{purpose:move|next}")
    String times(
            AtWork work,
            @PathVariable String id,
            @PathVariable String purpose,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String adviser,
            @RequestParam(required = false) @Nullable Long revision,
            Model model) {
        var answer = advising.appointment(work.caller(), work.id(), id);
        if (!(answer instanceof Answer.Given<Appointment>(var one))) {
            return pages.show(answer, "one", "staff/advising/times", model);
        }
        model.addAttribute("one", one);
        model.addAttribute("opened", revision == null ? one.revision() : revision);
        model.addAttribute("purpose", purpose);
        return show(work, asked(work, from, one.field(), adviser), model);
    }

    private static Asked asked(AtWork work, String from, String field, String adviser) {
        var first = AgendaController.date(from, work.today());
        return new Asked(
                first.isBefore(work.today()) ? work.today() : first,
                field.matches("[a-z][a-z-]{0,39}") ? field : null,
                adviser.matches("[0-9a-fA-F-]{36}") ? adviser : null);
    }

    private String show(AtWork work, Asked asked, Model model) {
        desk.show(work, model);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "days",
                Page.all(
                                MOST_PAGES,
                                cursor -> advising.slots(
                                        work.caller(),
                                        work.id(),
                                        asked.field(),
                                        asked.adviser(),
                                        asked.from(),
                                        asked.to(),
                                        PAGE,
                                        cursor))
                        .map(TimesController::days));
        return "staff/advising/times";
    }

    private static List<Day> days(List<TalksApi.Slot> slots) {
        Map<LocalDate, List<TalksApi.Slot>> days = new LinkedHashMap<>();
        slots.forEach(slot -> days.computeIfAbsent(slot.start().toLocalDate(), _ -> new ArrayList<>())
                .add(slot));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    @PostMapping("/advising/appointments/{id}/move/here")
    String move(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String slot,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes flash) {
        var answer = advising.move(work.caller(), work.id(), id, new Revision(revision), new AdvisingApi.Move(slot));
        if (told.tell(answer, "advice-moved", who, flash)) {
            return AppointmentController.ONE + id;
        }
        flash.addAttribute("from", from);
        flash.addAttribute("revision", revision);
        return AppointmentController.ONE + id + "/move";
    }

    @PostMapping("/advising/appointments/{id}/next/here")
    String next(
            AtWork work,
            @PathVariable String id,
            @RequestParam String slot,
            @RequestParam String once,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes flash,
            Model model) {
        var answer = advising.followUp(work.caller(), work.id(), id, new Once(once), new AdvisingApi.Move(slot));
        if (answer.isDown()) {
            return StaffPages.down("sup.down.advice", model);
        }
        if (told.tell(answer, "advice-booked", who, flash) && answer instanceof Answer.Given<Appointment>(var made)) {
            return AppointmentController.ONE + made.id();
        }
        flash.addAttribute("from", from);
        FormKey.carry(once, answer, flash);
        return AppointmentController.ONE + id + "/next";
    }
}
