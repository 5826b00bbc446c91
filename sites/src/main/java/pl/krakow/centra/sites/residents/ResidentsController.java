package pl.krakow.centra.sites.residents;

import static java.util.Comparator.comparingDouble;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.residents.nearby.WhereFrom;
import pl.krakow.centra.sites.residents.rooms.RoomQuery;
import pl.krakow.centra.sites.rooms.CentreDay;
import pl.krakow.centra.sites.rooms.CentreDays;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** The residents' home. */
@Controller
@RequiredArgsConstructor
public class ResidentsController {

    private static final int NEXT_EVENTS = 5;

    private final WhatsOnApi whatsOn;
    private final CentreCatalogue catalogue;
    private final WhereFrom whereFrom;
    private final CentreDays days;
    private final Together together;
    private final People people;
    private final Frames frames;

    /** The first page of the residents' host. */
    public String home(
            Site.Residents site,
            HttpServletRequest request,
            MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model model) {
        var nearby = whereFrom.read(site, form, response, model);
        var anyone = people.anyone();
        var today = frames.of(request).today();
        var events =
                together.begin(() -> whatsOn.next(anyone, "now", NEXT_EVENTS).map(Page::items));
        Map<String, CentreDay> byCentre = together
                .each(catalogue.all(), centre -> Map.entry(centre.id().value(), days.inShort(anyone, centre, today)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var places = frames.of(request).places();
        model.addAttribute(
                "places",
                places.stream()
                        .sorted(comparingDouble(place -> nearby.metres(place.centre())))
                        .toList());
        model.addAttribute("days", byCentre);
        model.addAttribute(
                "rooms",
                byCentre.values().stream().allMatch(CentreDay::hasRooms)
                        ? byCentre.values().stream()
                                .mapToInt(day ->
                                        day.rooms() == null ? 0 : day.rooms().size())
                                .sum()
                        : 0);
        model.addAttribute(
                "largest",
                byCentre.values().stream().mapToInt(CentreDay::largest).max().orElse(0));
        model.addAttribute("events", events.join());
        model.addAttribute("ask", RoomQuery.usual(today));
        model.addAttribute("lengths", RoomQuery.LENGTHS);
        return "residents/home";
    }
}
