package pl.krakow.centra.sites.city;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.reports.Statements;
import pl.krakow.centra.sites.figures.StatementPages;
import pl.krakow.centra.sites.figures.Visit.Paths;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Statements: the city's own to be written, and the operators' once a version of them was kept. */
@Controller
@RequiredArgsConstructor
class StatementsController {

    private static final String OWN = "CITY_PROGRAMME";

    private final CityOffice office;
    private final StatementPages pages;
    private final People people;

    @GetMapping("/statements")
    String all(Site.CityOffice site, HttpServletRequest request, Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        pages.all(visit, model);
        return "city/statements";
    }

    /** The city's report on a year of its programme. */
    @PostMapping("/statements")
    String begin(
            Site.CityOffice site,
            @RequestParam String year,
            @RequestParam(defaultValue = "pl") String language,
            @RequestParam String once,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        if (!year.matches("20\\d\\d")) {
            flash.addFlashAttribute("yearMistaken", true);
            FormKey.carry(once, flash);
            Unsent.keep("begin", form, flash::addFlashAttribute);
            return "redirect:/statements";
        }
        var begins = LocalDate.of(Integer.parseInt(year), 1, 1);
        return pages.begin(
                people.caller(),
                Paths.CITY,
                once,
                new Statements.Begin(OWN, null, begins, begins.plusYears(1).minusDays(1), language),
                form,
                flash);
    }

    @GetMapping("/statements/{id}")
    String statement(
            Site.CityOffice site,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        pages.one(visit, OWN, id, version, model);
        return "city/statement";
    }

    @PostMapping("/statements/{id}/{section}")
    String write(
            Site.CityOffice site,
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        return pages.write(people.caller(), Paths.CITY, id, section, revision, text, flash);
    }

    @PostMapping("/statements/{id}")
    String keep(Site.CityOffice site, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        return pages.keep(people.caller(), Paths.CITY, id, revision, flash);
    }
}
