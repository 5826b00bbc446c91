package pl.krakow.centra.sites.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.frame.Frame;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Booking;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/**
 * Today, and the requests that wait. A decision is a form that names the revision its page showed, so that nobody
 * decides on what has changed meanwhile; every decision ends at the page it came from with one sentence about it.
 */
@Controller
@RequiredArgsConstructor
class StaffController {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_ALTERNATIVES = 3;

    private final StaffDesk desk;
    private final Gateway gateway;
    private final People people;
    private final Frames frames;
    private final Words words;

    @GetMapping("/today")
    String today(
            Site.OfCentre site,
            @RequestParam(name = "day", required = false) @Nullable String asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page("today", site, asked, null, request, response, model);
    }

    @GetMapping("/requests")
    String requests(Site.OfCentre site, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page("requests", site, null, null, request, response, model);
    }

    /** A reason is needed to decline; without JavaScript this is where the form stands, and where it returns to. */
    @GetMapping("/requests/{id}")
    String request(
            Site.OfCentre site,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page("requests", site, null, id, request, response, model);
    }

    @PostMapping("/requests/{id}/approve")
    String approve(
            Site.OfCentre site,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "/today") String from,
            RedirectAttributes flash) {
        var caller = people.caller();
        return told(gateway.approve(caller, site.centre().id(), id, revision), "approved", from, flash);
    }

    @PostMapping("/requests/{id}/decline")
    String decline(
            Site.OfCentre site,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/today") String from,
            RedirectAttributes flash) {
        var text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            flash.addFlashAttribute("reasonMissing", id);
            flash.addFlashAttribute("reason", text);
            return "redirect:/requests/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        }
        var caller = people.caller();
        return told(gateway.decline(caller, site.centre().id(), id, revision, text), "declined", from, flash);
    }

    private String told(Answer<Booking> answer, String done, String from, RedirectAttributes flash) {
        switch (answer) {
            case Answer.Given<Booking> given -> {
                flash.addFlashAttribute("done", done);
                flash.addFlashAttribute("doneTitle", given.value().title());
            }
            case Answer.Refused<Booking> refused -> {
                var refusal = refused.refusal();
                flash.addFlashAttribute(
                        "refused", refusal.isStale() ? "stale" : refusal.status() == 403 ? "forbidden" : "other");
                flash.addFlashAttribute("refusedTitle", refusal.title());
                flash.addFlashAttribute("refusedDetail", refusal.detail());
                flash.addFlashAttribute("refusedFree", free(refusal));
            }
            case Answer.Down<Booking> down -> flash.addFlashAttribute("refused", "down");
        }
        return "redirect:" + ("/requests".equals(from) ? "/requests" : "/today");
    }

    /** What is free instead, in words; they travel in the session, so they are plain text. */
    private ArrayList<String> free(Refusal refusal) {
        var texts = new ArrayList<String>();
        var alternatives = refusal.alternatives();
        if (alternatives != null) {
            alternatives.stream().limit(MOST_ALTERNATIVES).forEach(free -> {
                var start = OffsetDateTime.parse(free.start());
                texts.add(words.shortDay(start) + ", " + words.span(start, OffsetDateTime.parse(free.end())) + ", "
                        + free.roomId());
            });
        }
        return texts;
    }

    private String page(
            String page,
            Site.OfCentre site,
            @Nullable String askedDay,
            @Nullable String askedRequest,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var frame = frames.of(request);
        model.addAttribute("page", page);
        if (!frame.staffHere()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("own", own(frame));
            return "staff/not-yours";
        }
        Caller caller = people.caller();
        var day = day(askedDay, frame.today());
        var view = desk.view(caller, site.centre(), day, frame.now());
        model.addAttribute("centre", site.centre());
        model.addAttribute("date", day);
        model.addAttribute("view", view);
        model.addAttribute("open", askedRequest);
        model.addAttribute("decides", decides(frame, site));
        return "staff/" + page;
    }

    private static boolean decides(Frame frame, Site.OfCentre site) {
        var person = frame.person();
        return person != null && person.actor().isStaffOf(site.centre().id(), frame.today(), StaffRole.COORDINATOR);
    }

    /** The centres where the person does work, to lead them home. */
    private static List<Frame.Place> own(Frame frame) {
        var person = frame.person();
        return person == null
                ? List.of()
                : frame.places().stream()
                        .filter(place -> person.actor().isStaffOf(place.centre().id(), frame.today()))
                        .toList();
    }

    private static LocalDate day(@Nullable String text, LocalDate today) {
        try {
            var day = text == null ? today : LocalDate.parse(text);
            return day.isBefore(today.minusYears(2)) || day.isAfter(today.plusYears(2)) ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }
}
