package pl.krakow.centra.sites.residents.my;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.my.MyBooking;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.forms.Beside;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/**
 * One's own bookings: what was, one with its history, and giving one up. Each act is a form that names the revision its page
 * showed; when somebody at the centre was faster, the booking is shown as it is now, and what was typed stays.
 */
@Controller
@RequiredArgsConstructor
class MyBookingController {

    private static final int LONGEST_REASON = 1000;

    private final MyBookingPage page;
    private final MyRooms rooms;
    private final MyBookingsApi api;
    private final People people;
    private final Frames frames;

    @GetMapping("/my/bookings")
    String past(Site.Residents site, HttpServletRequest request, HttpServletResponse response, Model model) {
        var frame = frames.of(request);
        model.addAttribute(
                "past", rooms.past(people.caller(), frame.today(), frame.now().toOffsetDateTime()));
        MyPages.keepToOneself(response);
        return "residents/my/past";
    }

    @GetMapping("/my/bookings/{centre}/{booking}")
    String booking(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page.show(page.known(centre), booking, "booking", request, response, model);
    }

    @GetMapping("/my/bookings/{centre}/{booking}/cancel")
    String cancelling(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page.show(page.known(centre), booking, "cancel", request, response, model);
    }

    @PostMapping("/my/bookings/{centre}/{booking}/cancel")
    String cancel(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var text = reason.strip().replace("\r\n", "\n");
        var said = text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_REASON, text.length()));
        var here = page.known(centre);
        var answer =
                api.cancel(people.caller(), here.id(), booking, new Revision(revision), new MyBookingsApi.Reason(said));
        if (answer.isGiven()) {
            MyPages.told(answer, "cancelled", flash);
            return "redirect:/my/bookings/{centre}/{booking}";
        }
        model.addAttribute("reason", text);
        model.addAttribute("notSent", answer.isDown());
        if (answer instanceof Answer.Refused<MyBooking>(var refusal)) {
            if (refusal.isStale()) {
                new Beside().show(model);
            } else {
                model.addAttribute("refusal", refusal);
            }
        }
        return page.show(here, booking, "cancel", request, response, model);
    }

    /** The booking for a calendar program, as a file. */
    @GetMapping("/my/bookings/{centre}/{booking}/calendar.ics")
    ResponseEntity<String> calendar(Site.Residents site, @PathVariable String centre, @PathVariable String booking) {
        return switch (api.calendarFile(people.caller(), page.known(centre).id(), booking)) {
            case Answer.Given<String>(var file) ->
                Files.saved(file, new MediaType("text", "calendar", StandardCharsets.UTF_8), "centra.ics");
            case Answer.Refused<String> _ -> throw Found.none();
            case Answer.Down<String> _ -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }
}
