package pl.krakow.centra.sites.staff.bookings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Meeting;
import pl.krakow.centra.sites.staff.Proposals;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;
import pl.krakow.centra.sites.words.Words;

/** A booking and what can be done to it: changed, moved, given up for who asked, taken back for the centre. */
@Controller
@RequiredArgsConstructor
class BookingController {

    private static final int LONGEST_REASON = 1000;

    private final BookingDesk desk;
    private final BookingsApi bookings;
    private final Told told;
    private final StaffPages pages;
    private final Words words;

    @GetMapping("/bookings/{id}")
    String booking(AtWork work, @PathVariable String id, Model model) {
        return pages.show(desk.story(work, id), "view", "staff/booking", model);
    }

    @GetMapping("/bookings/{id}/change")
    String changing(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        return form(work, id, "staff/booking-change", model, null, Problems.NONE, List.of());
    }

    @PostMapping("/bookings/{id}/change")
    String change(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = BookingForm.read(fields);
        var problems = new Problems();
        form.checkMeeting(problems);
        var attempt = new Attempt(work, id, revision, form, flash, model);
        return problems.isEmpty()
                ? answered(
                        bookings.change(work.caller(), work.id(), id, new Revision(revision), form.changing()),
                        "changed",
                        "staff/booking-change",
                        attempt)
                : again(attempt, "staff/booking-change", problems, List.of());
    }

    @GetMapping("/bookings/{id}/move")
    String moving(
            AtWork work, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model) {
        work.demand(work.isCoordinator());
        var wished = fields.containsKey("room") || fields.containsKey("date") ? BookingForm.read(fields) : null;
        return form(work, id, "staff/booking-move", model, wished, Problems.NONE, List.of());
    }

    @PostMapping("/bookings/{id}/move")
    String move(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = BookingForm.read(fields);
        var problems = new Problems();
        form.checkPlace(problems);
        var attempt = new Attempt(work, id, revision, form, flash, model);
        return problems.isEmpty()
                ? answered(
                        bookings.move(work.caller(), work.id(), id, new Revision(revision), form.moving(work.zone())),
                        "moved",
                        "staff/booking-move",
                        attempt)
                : again(attempt, "staff/booking-move", problems, List.of());
    }

    @GetMapping("/bookings/{id}/cancel")
    String cancelling(AtWork work, @PathVariable String id, Model model) {
        return ending(work, id, "cancel", model);
    }

    @GetMapping("/bookings/{id}/withdraw")
    String withdrawing(AtWork work, @PathVariable String id, Model model) {
        return ending(work, id, "withdraw", model);
    }

    @PostMapping("/bookings/{id}/cancel")
    String cancel(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Model model) {
        return end(
                reason,
                false,
                why -> bookings.cancel(work.caller(), work.id(), id, new Revision(revision), why),
                "cancel",
                new Attempt(work, id, revision, null, flash, model));
    }

    @PostMapping("/bookings/{id}/withdraw")
    String withdraw(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Model model) {
        return end(
                reason,
                true,
                why -> bookings.withdraw(work.caller(), work.id(), id, new Revision(revision), why)
                        .map(BookingsApi.Withdrawn::booking),
                "withdraw",
                new Attempt(work, id, revision, null, flash, model));
    }

    /**
     * What somebody tried to do.
     *
     * @param revision the state their form was opened with
     */
    private record Attempt(
            AtWork work, String id, long revision, @Nullable BookingForm form, RedirectAttributes flash, Model model) {}

    private String ending(AtWork work, String id, String act, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("act", act);
        return pages.show(desk.meeting(work, id), "m", "staff/booking-end", model);
    }

