package pl.krakow.centra.sites.residents.my;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.my.CalendarsApi;
import pl.krakow.centra.sites.api.my.CalendarsApi.Subscription;
import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Feeds for one's calendar program. The address of a feed holds a secret and is shown once, after its making. */
@Controller
@RequiredArgsConstructor
class CalendarsController {

    private static final int MOST_BENEFICIARIES = 50;

    private final CalendarsApi calendars;
    private final MyBeneficiariesApi beneficiaries;
    private final Together together;
    private final People people;

    @GetMapping("/my/calendars")
    String calendars(Site.Residents site, HttpServletResponse response, Model model) {
        var caller = people.caller();
        var mine = together.begin(() -> beneficiaries.mine(caller, MOST_BENEFICIARIES));
        model.addAttribute(
                "feeds",
                calendars
                        .all(caller)
                        .map(page -> page.items().stream()
                                .filter(one ->
                                        one.kind().equals("MINE") || one.kind().equals("BENEFICIARY"))
                                .toList()));
        model.addAttribute(
                "beneficiaries", mine.join().orElse(new Page<>(List.of(), null)).items());
        MyPages.keepToOneself(response);
        return "residents/my/calendars";
    }

    /** @param of whose bookings: a beneficiary's id, or empty for one's own */
    @PostMapping("/my/calendars")
    String subscribe(
            Site.Residents site,
            @RequestParam(defaultValue = "") String of,
            @RequestParam String once,
            RedirectAttributes flash,
            Model model) {
        var wish = of.isBlank()
                ? new CalendarsApi.Wish("MINE", null, null, null)
                : new CalendarsApi.Wish("BENEFICIARY", null, null, of);
        var made = calendars.subscribe(people.caller(), new Once(once), wish);
        if (made.isDown()) {
            return MyPages.down("my.calendars.down", model);
        }
        MyPages.told(made, "calendar", flash);
        FormKey.carry(once, made, flash);
        if (made instanceof Answer.Given<Subscription>(var subscription)) {
            flash.addFlashAttribute("feedAddress", subscription.url());
        }
        return "redirect:/my/calendars";
    }

    @PostMapping("/my/calendars/{subscription}/end")
    String end(Site.Residents site, @PathVariable String subscription, RedirectAttributes flash) {
        MyPages.told(calendars.end(people.caller(), subscription), "calendar-ended", flash);
        return "redirect:/my/calendars";
    }
}
