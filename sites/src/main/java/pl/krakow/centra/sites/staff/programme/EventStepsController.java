package pl.krakow.centra.sites.staff.programme;

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
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The steps of an event's life. Each is asked for on a page that says what it brings about, and who is written to. */
@Controller
@RequiredArgsConstructor
class EventStepsController {

    private static final String ONE = "redirect:/programme/";
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

    @GetMapping("/programme/{id}/{step:cancel|postpone}")
    String callingOff(AtWork work, @PathVariable String id, @PathVariable String step, Model model) {
        return ask(work, id, step, "", "", Problems.NONE, null, model);
    }

    /** A draft is dropped without a word; what was announced is called off or put off with a reason. */
    @PostMapping("/programme/{id}/{step:cancel|postpone}")
    String callOff(
            AtWork work,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long revision,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var later = step.equals("postpone");
        var seen = new Revision(revision);
        var why = new Reason(Fields.given(reason));
        var sent = Sent.of(
                reasons(reason),
                () -> later
                        ? programme.postpone(work.caller(), work.id(), id, seen, why)
                        : programme.cancel(work.caller(), work.id(), id, seen, why));
        if (sent.given() == null) {
            return ask(work, id, step, reason, "", sent.problems(), revision, model);
        }
        told.done(
                flash, later ? "prog-postponed" : "prog-cancelled", sent.given().title());
        return ONE + id;
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
        var day = Fields.date(date);
        var time = Fields.time(from);
        var problems = new Problems();
        problems.check("date", day != null, "new.date.mistake");
        problems.check("from", time != null, "new.time.mistake");
        FormKey.keep(once, model);
        if (day == null || time == null) {
            return ask(work, id, "copy", date, from, problems, null, model);
        }
        var start = day.atTime(time).atZone(work.zone()).toOffsetDateTime();
        var answer = programme.copy(work.caller(), work.id(), id, new Once(once), new Copy(start));
        if (answer instanceof Answer.Given<ProgrammeEvent>(var copied)) {
            told.done(flash, "prog-drafted", copied.title());
            return ONE + copied.id();
        }
        FormKey.keep(once, answer, model);
        return ask(work, id, "copy", date, from, Problems.of(answer).renamed("start", "date"), null, model);
    }

    private String done(Answer<ProgrammeEvent> answer, String done, String id, RedirectAttributes flash) {
        told.tell(answer, done, answer.map(ProgrammeEvent::title).orNull(), flash);
        return ONE + id;
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
}