    private String end(
            String reason,
            boolean needed,
            Function<BookingsApi.Reason, Answer<Booking>> act,
            String name,
            Attempt attempt) {
        var text = reason.strip();
        var model = attempt.model();
        model.addAttribute("reason", text);
        model.addAttribute("seenRevision", attempt.revision());
        if (needed && text.isEmpty() || text.length() > LONGEST_REASON) {
            model.addAttribute("reasonMissing", true);
            return ending(attempt.work(), attempt.id(), name, model);
        }
        var answer = act.apply(new BookingsApi.Reason(text.isEmpty() ? null : text));
        if (!answer.isGiven()) {
            model.addAttribute("problems", Problems.of(answer));
            return ending(attempt.work(), attempt.id(), name, model);
        }
        told.tell(answer, name.equals("cancel") ? "cancelled" : "withdrawn", title(answer), attempt.flash());
        return "redirect:/bookings/" + attempt.id();
    }

    /** Back to the booking when it was done; else the form again, with what is wrong or what is free instead. */
    private String answered(Answer<Booking> answer, String done, String template, Attempt attempt) {
        return switch (answer) {
            case Answer.Given<Booking> _ -> {
                told.tell(answer, done, title(answer), attempt.flash());
                yield "redirect:/bookings/" + attempt.id();
            }
            case Answer.Refused<Booking>(var refusal)
            when !refusal.isStale() ->
                again(
                        attempt,
                        template,
                        Refused.problems(refusal),
                        Proposals.of(
                                refusal,
                                desk.rooms(attempt.work()),
                                attempt.work().zone()));
            case Answer.Refused<Booking> _, Answer.Down<Booking> _ ->
                again(attempt, template, Problems.of(answer), List.of());
        };
    }

    /**
     * The form as it was sent, and with the state it was opened with: what changed meanwhile isn't overwritten unseen. Where
     * it did change, with what is stored by now beside it, and with that state: sent again, it changes that.
     */
    private String again(Attempt attempt, String template, Problems problems, List<Proposals.Proposal> free) {
        attempt.model().addAttribute("seenRevision", attempt.revision());
        return form(attempt.work(), attempt.id(), template, attempt.model(), attempt.form(), problems, free);
    }

    private String form(
            AtWork work,
            String id,
            String template,
            Model model,
            @Nullable BookingForm form,
            Problems problems,
            List<Proposals.Proposal> free) {
        var meeting = desk.meeting(work, id);
        model.addAttribute("problems", problems);
        if (meeting instanceof Answer.Given<Meeting>(var now)) {
            var there = BookingForm.of(now.booking(), work.zone());
            model.addAttribute("form", form == null ? there : form);
            if (form != null && problems.isStale()) {
                form.beside(there, words).show(model);
                model.addAttribute("problems", Problems.NONE);
                model.addAttribute("seenRevision", now.booking().revision());
            }
        }
        model.addAttribute("free", free);
        model.addAttribute("rooms", desk.rooms(work).values());
        model.addAttribute("pieces", desk.equipment(work));
        return pages.show(meeting, "m", template, model);
    }

    private static @Nullable String title(Answer<Booking> answer) {
        return Optional.ofNullable(answer.orNull()).map(Booking::title).orElse(null);
    }

    /** A refusal at the fields of a booking's form. */
    static final class Refused {

        private Refused() {}

        static Problems problems(Refusal refusal) {
            var problems = Problems.of(refusal)
                    .renamed("expectedPeople", "people")
                    .renamed("roomId", "room")
                    .renamed("start", "from")
                    .renamed("end", "to")
                    .renamed("beneficiaryId", "beneficiary")
                    .renamed("responsiblePerson.name", "responsible")
                    .renamed("responsiblePerson.phone", "phone")
                    .renamed("responsiblePerson.email", "email");
            if (problems.isEmpty()) {
                var field = refusal.is("room-too-small")
                        ? "people"
                        : refusal.is("quota-exceeded")
                                ? "overQuota"
                                : refusal.is("beneficiary-unverified")
                                                || refusal.is("beneficiary-unknown")
                                                || refusal.is("sanctioned")
                                        ? "beneficiary"
                                        : refusal.is("equipment-not-available") ? "equipment" : "from";
                problems.say(field, refusal.sentence());
            }
            return problems;
        }
    }
}
