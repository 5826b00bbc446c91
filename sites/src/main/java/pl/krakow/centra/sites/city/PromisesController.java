package pl.krakow.centra.sites.city;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** What operators promised for their terms: how far each result is, and what the city enters. */
@Controller
@RequiredArgsConstructor
class PromisesController {

    private static final int EMPTY_ROWS = 3;

    private final CityOffice office;
    private final ContractsApi contracts;
    private final FiguresApi figures;
    private final Together together;
    private final People people;

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
        var current = terms.map(
                all -> all.items().stream().filter(term -> term.covers(today)).toList());
        model.addAttribute("terms", terms);
        model.addAttribute(
                "contracts",
                together.each(
                        current.orElse(List.of()),
                        term -> contracts.contract(visit.caller(), term.centre(), term.begins())));
        model.addAttribute(
                "earlier",
                terms.map(all -> all.items().stream()
                                .filter(term -> !term.covers(today))
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
        model.addAttribute("contract", asked.join());
        model.addAttribute("catalogue", catalogue.join().orNull());
        model.addAttribute("centre", centre);
        model.addAttribute("begins", begins);
        model.addAttribute("emptyRows", EMPTY_ROWS);
        return "city/contract";
    }

    /** All promises at once: a row without an amount is no longer promised. */
    @PostMapping("/promises/{centre}/{begins}")
    String keep(
            Site.CityOffice site,
            @PathVariable String centre,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate begins,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String note,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        var address = "redirect:/promises/" + centre + "/" + begins;
        var promises = promises(form);
        if (promises == null) {
            flash.addFlashAttribute("mistaken", true);
            flash.addFlashAttribute("entered", entered(form));
            return address;
        }
        var answer = contracts.keep(
                people.caller(),
                centre,
                begins,
                new Revision(revision),
                new Contracts.Draft(note.isBlank() ? null : note.strip(), promises));
        switch (answer) {
            case Answer.Given<Contracts.Contract> _ -> flash.addFlashAttribute("done", true);
            case Answer.Refused<Contracts.Contract>(var refusal) -> {
                flash.addFlashAttribute("refusal", refusal.isStale() ? "stale" : "other");
                flash.addFlashAttribute("refusalTitle", refusal.title());
                flash.addFlashAttribute("refusalDetail", refusal.detail());
                flash.addFlashAttribute("entered", entered(form));
            }
            case Answer.Down<Contracts.Contract> _ -> flash.addFlashAttribute("refusal", "down");
        }
        return address;
    }

    /** What was typed, as it travels in the session. */
    private static HashMap<String, ArrayList<String>> entered(MultiValueMap<String, String> form) {
        var entered = new HashMap<String, ArrayList<String>>();
        for (var name : List.of("amount", "due", "note")) {
            entered.put(name, new ArrayList<>(form.getOrDefault(name, List.of(""))));
        }
        return entered;
    }

    /** Nothing when an amount or a day isn't one. */
    private static @Nullable List<Contracts.DraftPromise> promises(MultiValueMap<String, String> form) {
        var indicators = form.getOrDefault("indicator", List.of());
        List<Contracts.DraftPromise> promises = new ArrayList<>();
        try {
            for (int i = 0; i < indicators.size(); i++) {
                var amount = at(form, "amount", i);
                if (indicators.get(i).isBlank() || amount.isBlank()) {
                    continue;
                }
                var by = at(form, "by", i);
                var due = at(form, "due", i);
                promises.add(new Contracts.DraftPromise(
                        indicators.get(i),
                        by.isBlank() ? null : by,
                        by.isBlank() ? null : at(form, "value", i),
                        Long.parseLong(amount.strip()),
                        due.isBlank() ? null : LocalDate.parse(due)));
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
        return promises;
    }

    private static String at(MultiValueMap<String, String> form, String name, int row) {
        var values = form.getOrDefault(name, List.of());
        return row < values.size() ? String.valueOf(values.get(row)) : "";
    }
}
