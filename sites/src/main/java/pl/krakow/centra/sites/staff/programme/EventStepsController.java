package pl.krakow.centra.sites.staff.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.ProgrammeApi;
import pl.krakow.centra.sites.api.programme.ProgrammeApi.Copy;
import pl.krakow.centra.sites.api.programme.ProgrammeApi.Reason;
import pl.krakow.centra.sites.api.programme.ProgrammeEvent;
import pl.krakow.centra.sites.api.programme.RegistrationsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Problems;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The steps of an event's life. Each is asked for on a page that says what it brings about, and who is written to. */
@Controller
@RequiredArgsConstructor
class EventStepsController {

    private static final int LONGEST_REASON = 500;

    private final ProgrammeDesk desk;
    private final ProgrammeApi programme;
    private final RegistrationsApi registrations;
    private final StaffPages pages;
    private final Told told;

    @GetMapping("/programme/{id}/publish")
    String publishing(AtWork work, @PathVariable String id, Model model) {
        return ask(work, id, "publish", "", "", Problems.NONE, null, model);
    }

    @PostMapping("/programme/{id}/publish")
    String publish(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        return done(
                programme.publish(work.caller(), work.id(), id, new Revision(revision)), "prog-published", id, flash);
    }

    @GetMapping("/programme/{id}/cancel")
    String cancelling(AtWork work, @PathVariable String id, Model model) {
        return ask(work, id, "cancel", "", "", Problems.NONE, null, model);
    }

    /** A draft is dropped without a word; what was announced is called off with a reason. */
    @PostMapping("/programme/{id}/cancel")
    String cancel(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var problems = reasons(reason);
        if (!problems.isEmpty()) {
            return ask(work, id, "cancel", reason, "", problems, revision, model);
        }
        return done(
                programme.cancel(
                        work.caller(), work.id(), id, new Revision(revision), new Reason(ProgrammeDesk.orNull(reason))),
                "prog-cancelled",
                id,
                flash);
    }

    @GetMapping("/programme/{id}/postpone")
    String postponing(AtWork work, @PathVariable String id, Model model) {
        return ask(work, id, "postpone", "", "", Problems.NONE, null, model);
    }

    @PostMapping("/programme/{id}/postpone")
    String postpone(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var problems = reasons(reason);
        if (!problems.isEmpty()) {
            return ask(work, id, "postpone", reason, "", problems, revision, model);
        }
        return done(
                programme.postpone(
                        work.caller(), work.id(), id, new Revision(revision), new Reason(ProgrammeDesk.orNull(reason))),
                "prog-postponed",
                id,
                flash);
    }

    /** Nothing was asked where there is no field. */
    private static Problems reasons(@Nullable String reason) {
        var problems = new Problems();
        problems.check(
                "reason",
                reason == null || !reason.isBlank() && reason.strip().length() <= LONGEST_REASON,
                "prog.cancel.reason.mistake");
        return problems;
    }

    @GetMapping("/programme/{id}/copy")
    String copying(AtWork work, @PathVariable String id, Model model) {
        return ask(work, id, "copy", "", "", Problems.NONE, null, model);
    }

    @PostMapping("/programme/{id}/copy")
    String copy(
            AtWork work,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var day = day(date);
        var time = time(from);
        var problems = new Problems();
        problems.check("date", day != null, "new.date.mistake");
        problems.check("from", time != null, "new.time.mistake");
        model.addAttribute("kept", once.isEmpty() ? null : once);
        if (day == null || time == null) {
            return ask(work, id, "copy", date, from, problems, null, model);
        }
        var start = day.atTime(time).atZone(work.zone()).toOffsetDateTime();
        return switch (programme.copy(work.caller(), work.id(), id, new Once(once), new Copy(start))) {
            case Answer.Given<ProgrammeEvent>(var copied) -> {
                told.done(flash, "prog-drafted", copied.title());
                yield "redirect:/programme/" + copied.id();
            }
            case Answer.Refused<ProgrammeEvent>(var refusal) -> {
                var found = Problems.of(refusal).renamed("start", "date");
                if (found.isEmpty()) {
                    found.general(refusal.title());
                }
                model.addAttribute("kept", null);
                yield ask(work, id, "copy", date, from, found, null, model);
            }
            case Answer.Down<ProgrammeEvent> _ -> {
                problems.check("", false, "prog.not-saved");
                yield ask(work, id, "copy", date, from, problems, null, model);
            }
        };
    }

    private String done(Answer<ProgrammeEvent> answer, String done, String id, RedirectAttributes flash) {
        told.tell(answer, done, answer.map(ProgrammeEvent::title).orNull(), flash);
        return "redirect:/programme/" + id;
    }

    /** @param revision the page was opened with; null for the present one */
    private String ask(
            AtWork work,
            String id,
            String step,
            @Nullable String typed,
            String typedTime,
            Problems problems,
            @Nullable Long revision,
            Model model) {
        work.demand(work.isCoordinator());
        var answer = desk.event(work, id);
        if (answer instanceof Answer.Given<ProgrammeEvent>(var event)) {
            model.addAttribute("revision", revision == null ? event.revision() : revision);
            model.addAttribute("over", event.isOver(work.now().toOffsetDateTime()));
            model.addAttribute("typed", typed == null ? "" : typed);
            model.addAttribute(
                    "typedTime",
                    typedTime.isEmpty() && problems.isEmpty()
                            ? event.start()
                                    .atZoneSameInstant(work.zone())
                                    .toLocalTime()
                                    .toString()
                            : typedTime);
            model.addAttribute("signUp", registrations.signUp(work.caller(), work.id(), id));
            model.addAttribute(
                    "reach", event.is("DRAFT") ? null : desk.reach(work, id).orNull());
        }
        model.addAttribute("step", step);
        model.addAttribute("problems", problems);
        return pages.show(answer, "event", "staff/programme/step", ProgrammeController.DOWN, model);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
