package pl.krakow.centra.sites.staff.figures;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.api.reports.ContractsApi;
import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.api.reports.Sources;
import pl.krakow.centra.sites.figures.Figure;
import pl.krakow.centra.sites.figures.FigurePages;
import pl.krakow.centra.sites.figures.HeatMap;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;

/** A centre's own figures: against what its operator promised, beside earlier periods, each opened down to its events. */
@Controller
@RequiredArgsConstructor
class FiguresController {

    private final OwnFigures own;
    private final FigurePages pages;
    private final FiguresApi figures;
    private final ContractsApi contracts;
    private final Together together;

    @GetMapping("/figures")
    String figures(
            AtWork work, HttpServletRequest request, @RequestParam MultiValueMap<String, String> form, Model model) {
        var opened = own.open(work, request, form, model);
        var visit = opened.visit();
        var term = opened.term();
        var caller = visit.caller();
        var period = visit.period();
        var course = together.begin(() -> pages.course(visit));
        var contract =
                together.begin(() -> term == null ? null : contracts.contract(caller, term.centre(), term.begins()));
        var occupancy =
                together.begin(() -> figures.occupancy(caller, period.from(), period.to(), visit.chosen(), null));
        var sources = together.begin(() -> figures.sources(caller));
        var all = pages.all(visit, model);
        var place = visit.frame().place();
        model.addAttribute("terms", opened.terms());
        model.addAttribute("term", term);
        model.addAttribute("contract", contract.join());
        model.addAttribute("six", all.isEmpty() ? null : Figure.six(all, course.join()));
        model.addAttribute(
                "map",
                place == null
                        ? null
                        : occupancy.join().map(use -> HeatMap.of(place, use)).orNull());
        model.addAttribute(
                "silent",
                sources.join().map(Sources::sources).orElse(List.of()).stream()
                        .filter(Sources.State::silent)
                        .toList());
        return "staff/figures";
    }

    @GetMapping("/figures/{indicator}")
    String figure(
            AtWork work,
            @PathVariable String indicator,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        pages.one(own.open(work, request, form, model).visit(), indicator, form, model);
        return "city/figure";
    }
}
