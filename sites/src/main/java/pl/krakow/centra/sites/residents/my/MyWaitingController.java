package pl.krakow.centra.sites.residents.my;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.my.MyBooking;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** What somebody does about a room they wait for. */
@Controller
@RequiredArgsConstructor
class MyWaitingController {

    private final MyBookingPage page;
    private final MyBookingsApi api;
    private final People people;

    /** @param act {@code accept} or {@code decline} what is offered, or {@code leave} */
    @PostMapping("/my/waiting/{centre}/{entry}/{act}")
    String waiting(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String entry,
            @PathVariable String act,
            RedirectAttributes flash) {
        var caller = people.caller();
        var here = page.known(centre).id();
        switch (act) {
            case "accept" -> {
                var taken = api.accept(caller, here, entry, new MyBookingsApi.Nothing());
                if (taken instanceof Answer.Given<MyBooking>(var booking)) {
                    flash.addFlashAttribute(
                            "done", booking.state() == MyBooking.State.CONFIRMED ? "confirmed" : "asked");
                    return "redirect:/my/bookings/{centre}/" + booking.id();
                }
                MyPages.told(taken, "taken", flash);
            }
            case "decline" ->
                MyPages.told(api.decline(caller, here, entry, new MyBookingsApi.Nothing()), "left", flash);
            case "leave" -> MyPages.told(api.leave(caller, here, entry), "left", flash);
            default -> throw Found.none();
        }
        return "redirect:/my";
    }
}
