package pl.krakow.centra.sites.staff.figures;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import pl.krakow.centra.sites.figures.FilePages;
import pl.krakow.centra.sites.figures.StatementPages;
import pl.krakow.centra.sites.figures.Visit.Paths;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.staff.AtWork;

/** The operator's statements on its public task, and its reports as files. */
@Controller
@RequiredArgsConstructor
class OwnStatementsController {

    private static final String OWN = "PUBLIC_TASK";

    private final OwnFigures own;
    private final StatementPages statements;
    private final FilePages files;

    @GetMapping("/figures/statements")
    String all(AtWork work, HttpServletRequest request, Model model) {
        statements.all(
                own.open(work, request, new LinkedMultiValueMap<>(), model).visit(), model);
        return "city/statements";
    }

    @PostMapping("/figures/statements")
    String begin(
            AtWork work,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "pl") String language,
            @RequestParam String once,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var first = Fields.date(from);
        var last = Fields.date(to);
        if (first == null || last == null || last.isBefore(first)) {
            flash.addFlashAttribute("periodMistaken", true);
            FormKey.carry(once, flash);
            Unsent.keep("begin", form, flash::addFlashAttribute);
            return "redirect:/figures/statements";
        }
        return statements.begin(
                work.caller(),
                Paths.OF_CENTRE,
                once,
                new Statements.Begin(OWN, work.id().value(), first, last, language),
                form,
                flash);
    }

    @GetMapping("/figures/statements/{id}")
    String statement(
            AtWork work,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            Model model) {
        var visit = own.open(work, request, new LinkedMultiValueMap<>(), model).visit();
        statements.one(visit, OWN, id, version, model);
        return "city/statement";
    }

    @PostMapping("/figures/statements/{id}/{section}")
    String write(
            AtWork work,
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        return statements.write(work.caller(), Paths.OF_CENTRE, id, section, revision, text, flash);
    }

    @PostMapping("/figures/statements/{id}")
    String keep(AtWork work, @PathVariable String id, @RequestParam long revision, RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        return statements.keep(work.caller(), Paths.OF_CENTRE, id, revision, flash);
    }

    @GetMapping("/figures/files")
    String files(AtWork work, HttpServletRequest request, Model model) {
        files.all(own.open(work, request, new LinkedMultiValueMap<>(), model).visit(), model);
        return request.getHeader("HX-Request") == null ? "city/files" : "city/files :: list";
    }

    @PostMapping("/figures/files")
    String order(
            AtWork work,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        return files.order(work.caller(), form, List.of(work.id().value()), flash)
                ? "redirect:/figures/files"
                : files(work, request, model);
    }

    @GetMapping("/figures/files/{id}")
    ResponseEntity<byte[]> file(AtWork work, @PathVariable String id) {
        work.demand(work.isCoordinator());
        return files.file(work.caller(), id, Paths.OF_CENTRE);
    }
}
