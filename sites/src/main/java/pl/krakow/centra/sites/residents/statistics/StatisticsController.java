package pl.krakow.centra.sites.residents.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.openstatistics.OpenStatisticsApi;
import pl.krakow.centra.sites.api.openstatistics.OpenStatisticsApi.Statistics;
import pl.krakow.centra.sites.api.openstatistics.OpenStatisticsApi.Year;
import pl.krakow.centra.sites.api.openstatistics.OpenStatisticsApi.Years;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Public statistics: a closed year of the city or of one centre, how it compares, and the data to take along. */
@Controller
@RequiredArgsConstructor
class StatisticsController {

    private static final int MOST_YEARS = 6;

    private final OpenStatisticsApi api;
    private final CentreCatalogue catalogue;
    private final Together together;
    private final People people;

    /**
     * @param year the latest where none is said, or one that isn't published
     * @param place a centre's slug, or {@value Figures#CITY}; at a centre's host its own where none is said
     */
    @GetMapping("/statistics")
    String statistics(
            Site site,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String place,
            HttpServletResponse response,
            Model model) {
        var anyone = people.anyone();
        var found = api.years(anyone).map(Years::items);
        var years = found.orElse(List.of());
        model.addAttribute("years", found);
        model.addAttribute("shown", null);
        if (found.isDown()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        if (!years.isEmpty()) {
            show(anyone, years, chosen(years, year), place(site, place), response, model);
        }
        return "residents/statistics/statistics";
    }

    private static Year chosen(List<Year> years, String said) {
        return years.stream()
                .filter(one -> Integer.toString(one.year()).equals(said))
                .findFirst()
                .orElse(years.getFirst());
    }

    private String place(Site site, String said) {
        var wanted = said.isEmpty() && site instanceof Site.OfCentre here
                ? here.centre().id().value()
                : said;
        return slugs().contains(wanted) ? wanted : Figures.CITY;
    }

    private List<String> slugs() {
        return catalogue.all().stream().map(centre -> centre.id().value()).toList();
    }

    private void show(
            Caller anyone, List<Year> years, Year chosen, String place, HttpServletResponse response, Model model) {
        var read = together.each(
                years.stream()
                        .sorted(Comparator.comparingInt(Year::year).reversed())
                        .filter(one -> one.year() <= chosen.year())
                        .limit(MOST_YEARS)
                        .toList(),
                one -> api.year(anyone, one.year()));
        if (!(read.getFirst() instanceof Answer.Given<Statistics>(var statistics))) {
            model.addAttribute("years", new Answer.Down<List<Year>>());
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        var figures = new Figures(statistics.cells(), place);
        var places = new ArrayList<String>();
        slugs().stream().filter(figures::knows).forEach(places::add);
        places.add(Figures.CITY);
        model.addAttribute("shown", statistics);
        model.addAttribute("place", place);
        model.addAttribute("figures", figures.wholes());
        model.addAttribute("tables", figures.tables());
        model.addAttribute("places", places);
        model.addAttribute("across", figures.across(places));
        var before = read.reversed().stream()
                .flatMap(answer -> answer.map(List::of).orElse(List.of()).stream())
                .filter(one -> new Figures(one.cells(), place).knows(place))
                .toList();
        model.addAttribute("courseYears", before.stream().map(Statistics::year).toList());
        model.addAttribute("courses", before.size() < 2 ? List.of() : courses(figures, before, place));
    }

    private static List<Course> courses(Figures figures, List<Statistics> years, String place) {
        return figures.wholes().stream()
                .map(whole -> {
                    var values = new ArrayList<@Nullable Long>();
                    years.forEach(year -> values.add(new Figures(year.cells(), place).value(whole.id(), place)));
                    return Course.of(whole.name(), values);
                })
                .toList();
    }
}
