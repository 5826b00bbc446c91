package pl.krakow.centra.sites.city;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.api.reports.Indicators;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.site.Site;

/**
 * Every figure, centre beside centre and beside earlier periods, and each of them opened: its definition, its parts, and the events
 * it is made of.
 */
@Controller
@RequiredArgsConstructor
class ComparisonController {

    private static final int MOST_AT_ONCE = 50;
    private static final int LISTED = 50;

    private final CityOffice office;
    private final FiguresApi figures;
    private final Together together;

    /** All figures, as many in one question as the API takes. */
    @GetMapping("/comparison")
    String comparison(
            Site.CityOffice site,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        var visit = office.visit(request, form, model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var period = visit.period();
        var catalogue = figures.indicators(visit.caller());
        var indicators = catalogue.orNull();
        model.addAttribute("catalogue", catalogue);
        if (indicators != null) {
            var ids = indicators.indicators().stream()
                    .map(Indicators.Indicator::id)
                    .toList();
            var asked = together.each(
                    parts(ids),
                    part -> figures.figures(
                            visit.caller(), part, null, true, period.from(), period.to(), visit.chosen()));
            model.addAttribute(
                    "figures",
                    asked.stream()
                            .map(answer -> answer.orNull())
                            .filter(Objects::nonNull)
                            .flatMap(given -> given.figures().stream())
                            .toList());
            model.addAttribute("complete", asked.stream().allMatch(answer -> answer.isGiven()));
        }
        return "city/comparison";
    }

    private static List<List<String>> parts(List<String> ids) {
        return ids.size() <= MOST_AT_ONCE
                ? List.of(ids)
                : List.of(ids.subList(0, MOST_AT_ONCE), ids.subList(MOST_AT_ONCE, ids.size()));
    }

    /** One figure: what it means, by what it can be divided, and the list that adds up to it. */
    @GetMapping("/comparison/{indicator}")
    String figure(
            Site.CityOffice site,
            @PathVariable String indicator,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        var visit = office.visit(request, form, model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var caller = visit.caller();
        var period = visit.period();
        var dimension = blankToNull(by);
        var part = dimension == null ? null : blankToNull(value);
        var whose = blankToNull(member);
        var catalogue = together.begin(() -> figures.indicators(caller));
        var asked = together.begin(() -> figures.figures(
                caller, List.of(indicator), dimension, true, period.from(), period.to(), visit.chosen()));
        var behind = together.begin(() -> figures.facts(
                caller,
                indicator,
                part == null ? null : dimension,
                part,
                whose,
                period.from(),
                period.to(),
                visit.chosen(),
                LISTED,
                blankToNull(cursor)));
        var known = catalogue.join().orNull();
        model.addAttribute("indicator", indicator);
        model.addAttribute("definition", known == null ? null : known.find(indicator));
        model.addAttribute("catalogue", known);
        model.addAttribute("by", dimension);
        model.addAttribute("value", part);
        model.addAttribute("member", whose);
        model.addAttribute("cursor", blankToNull(cursor));
        model.addAttribute("figures", asked.join());
        model.addAttribute("behind", behind.join());
        return "city/figure";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
