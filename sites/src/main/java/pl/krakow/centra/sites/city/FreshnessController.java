package pl.krakow.centra.sites.city;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.api.reports.Rebuilds;
import pl.krakow.centra.sites.api.reports.RebuildsApi;
import pl.krakow.centra.sites.api.reports.Sources;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.staff.Told;

/** How fresh the sources of the figures are, what couldn't be counted, and counting it once more. */
@Controller
@RequiredArgsConstructor
class FreshnessController {

    private final CityOffice office;
    private static final int SHOWN = 3;

    private final FiguresApi figures;
    private final RebuildsApi rebuilds;
    private final Together together;
    private final People people;
    private final Told told;

    @GetMapping("/freshness")
    String freshness(Site.CityOffice site, HttpServletRequest request, Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var sources = together.begin(() -> figures.sources(visit.caller()));
        var parked = together.begin(() -> figures.parked(visit.caller()));
        var rebuilt = together.begin(() -> rebuilds.rebuilds(visit.caller()));
        var person = visit.frame().person();
        model.addAttribute("sources", sources.join());
        model.addAttribute("parked", parked.join());
        show(rebuilt.join(), model);
        model.addAttribute("mayReplay", person != null && person.actor().is(Role.ADMIN));
        return request.getHeader("HX-Request") == null ? "city/freshness" : "city/freshness :: rebuilds";
    }

    private static void show(Answer<Rebuilds> answer, Model model) {
        var latest = answer.orElse(new Rebuilds(List.of())).items().stream()
                .limit(SHOWN)
                .toList();
        model.addAttribute("rebuilt", answer);
        model.addAttribute("latest", latest);
        model.addAttribute("counting", latest.stream().anyMatch(Rebuilds.Rebuild::isUnderWay));
    }

    /** All figures counted anew from their events, beside those that are read. */
    @PostMapping("/freshness/rebuilds")
    String rebuild(Site.CityOffice site, RedirectAttributes flash) {
        told.tell(rebuilds.begin(people.caller()), "rebuild", null, flash);
        return "redirect:/freshness";
    }

    @PostMapping("/freshness/rebuilds/{generation}/{end:switch|discard}")
    String end(Site.CityOffice site, @PathVariable int generation, @PathVariable String end, RedirectAttributes flash) {
        told.tell(rebuilds.end(people.caller(), generation, end), "rebuild-" + end, null, flash);
        return "redirect:/freshness";
    }

    @PostMapping("/freshness/replay")
    String replay(Site.CityOffice site, RedirectAttributes flash) {
        var answer = figures.replay(people.caller());
        if (answer instanceof Answer.Given<Sources.Replayed>(var replayed)) {
            flash.addFlashAttribute("counted", replayed.counted());
            flash.addFlashAttribute("parkedAgain", replayed.parkedAgain());
        } else {
            told.tell(answer, "saved", null, flash);
        }
        return "redirect:/freshness";
    }
}
