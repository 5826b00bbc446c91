package pl.krakow.centra.sites.residents.rooms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.residents.nearby.WhereFrom;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** The room finder: a plain GET form; with JavaScript only the results are swapped. */
@Controller
@RequiredArgsConstructor
class RoomsController {

    private final RoomFinder finder;
    private final WhereFrom whereFrom;
    private final People people;
    private final Frames frames;

    @GetMapping("/rooms")
    String rooms(
            Site.Residents site,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var query = RoomQuery.read(form, frames.of(request).today());
        var nearby = whereFrom.read(site, form, response, model);
        model.addAttribute("ask", query);
        model.addAttribute("lengths", RoomQuery.LENGTHS);
        model.addAttribute("parts", RoomQuery.Part.values());
        model.addAttribute("found", finder.find(people.anyone(), query, nearby));
        return part ? "residents/rooms/find :: results" : "residents/rooms/find";
    }
}
