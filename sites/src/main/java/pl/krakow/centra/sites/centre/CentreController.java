package pl.krakow.centra.sites.centre;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.rooms.CentreDays;
import pl.krakow.centra.sites.signin.People;

/** The page of one centre: what it is, where, when it is open, its rooms and what is free today, what is on. */
@Controller
@RequiredArgsConstructor
public class CentreController {

    private static final int EVENTS = 6;

    private final WhatsOnApi whatsOn;
    private final CentreDays days;
    private final Together together;
    private final People people;
    private final Frames frames;

    /** The first page of a centre's host. */
    public String page(Centre centre, HttpServletRequest request, Model model) {
        var anyone = people.anyone();
        var today = frames.of(request).today();
        var events = together.begin(
                () -> whatsOn.nextAt(anyone, centre.id().value(), "now", EVENTS).map(Page::items));
        var asked = days.of(anyone, centre, today, null);
        model.addAttribute("centre", centre);
        model.addAttribute("day", asked.day());
        model.addAttribute("week", Week.of(asked.opening(), today));
        model.addAttribute("useUnknown", asked.useUnknown());
        model.addAttribute("events", events.join());
        model.addAttribute("operator", centre.operatorOn(today).orElse(null));
        return "centre/page";
    }
}
