package pl.krakow.centra.sites.city;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.reports.Contracts;
import pl.krakow.centra.sites.api.reports.ContractsApi;
import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.api.reports.Indicators;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.staff.Told;

/** What operators promised for their terms: how far each result is, and what the city enters. */
@Controller
@RequiredArgsConstructor
class PromisesController {

    private static final int MOST_AT_ONCE = 24;

    private final CityOffice office;
    private final ContractsApi contracts;
    private final FiguresApi figures;
    private final Together together;
    private final Told told;

    @GetMapping("/promises")
    String promises(
            Site.CityOffice site,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        var visit = office.visit(request, form, model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var today = visit.frame().today();
        var terms = contracts.terms(visit.caller());
        var current = terms.map(all -> all.items().stream()
                .filter(term -> term.covers(today))
                .limit(MOST_AT_ONCE)
                .toList());
        model.addAttribute("terms", terms);
        model.addAttribute(
                "contracts",
                together.each(
                        current.orElse(List.of()),
                        term -> contracts.contract(visit.caller(), term.centre(), term.begins())));
        model.addAttribute(
                "earlier",
                terms.map(all -> all.items().stream()
                                .filter(term -> !current.orElse(List.of()).contains(term))
                                .sorted(Comparator.comparing(Contracts.Term::begins)
                                        .reversed())
                                .toList())
                        .orElse(List.of()));
        return "city/promises";
    }

    @GetMapping("/promises/{centre}/{begins}")
    String contract(
            Site.CityOffice site,
            @PathVariable String centre,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate begins,
            HttpServletRequest request,
            Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var asked = together.begin(() -> contracts.contract(visit.caller(), centre, begins));
        var catalogue = together.begin(() -> figures.indicators(visit.caller()));
        var contract = Found.of(asked.join());
        model.addAttribute("form", contract.map(PromiseForm::of).orNull());
        return show(contract, catalogue.join(), centre, begins, Problems.NONE, model);
    }

    /** All promises at once: a row without an amount is no longer promised. What was typed stays until it is saved. */
    @PostMapping("/promises/{centre}/{begins}")
    String keep(
            Site.CityOffice site,
            @PathVariable String centre,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate begins,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var caller = visit.caller();
        var form = PromiseForm.read(fields);
        var problems = form.problems();
        if (problems.isEmpty()) {
            var answer = contracts.keep(caller, centre, begins, new Revision(form.revision()), form.draft());
            if (answer.isGiven()) {
                told.done(flash, "contract", null);
                return "redirect:/promises/" + centre + "/" + begins;
            }
            problems = Problems.of(answer, pointer -> form.field(pointer).orElse(""));
        }
        var stale = problems.isStale();
        if (stale) {
            problems = Problems.NONE;
            model.addAttribute("stale", true);
        }
        var asked = together.begin(() -> contracts.contract(caller, centre, begins));
        var catalogue = together.begin(() -> figures.indicators(caller));
        var contract = asked.join();
        var now = contract.orNull();
        model.addAttribute("form", stale && now != null ? form.beside(now) : form);
        return show(contract, catalogue.join(), centre, begins, problems, model);
    }

    private static String show(
            Answer<Contracts.Contract> contract,
            Answer<Indicators> catalogue,
            String centre,
            LocalDate begins,
            Problems problems,
            Model model) {
        model.addAttribute("contract", contract);
        model.addAttribute("catalogue", catalogue.orNull());
        model.addAttribute("centre", centre);
        model.addAttribute("begins", begins);
        model.addAttribute("problems", problems);
        return "city/contract";
    }
}
