package pl.krakow.centra.sites.city;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.reports.Statements;
import pl.krakow.centra.sites.api.reports.StatementsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Statements: the city's own to be written, and the operators' once a version of them was kept. */
@Controller
@RequiredArgsConstructor
class StatementsController {

    private static final int LONGEST = 10_000;

    private final CityOffice office;
    private final StatementsApi statements;
    private final People people;

    @GetMapping("/statements")
    String all(Site.CityOffice site, HttpServletRequest request, Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        model.addAttribute("statements", statements.statements(visit.caller()));
        model.addAttribute("year", visit.frame().today().getYear());
        return "city/statements";
    }

    /** The city's report on a year of its programme. */
    @PostMapping("/statements")
    String begin(
            Site.CityOffice site,
            @RequestParam int year,
            @RequestParam(defaultValue = "pl") String language,
            @RequestParam String once,
            RedirectAttributes flash) {
        var begun = statements.begin(
                people.caller(),
                new Once(once),
                new Statements.Begin(
                        "CITY_PROGRAMME",
                        null,
                        LocalDate.of(Math.clamp(year, 2000, 2100), 1, 1),
                        LocalDate.of(Math.clamp(year, 2000, 2100), 12, 31),
                        language));
        if (begun instanceof Answer.Given<Statements.Statement>(var statement)) {
            return "redirect:/statements/" + statement.statement().id();
        }
        told(begun, flash);
        return "redirect:/statements";
    }

    @GetMapping("/statements/{id}")
    String statement(
            Site.CityOffice site,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var answer = version == null
                ? statements.statement(visit.caller(), id)
                : statements.version(visit.caller(), id, version);
        if (answer instanceof Answer.Refused<Statements.Statement>) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        var known = answer.orNull();
        model.addAttribute("statement", answer);
        model.addAttribute(
                "editable",
                known != null
                        && known.version() == null
                        && visit.writes()
                        && "CITY_PROGRAMME".equals(known.statement().form()));
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
        var words = text.replace("\r\n", "\n");
        if (words.length() > LONGEST) {
            flash.addFlashAttribute("tooLong", section);
            flash.addFlashAttribute("entered", words);
            return "redirect:/statements/" + id + "#" + section;
        }
        var answer = statements.write(people.caller(), id, section, new Revision(revision), new Statements.Text(words));
        if (answer.isGiven()) {
            flash.addFlashAttribute("done", "written");
        } else {
            told(answer, flash);
            flash.addFlashAttribute("kept", section);
            flash.addFlashAttribute("entered", words);
        }
        return "redirect:/statements/" + id + "#" + section;
    }

    @PostMapping("/statements/{id}")
    String keep(Site.CityOffice site, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        var answer = statements.keep(people.caller(), id, new Revision(revision));
        if (answer.isGiven()) {
            flash.addFlashAttribute("done", "kept");
        } else {
            told(answer, flash);
        }
        return "redirect:/statements/" + id;
    }

    private static void told(Answer<?> answer, RedirectAttributes flash) {
        switch (answer) {
            case Answer.Refused<?>(var refusal) -> {
                flash.addFlashAttribute("stale", refusal.isStale());
                flash.addFlashAttribute("refusalTitle", refusal.title());
                flash.addFlashAttribute("refusalDetail", refusal.detail());
            }
            case Answer.Down<?> _ -> flash.addFlashAttribute("notReached", true);
            case Answer.Given<?> _ -> {}
        }
    }
}
