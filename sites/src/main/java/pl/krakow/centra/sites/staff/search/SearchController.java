package pl.krakow.centra.sites.staff.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.api.bookings.LookingUpApi;
import pl.krakow.centra.sites.api.bookings.Schedule;
import pl.krakow.centra.sites.api.bookings.ScheduleApi;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/**
 * One field over organisations, groups and people, rooms, the meetings of the coming week and the centre's events. What can't
 * be asked at the moment says so; the rest is found.
 */
@Controller
@RequiredArgsConstructor
class SearchController {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;
    private static final int MOST = 20;

    private final LookingUpApi beneficiaries;
    private final ScheduleApi schedule;
    private final Gateway gateway;
    private final People people;
    private final Frames frames;
    private final Together together;

    @GetMapping("/search")
    String search(
            Site.OfCentre site, @RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        var text = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        model.addAttribute("q", text);
        if (text.length() < SHORTEST) {
            return "staff/search";
        }
        var caller = people.caller();
        var centre = site.centre().id();
        LocalDate today = frames.of(request).today();
        var whose = together.begin(() -> beneficiaries.named(caller, text, MOST).map(Page::items));
        var events = together.begin(() -> gateway.events(caller, centre, 50));
        var week = schedule.schedule(caller, centre, today, today.plusDays(6));
        model.addAttribute("whose", whose.join());
        model.addAttribute(
                "events",
                events.join()
                        .map(all -> all.stream()
                                .filter(event -> matches(text, event.title()))
                                .limit(MOST)
                                .toList()));
        model.addAttribute("meetings", week.map(found -> meetings(found, text)));
        model.addAttribute(
                "rooms",
                week.map(found -> found.rooms().stream()
                        .filter(room -> matches(text, room.name(), room.id()))
                        .toList()));
        return "staff/search";
    }

    private static List<Schedule.Item> meetings(Schedule found, String text) {
        return found.bookings().stream()
                .filter(item -> matches(text, item.title(), item.beneficiaryName()))
                .limit(MOST)
                .toList();
    }

    /** Whether each word begins a word of one of the texts, Polish letters or not. */
    static boolean matches(String text, @Nullable String... texts) {
        var words = new StringBuilder();
        for (var one : texts) {
            if (one != null) {
                words.append(' ').append(plain(one));
            }
        }
        for (var word : plain(text).split(" ")) {
            if (words.indexOf(" " + word) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
