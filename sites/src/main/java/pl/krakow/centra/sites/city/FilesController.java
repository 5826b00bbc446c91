package pl.krakow.centra.sites.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.reports.Exports;
import pl.krakow.centra.sites.api.reports.ExportsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Reports as files: ordered, written in the background, fetched as often as wanted for a week. */
@Controller
@RequiredArgsConstructor
class FilesController {

    private static final Set<String> KINDS = Set.of("SUMMARY", "BEHIND", "CLOSING", "STATEMENT");
    private static final Map<String, MediaType> TYPES = Map.of(
            "pdf", MediaType.APPLICATION_PDF,
            "csv", new MediaType("text", "csv"),
            "zip", new MediaType("application", "zip"),
            "xlsx", new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final CityOffice office;
    private final ExportsApi exports;
    private final People people;

    @GetMapping("/files")
    String all(Site.CityOffice site, HttpServletRequest request, Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        var answer = exports.exports(visit.caller());
        model.addAttribute("files", answer);
        model.addAttribute(
                "writing",
                answer.orElse(new Exports(List.of())).items().stream().anyMatch(Exports.Export::isUnfinished));
        return request.getHeader("HX-Request") == null ? "city/files" : "city/files :: list";
    }

    @PostMapping("/files")
    String order(
            Site.CityOffice site,
            @RequestParam String kind,
            @RequestParam(defaultValue = "XLSX") String format,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<String> centres,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable Integer number,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam String once,
            RedirectAttributes flash) {
        var named = centres.stream().filter(centre -> !centre.isBlank()).toList();
        var order = new Exports.Order(
                KINDS.contains(kind) ? kind : "SUMMARY",
                format.toUpperCase(Locale.ROOT),
                from,
                to,
                named.isEmpty() ? null : named,
                indicator == null || indicator.isBlank() ? null : List.of(indicator),
                by == null || by.isBlank() ? null : by,
                value == null || value.isBlank() ? null : value,
                number,
                statement,
                version);
        switch (exports.order(people.caller(), new Once(once), order)) {
            case Answer.Given<Exports.Export> _ -> flash.addFlashAttribute("done", "ordered");
            case Answer.Refused<Exports.Export>(var refusal) -> {
                flash.addFlashAttribute("refusalTitle", refusal.title());
                flash.addFlashAttribute("refusalDetail", refusal.detail());
            }
            case Answer.Down<Exports.Export> _ -> flash.addFlashAttribute("notReached", true);
        }
        return "redirect:/files";
    }

    /** The file itself; who asks too early, or too late, is back at the list. */
    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(Site.CityOffice site, @PathVariable String id) {
        var caller = people.caller();
        var known = exports.export(caller, id).orNull();
        var name = known == null ? null : known.name();
        if (name == null || !(exports.file(caller, id) instanceof Answer.Given<byte[]>(var content))) {
            return ResponseEntity.status(303)
                    .header(HttpHeaders.LOCATION, "/files")
                    .build();
        }
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
