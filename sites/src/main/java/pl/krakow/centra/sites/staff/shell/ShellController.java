package pl.krakow.centra.sites.staff.shell;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.krakow.centra.sites.api.bookings.ScheduleApi;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Every page there is, for a phone whose bar holds five; the keys that do something; how many requests wait. */
@Controller
@RequiredArgsConstructor
class ShellController {

    private final ScheduleApi schedule;
    private final People people;

    @GetMapping("/more")
    String more(Site.OfCentre site) {
        return "staff/more";
    }

    @GetMapping("/shortcuts")
    String shortcuts(Site.OfCentre site) {
        return "staff/shortcuts";
    }

    /** The number beside the requests, for pages that don't know it. */
    @GetMapping("/live/waiting")
    String waiting(Site.OfCentre site, Model model, HttpServletResponse response) {
        var waiting = schedule.waiting(people.caller(), site.centre().id());
        if (!waiting.isGiven()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        model.addAttribute("count", waiting.map(ScheduleApi.Waiting::count).orElse(0));
        return "staff/waiting";
    }
}
