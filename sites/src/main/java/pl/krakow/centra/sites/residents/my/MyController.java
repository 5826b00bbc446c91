package pl.krakow.centra.sites.residents.my;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyContactApi;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Tagged;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Everything a resident has under way, on one page. */
@Controller
@RequiredArgsConstructor
class MyController {

    private static final int MOST_BENEFICIARIES = 50;

    private final MyRooms rooms;
    private final MyRegistrations registrations;
    private final MyAdvice advice;
    private final MyContactApi contact;
    private final MyBeneficiariesApi beneficiaries;
    private final Together together;
    private final People people;
    private final Frames frames;

    @GetMapping("/my")
    String overview(Site.Residents site, HttpServletRequest request, HttpServletResponse response, Model model) {
        var caller = people.caller();
        var frame = frames.of(request);
        var now = frame.now().toOffsetDateTime();
        var coming = together.begin(() -> rooms.coming(caller, frame.today(), now));
        var waiting = together.begin(() -> rooms.waiting(caller));
        var events = together.begin(() -> registrations.coming(caller, now));
        var talks = together.begin(() -> advice.coming(caller, now));
        var letters = together.begin(() -> contact.contact(caller));
        var mine = together.begin(() -> beneficiaries.mine(caller, MOST_BENEFICIARIES));
        model.addAttribute("coming", coming.join());
        model.addAttribute("waiting", waiting.join());
        model.addAttribute("events", events.join());
        model.addAttribute("advice", talks.join());
        model.addAttribute("contact", letters.join().map(Tagged::value).orNull());
        model.addAttribute("organisations", mine.join());
        MyPages.keepToOneself(response);
        return "residents/my/overview";
    }
}
