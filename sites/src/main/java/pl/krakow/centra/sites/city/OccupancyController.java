package pl.krakow.centra.sites.city;

import java.util.List;
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
        var period = visit.period();
        var shown = visit.places().stream().limit(MOST_MAPS).toList();
        var answers = together.each(
                shown,
                place -> figures.occupancy(visit.caller(), period.from(), period.to(), List.of(place.id()), null)
                        .map(occupancy -> HeatMap.of(place, occupancy)));
        model.addAttribute(
                "numbers",
                together
                        .each(
                                shown,
                                place -> rooms.rooms(
                                        visit.caller(), place.centre().id()))
                        .stream()
                        .flatMap(known -> known.map(Page::items).orElse(List.of()).stream())
                        .collect(Collectors.toMap(Room::id, Room::number, (one, _) -> one)));
        model.addAttribute("more", visit.places().size() > MOST_MAPS);
        model.addAttribute("down", answers.stream().anyMatch(answer -> !answer.isGiven()));
        model.addAttribute(
                "maps",
                answers.stream()
                        .map(answer -> answer.orNull())
                        .filter(Objects::nonNull)
                        .toList());
        return "city/occupancy";
    }
}
