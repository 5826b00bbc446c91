package pl.krakow.centra.sites.city;

import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.reports.Closings;
import pl.krakow.centra.sites.api.reports.ClosingsApi;
import pl.krakow.centra.sites.api.reports.ContractsApi;
import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.staff.Told;

/** Periods that are closed, the question before one is, and what corrected them later. */
@Controller
@RequiredArgsConstructor
class ClosingsController {

    private static final int LISTED = 50;
    private static final int LONGEST = 2_000;

    private final CityOffice office;
    private final ClosingsApi closings;
    private final ContractsApi contracts;
    private final FiguresApi figures;
    private final Together together;
    private final People people;
    private final Told told;

    @GetMapping("/closings")
    String all(
            Site.CityOffice site,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var caller = visit.caller();
        var asked = together.begin(() -> closings.closings(caller, LISTED, cursor));
        var check = together.begin(() -> closings.check(caller));
        var terms = together.begin(() -> contracts.terms(caller));
        model.addAttribute("closings", asked.join());
        model.addAttribute("check", check.join());
        model.addAttribute("terms", terms.join());
        model.addAttribute("lastMonth", visit.frame().today().withDayOfMonth(1).minusDays(1));
        return "city/closings";
    }

    /** The question before a period is closed: what is still missing. */
    @GetMapping("/closings/close")
    String ask(
            Site.CityOffice site,
            @RequestParam(defaultValue = "MONTH") String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String term,
            HttpServletRequest request,
            Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var day = on == null ? visit.frame().today().withDayOfMonth(1).minusDays(1) : on;
        var chosen = "TERM".equals(kind) && term != null && term.contains("/") ? term.split("/", 2) : null;
        return question(
                visit.caller(),
                kind,
                chosen == null ? day : firstDay(chosen[1], day),
                chosen == null ? null : chosen[0],
                model);
    }

    private String question(Caller caller, String kind, LocalDate begins, @Nullable String centre, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("on", begins);
        model.addAttribute("centre", centre);
        model.addAttribute("preview", closings.preview(caller, kind, begins, centre));
        return "city/close";
    }

    private static LocalDate firstDay(String text, LocalDate otherwise) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    @PostMapping("/closings")
    String close(
            Site.CityOffice site,
            @RequestParam String kind,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(defaultValue = "false") boolean acceptMissing,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String once,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var whose = centre == null || centre.isBlank() ? null : centre;
        var answer = closings.close(
                visit.caller(),
                new Once(once),
                new Closings.Close(kind, on, whose, acceptMissing, note.isBlank() ? null : note.strip()));
        if (answer instanceof Answer.Given<Closings.Closing>(var closing)) {
            told.done(flash, "period-closed", null);
            return "redirect:/closings/" + closing.number();
        }
        told.tell(answer, "period-closed", null, model::addAttribute);
        FormKey.keep(once, answer, model);
        model.addAttribute("acceptMissing", acceptMissing);
        model.addAttribute("note", note);
        return question(visit.caller(), kind, on, whose, model);
    }

    @GetMapping("/closings/{number}")
    String closing(Site.CityOffice site, @PathVariable int number, HttpServletRequest request, Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var asked = together.begin(() -> closings.closing(visit.caller(), number));
        var catalogue = together.begin(() -> figures.indicators(visit.caller()));
        model.addAttribute("closing", Found.of(asked.join()));
        model.addAttribute("catalogue", catalogue.join().orNull());
        model.addAttribute("number", number);
        return "city/closing";
    }

    /** The facts behind one correction, and the place to explain it. */
    @GetMapping("/closings/{number}/corrections/{correction}")
    String correction(
            Site.CityOffice site,
            @PathVariable int number,
            @PathVariable int correction,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var caller = visit.caller();
        var asked = together.begin(() -> closings.closing(caller, number));
        var catalogue = together.begin(() -> figures.indicators(caller));
        Answer<Page<Closings.Ground>> facts = closings.facts(caller, number, correction, LISTED, cursor);
        var closing = Found.of(asked.join());
        model.addAttribute("closing", closing);
        model.addAttribute(
                "correction",
                Found.among(closing.map(Closings.Closing::corrections), each -> each.number() == correction)
                        .orNull());
        model.addAttribute("facts", facts);
        model.addAttribute("catalogue", catalogue.join().orNull());
        model.addAttribute("number", number);
        return "city/correction";
    }

    @PostMapping("/closings/{number}/corrections/{correction}")
    String explain(
            Site.CityOffice site,
            @PathVariable int number,
            @PathVariable int correction,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        var address = "redirect:/closings/" + number + "/corrections/" + correction;
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            flash.addFlashAttribute("textMissing", true);
            flash.addFlashAttribute("text", text);
            return address;
        }
        var answer = closings.explain(people.caller(), number, correction, new Closings.Explain(words));
        if (answer.isDown()) {
            told.tell(answer, "explained", null, model::addAttribute);
            model.addAttribute("text", text);
            return correction(site, number, correction, null, request, model);
        }
        if (!told.tell(answer, "explained", null, flash)) {
            flash.addFlashAttribute("text", text);
        }
        return address;
    }
}
