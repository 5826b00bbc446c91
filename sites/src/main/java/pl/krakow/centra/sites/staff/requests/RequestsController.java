package pl.krakow.centra.sites.staff.requests;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;
import pl.krakow.centra.sites.staff.deciding.Decisions;
import pl.krakow.centra.sites.words.Words;

/**
 * Requests and the decision on them. A decision is a form that names the revision its page showed, so that nobody decides
 * on what has changed meanwhile; every decision ends at the page it came from with one sentence about it.
 */
@Controller
@RequiredArgsConstructor
class RequestsController {

    private static final int MOST_AT_ONCE = 50;

    private final RequestsDesk desk;
    private final BookingsApi bookings;
    private final Decisions decisions;
    private final Told told;
    private final Words words;
    private final StaffPages pages;

    @GetMapping("/requests")
    String inbox(AtWork work, Model model) {
        model.addAttribute("view", desk.inbox(work));
        return "staff/requests";
    }

    @GetMapping("/requests/{id}")
    String compare(
            AtWork work,
            @PathVariable String id,
            @RequestParam(name = "with", required = false) @Nullable String with,
            Model model) {
        return pages.show(desk.compare(work, id, with), "view", "staff/request", model);
    }

    /** Where the form to decline stands without JavaScript, and where it returns to. */
    @GetMapping("/requests/{id}/decline")
    String declining(
            AtWork work, @PathVariable String id, @RequestParam(defaultValue = "/requests") String from, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("from", Told.back(from, "/requests"));
        return declining(work, id, model);
    }

    private String declining(AtWork work, String id, Model model) {
        return pages.show(bookings.booking(work.caller(), work.id(), id), "booking", "staff/request-decline", model);
    }

    @PostMapping("/requests/{id}/approve")
    String approve(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "/requests") String from,
            @RequestParam(defaultValue = "") String loser,
            @RequestParam(defaultValue = "0") long loserRevision,
            @RequestParam(defaultValue = "") String offer,
            RedirectAttributes flash) {
        var outcome = decisions.approve(
                work.caller(),
                work.id(),
                id,
                revision,
                loser.isEmpty() ? List.of() : List.of(new Decisions.Loser(loser, loserRevision)),
                offer.equals(Decisions.LEAVE) ? offer : offered(work, offer));
        var approved = told.tell(outcome.answer(), "approved", title(outcome.answer()), flash);
        outcome.losers().stream()
                .filter(declined -> !declined.isGiven())
                .forEach(failed -> told.tell(failed, "declined", null, flash));
        var back = Told.back(from, "/requests");
        return "redirect:" + (approved && back.startsWith("/requests/") ? "/requests" : back);
    }

    @PostMapping("/requests/{id}/decline")
    String decline(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/requests") String from,
            RedirectAttributes flash,
            Model model) {
        var back = Told.back(from, "/requests");
        model.addAttribute("from", back);
        model.addAttribute("reason", reason);
        model.addAttribute("seenRevision", revision);
        var text = reason.strip();
        if (text.isEmpty() || text.length() > Decisions.LONGEST_REASON) {
            model.addAttribute("reasonMissing", true);
            return declining(work, id, model);
        }
        var answer = decisions.decline(work.caller(), work.id(), id, revision, text);
        if (!answer.isGiven()) {
            model.addAttribute("problems", Problems.of(answer));
            return declining(work, id, model);
        }
        told.done(flash, "declined", title(answer));
        return "redirect:" + (back.startsWith("/requests/") ? "/requests" : back);
    }

    /** Several at once: what can't be done is told one by one, the rest is done. */
    @PostMapping("/requests/decide")
    String decide(
            AtWork work,
            @RequestParam(name = "pick", required = false) @Nullable List<String> picks,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var text = reason.strip();
        if (picks == null
                || picks.isEmpty()
                || act.equals("decline") && text.isEmpty()
                || text.length() > Decisions.LONGEST_REASON) {
            flash.addFlashAttribute("bulkMistake", picks == null || picks.isEmpty() ? "nothing" : "reason");
            flash.addFlashAttribute("reason", text);
            flash.addFlashAttribute("picked", picks);
            return "redirect:/requests";
        }
        var failed = new ArrayList<String>();
        int done = 0;
        boolean down = false;
        for (var pick : picks.stream().limit(MOST_AT_ONCE).toList()) {
            var parts = pick.split("@", 3);
            if (parts.length < 3 || !parts[1].matches("\\d{1,18}")) {
                continue;
            }
            var revision = new Revision(Long.parseLong(parts[1]));
            var answer = act.equals("approve")
                    ? bookings.approve(work.caller(), work.id(), parts[0], revision, new BookingsApi.Approval())
                    : bookings.decline(work.caller(), work.id(), parts[0], revision, new BookingsApi.Reason(text));
            down |= answer.isDown();
            if (answer.isGiven()) {
                done++;
            } else {
                failed.add(parts[2]
                        + (answer instanceof Answer.Refused<Booking> refused
                                ? " – "
                                        + (refused.refusal().isStale()
                                                ? words.text("refused.stale")
                                                : Optional.ofNullable(refused.refusal()
                                                                .title())
                                                        .orElse(""))
                                : ""));
            }
        }
        if (down && done == 0) {
            return StaffPages.DOWN;
        }
        if (done > 0) {
            told.done(flash, act.equals("approve") ? "bulk-approved" : "bulk-declined", words.number(done));
        }
        if (!failed.isEmpty()) {
            flash.addFlashAttribute("reason", text);
            flash.addFlashAttribute("refused", "other");
            flash.addFlashAttribute("refusedTitle", words.text("req.bulk.failed"));
            flash.addFlashAttribute("refusedDetail", String.join("; ", failed));
        }
        return "redirect:/requests";
    }

    private static @Nullable String title(Answer<Booking> answer) {
        var booking = answer.orNull();
        return booking == null ? null : booking.title();
    }

    /** What is free instead, in words; nothing when nothing is offered. */
    private String offered(AtWork work, String offer) {
        var parts = offer.split("@", -1);
        if (parts.length != 4) {
            return "";
        }
        try {
            var start = OffsetDateTime.parse(parts[2]).atZoneSameInstant(work.zone());
            var end = OffsetDateTime.parse(parts[3]).atZoneSameInstant(work.zone());
            return words.text("board.offer", parts[1], words.day(start), words.span(start, end));
        } catch (java.time.DateTimeException e) {
            return "";
        }
    }
}
