package pl.krakow.centra.sites.city;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.figures.HeatMap;
import pl.krakow.centra.sites.figures.Period;
import pl.krakow.centra.sites.frame.Frame.Place;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.site.Site;

/** When and which rooms are full, a map for each centre. */
@Controller
@RequiredArgsConstructor
class OccupancyController {

    private static final int MOST_MAPS = 12;

    private final CityOffice office;
    private final FiguresApi figures;
    private final RoomsApi rooms;
    private final Together together;

    @GetMapping("/occupancy")
    String occupancy(
            Site.CityOffice site,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        var visit = office.visit(request, form, model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var places = together.each(
                visit.places().stream().limit(MOST_MAPS).toList(),
                place -> place(visit.caller(), visit.period(), place));
        model.addAttribute("more", visit.places().size() > MOST_MAPS);
        model.addAttribute(
                "down", places.stream().anyMatch(place -> !place.map().isGiven()));
        model.addAttribute("unnamed", places.stream().anyMatch(place -> !place.named()));
        model.addAttribute(
                "maps",
                places.stream()
                        .map(place -> place.map().orNull())
                        .filter(Objects::nonNull)
                        .toList());
        return "city/occupancy";
    }

    /** @param named whether its rooms are called by the numbers on their doors */
    private record OfPlace(Answer<HeatMap> map, boolean named) {}

    private OfPlace place(Caller caller, Period period, Place place) {
        var known = rooms.rooms(caller, place.centre().id());
        Map<String, String> numbers =
                known.map(Page::items).orElse(List.of()).stream().collect(Collectors.toMap(Room::id, Room::number));
        return new OfPlace(
                figures.occupancy(caller, period.from(), period.to(), List.of(place.id()), null)
                        .map(occupancy -> HeatMap.of(place, occupancy.named(numbers))),
                known.isGiven());
    }
}
