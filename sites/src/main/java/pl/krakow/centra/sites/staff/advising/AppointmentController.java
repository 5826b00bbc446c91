package pl.krakow.centra.sites.staff.advising;

import java.time.Duration;
import java.util.List;

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
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** One appointment: who comes, what became of it, and, for its adviser alone, their note. */
@Controller
@RequiredArgsConstructor
class AppointmentController {

    static final String ONE = "redirect:/advising/appointments/";
    private static final Duration EARLY = Duration.ofHours(2);
    private static final int LONGEST_TALK = 720;
    private static final int LONGEST_NOTE = 20_000;
    private static final List<String> OUTCOMES =
            List.of("ANSWERED", "DOCUMENT_PREPARED", "REFERRED_ELSEWHERE", "TO_BE_CONTINUED");

    private final AdvisingApi advising;
    private final AdvisingDesk desk;
    private final Told told;
    private final StaffPages pages;

    /**
     * What is typed into the page's forms.
     *
     * @param revision of what was seen when the form was opened
     */
    record Typed(
            String outcome,
            String minutes,
            String note,
            @Nullable Long revision) {

        static final Typed NOTHING = new Typed("", "", "", null);

        int taken() {
            return minutes.matches("\\d{1,3}") && Integer.parseInt(minutes) <= LONGEST_TALK
                    ? Integer.parseInt(minutes)
                    : 0;
        }
    }

    @GetMapping("/advising/appointments/{id}")
    String appointment(AtWork work, @PathVariable String id, Model model) {
        return show(work, id, Problems.NONE, Typed.NOTHING, model);
    }

    private String show(AtWork work, String id, Problems problems, Typed typed, Model model) {
        desk.show(work, model);
        var answer = advising.appointment(work.caller(), work.id(), id);
        if (answer instanceof Answer.Given<Appointment>(var found)) {
            var start = found.start().toInstant();
            var now = work.now().toInstant();
            model.addAttribute("begun", !now.isBefore(start));
            model.addAttribute("arrivable", found.arrivedAt() == null && !now.isBefore(start.minus(EARLY)));
            if (Boolean.TRUE.equals(found.noteKept())) {
                model.addAttribute("kept", advising.note(work.caller(), work.id(), id));
            }
        }
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("problems", problems);
        model.addAttribute("form", typed);
        model.addAttribute("formAddress", "/advising/appointments/" + id);
        return pages.show(answer, "one", "staff/advising/appointment", model);
    }

    @PostMapping("/advising/appointments/{id}/arrive")
    String arrive(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes flash) {
        told.tell(advising.arrive(work.caller(), work.id(), id, new Revision(revision)), "advice-arrived", who, flash);
        return back(from, id);
    }

    @PostMapping("/advising/appointments/{id}/missed")
    String missed(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes flash) {
        told.tell(advising.missed(work.caller(), work.id(), id, new Revision(revision)), "advice-missed", who, flash);
        return ONE + id;
    }

    @PostMapping("/advising/appointments/{id}/outcome")
    String held(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes flash,
            Model model) {
        var typed = new Typed(outcome, minutes.strip(), "", revision);
        var found = new Problems();
        found.check("outcome", OUTCOMES.contains(outcome), "adv.outcome.mistake");
        found.check("minutes", typed.taken() > 0, "adv.minutes.mistake");
        var sent = Sent.of(
                found,
                () -> advising.held(
                        work.caller(),
                        work.id(),
                        id,
                        new Revision(revision),
                        new AdvisingApi.Held(outcome, typed.taken())));
        if (sent.given() == null) {
            return show(work, id, sent.problems(), typed, model);
        }
        told.done(flash, "advice-held", who);
        return ONE + id;
    }

    @GetMapping("/advising/appointments/{id}/cancel")
    String cancelling(AtWork work, @PathVariable String id, Model model) {
        return cancelling(work, id, "", null, Problems.NONE, model);
    }

    private String cancelling(
            AtWork work, String id, String reason, @Nullable Long revision, Problems problems, Model model) {
        desk.show(work, model);
        model.addAttribute("reason", reason);
        model.addAttribute("opened", revision);
        model.addAttribute("problems", problems);
        return pages.show(advising.appointment(work.caller(), work.id(), id), "one", "staff/advising/cancel", model);
    }

    @PostMapping("/advising/appointments/{id}/cancel")
    String cancel(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes flash,
            Model model) {
        var text = reason.strip();
        var found = new Problems();
        found.check("reason", !text.isEmpty() && text.length() <= 500, "decline.missing");
        var sent = Sent.of(
                found,
                () -> advising.cancel(work.caller(), work.id(), id, new Revision(revision), new TalksApi.Reason(text)));
        if (sent.given() == null) {
            return cancelling(work, id, reason, revision, sent.problems(), model);
        }
        told.done(flash, "advice-cancelled", who);
        return ONE + id;
    }

    /** @param written which version of the note it changes; 0 for the first */
    @PostMapping("/advising/appointments/{id}/note")
    String write(
            AtWork work,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long written,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash,
            Model model) {
        var text = note.strip().replace("\r\n", "\n");
        var found = new Problems();
        found.check("note", !text.isEmpty() && text.length() <= LONGEST_NOTE, "adv.note.mistake");
        var sent = Sent.of(
                found,
                () -> advising.write(work.caller(), work.id(), id, new Revision(written), new AdvisingApi.Text(text)));
        if (sent.given() == null) {
            model.addAttribute("written", written);
            return show(work, id, sent.problems(), new Typed("", "", note, null), model);
        }
        told.done(flash, "advice-noted", null);
        return ONE + id;
    }

    private static String back(@Nullable String from, String id) {
        return "redirect:" + Told.back(from, "/advising/appointments/" + id);
    }
}
