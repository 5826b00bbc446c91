package pl.krakow.centra.sites.staff.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.api.bookings.BeneficiariesApi;
import pl.krakow.centra.sites.api.bookings.Schedule;
import pl.krakow.centra.sites.api.bookings.ScheduleApi;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.staff.Matching;

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

    private final BeneficiariesApi beneficiaries;
    private final ScheduleApi schedule;
    private final WhatsOnApi whatsOn;
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
        var whose = together.begin(
                () -> beneficiaries.search(caller, text, null, null, MOST, null).map(Page::items));
        var events = together.begin(
                () -> whatsOn.nextAt(caller, centre.value(), "today", 50).map(Page::items));
        var week = schedule.schedule(caller, centre, today, today.plusDays(6));
        model.addAttribute("whose", whose.join());
        model.addAttribute(
                "events",
                events.join()
                        .map(all -> all.stream()
                                .filter(event -> Matching.matches(text, event.title()))
                                .limit(MOST)
                                .toList()));
        model.addAttribute("meetings", week.map(found -> meetings(found, text)));
        model.addAttribute(
                "rooms",
                week.map(found -> found.rooms().stream()
                        .filter(room -> Matching.matches(text, room.name(), room.id()))
                        .toList()));
        model.addAttribute("numbers", week.map(SearchController::numbers).orElse(Map.of()));
        return "staff/search";
    }

    private static Map<String, String> numbers(Schedule found) {
        return found.rooms().stream()
                .collect(Collectors.toMap(Schedule.Room::id, room -> Room.number(room.id(), room.name())));
    }

    private static List<Schedule.Item> meetings(Schedule found, String text) {
        return found.bookings().stream()
                .filter(item -> Matching.matches(text, item.title(), item.beneficiaryName()))
                .limit(MOST)
                .toList();
    }
}
