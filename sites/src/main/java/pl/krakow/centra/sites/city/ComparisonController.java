package pl.krakow.centra.sites.city;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.figures.FigurePages;
import pl.krakow.centra.sites.site.Site;

/** Every figure, centre beside centre and beside earlier periods, and each of them opened. */
@Controller
@RequiredArgsConstructor
class ComparisonController {

    private final CityOffice office;
    private final FigurePages pages;

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
        pages.all(visit, model);
        return "city/comparison";
    }

    @GetMapping("/comparison/{indicator}")
    String figure(
            Site.CityOffice site,
            @PathVariable String indicator,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        var visit = office.visit(request, form, model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        pages.one(visit, indicator, form, model);
        return "city/figure";
    }
}
