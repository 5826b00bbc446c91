package pl.krakow.centra.sites.residents.volunteering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.volunteering.VolunteerHoursApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** A volunteer's hours: written down, corrected by another entry, taken back while nobody has confirmed them. */
@Controller
@RequiredArgsConstructor
class MyHoursController {

    private static final int MINUTES = 60;
    private static final int MOST_MINUTES = 1500;
    private static final int LONGEST_TEXT = 500;

    private final VolunteerHoursApi hours;
    private final People people;

    /** What was typed. */
    record Entry(String day, String hours, String minutes, String what, String replaces) {

        /** In plain words, as the session carries it. */
        HashMap<String, String> plain() {
            return new HashMap<>(Map.of("day", day, "hours", hours, "minutes", minutes, "what", what));
        }

        @Nullable
        LocalDate date() {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        /** Nothing when that is no length. */
        int length() {
            var whole = hours.isEmpty() ? "0" : hours;
            var rest = minutes.isEmpty() ? "0" : minutes;
            return whole.matches("\\d{1,2}") && rest.matches("\\d{1,4}")
                    ? Integer.parseInt(whole) * MINUTES + Integer.parseInt(rest)
                    : 0;
        }

        @Nullable
        String mistake() {
            if (date() == null) {
                return "day";
            }
            if (length() < 1 || length() > MOST_MINUTES) {
                return "length";
            }
            return what.length() > LONGEST_TEXT ? "what" : null;
        }
    }

    @PostMapping("/my/volunteering/{centre}/{placement}/hours/log")
    String log(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String placement,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(name = "hours", defaultValue = "") String whole,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String replaces,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var entry = new Entry(day.strip(), whole.strip(), minutes.strip(), what.strip(), replaces);
        var date = entry.date();
        if (date == null || entry.mistake() != null) {
            flash.addFlashAttribute("hoursMistake", entry.mistake());
            flash.addFlashAttribute("hoursTyped", entry.plain());
            FormKey.carry(once, flash);
            return page(centre, placement, replaces);
        }
        var answer = hours.log(
                people.caller(),
                centre,
                placement,
                new Once(once),
                new VolunteerHoursApi.Work(
                        date,
                        entry.length(),
                        entry.what().isEmpty() ? null : entry.what(),
                        replaces.isEmpty() ? null : replaces));
        if (answer.isDown()) {
            return MyPages.down("vol.hours.down", model);
        }
        MyPages.told(answer, "vol-hours", flash);
        if (answer.isGiven()) {
            return page(centre, placement, "");
        }
        flash.addFlashAttribute("hoursTyped", entry.plain());
        FormKey.carry(once, answer, flash);
        return page(centre, placement, replaces);
    }

    @PostMapping("/my/volunteering/{centre}/{placement}/hours/check-in")
    String takeFromCheckIn(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String placement,
            RedirectAttributes flash) {
        MyPages.told(hours.takeFromCheckIn(people.caller(), centre, placement), "vol-hours", flash);
        return page(centre, placement, "");
    }

    @PostMapping("/my/volunteering/{centre}/{placement}/hours/{entry}/withdraw")
    String withdraw(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String placement,
            @PathVariable String entry,
            RedirectAttributes flash) {
        MyPages.told(hours.withdraw(people.caller(), centre, placement, entry), "vol-hours-withdrawn", flash);
        return page(centre, placement, "");
    }

    private static String page(String centre, String placement, String correct) {
        return "redirect:/my/volunteering/" + centre + "/" + placement
                + (correct.matches("[0-9a-f-]{1,36}") ? "?correct=" + correct : "") + "#hours";
    }
}
