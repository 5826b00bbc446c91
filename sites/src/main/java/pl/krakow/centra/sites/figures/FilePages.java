package pl.krakow.centra.sites.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.reports.Exports;
import pl.krakow.centra.sites.api.reports.ExportsApi;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.staff.Told;

/** Reports as files: ordered, written in the background, fetched as often as wanted for a week. */
@Component
@RequiredArgsConstructor
public class FilePages {

    private static final Set<String> KINDS = Set.of("SUMMARY", "BEHIND", "CLOSING", "STATEMENT");
    private static final Map<String, MediaType> TYPES = Map.of(
            "pdf", MediaType.APPLICATION_PDF,
            "csv", new MediaType("text", "csv"),
            "zip", new MediaType("application", "zip"),
            "xlsx", new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final ExportsApi exports;
    private final Told told;

    public void all(Visit visit, Model model) {
        var answer = exports.exports(visit.caller());
        model.addAttribute("files", answer);
        model.addAttribute(
                "writing",
                answer.orElse(new Exports(List.of())).items().stream().anyMatch(Exports.Export::isUnfinished));
    }

    /**
     * @param centres whose figures are wanted; none for all of them
     * @return whether there is an answer to tell; without one the order can be sent again, with its key
     */
    public boolean order(
            Caller caller, MultiValueMap<String, String> form, List<String> centres, RedirectAttributes flash) {
        var kind = text(form, "kind");
        var format = text(form, "format");
        var indicator = text(form, "indicator");
        var order = new Exports.Order(
                kind != null && KINDS.contains(kind) ? kind : "SUMMARY",
                format == null ? "XLSX" : format.toUpperCase(Locale.ROOT),
                day(form, "from"),
                day(form, "to"),
                centres.isEmpty() ? null : centres,
                indicator == null ? null : List.of(indicator),
                text(form, "by"),
                text(form, "value"),
                number(form, "number"),
                text(form, "statement"),
                number(form, "version"));
        var once = text(form, "once");
        var answer = exports.order(caller, new Once(once == null ? "" : once), order);
        if (answer.isDown()) {
            return false;
        }
        told.tell(answer, "ordered", null, flash);
        return true;
    }

    /** The file itself; who asks too early, or too late, is back at the list. */
    public ResponseEntity<byte[]> file(Caller caller, String id, Visit.Paths paths) {
        var known = exports.export(caller, id).orNull();
        var name = known == null ? null : known.name();
        if (name == null || !(exports.file(caller, id) instanceof Answer.Given<byte[]>(var content))) {
            return Files.back(paths.files());
        }
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Files.saved(content, TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM), name);
    }

    private static @Nullable String text(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Integer number(MultiValueMap<String, String> form, String name) {
        var value = text(form, name);
        return value != null && value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> form, String name) {
        var value = text(form, name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
