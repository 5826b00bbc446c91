package pl.krakow.centra.sites.staff.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.rooms.RulesApi;
import pl.krakow.centra.sites.api.rooms.RulesApi.Regulations;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** A new version of the regulations: read as users will read it, then put in force. */
@Controller
@RequiredArgsConstructor
class NewRegulationsController {

    private static final List<String> LANGUAGES = List.of("pl", "en", "uk");
    private static final int LONGEST = 15_000;

    private final RulesApi rules;
    private final StaffPages pages;
    private final Told told;

    @GetMapping("/settings/rules/regulations")
    String writing(AtWork work, Model model) {
        work.demand(work.isCoordinator());
        var now = rules.regulations(work.caller(), work.id(), null);
        if (now instanceof Answer.Given<Regulations>(var inForce)) {
            return form(inForce.texts(), inForce.revision(), Problems.NONE, model);
        }
        return pages.show(now, "now", "staff/rules-regulations", model);
    }

    @PostMapping("/settings/rules/regulations")
    String publish(
            AtWork work,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "preview") String act,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var texts = texts(fields);
        var problems = new Problems();
        problems.check("pl", !texts.getOrDefault("pl", "").isEmpty(), "rules.text.missing");
        for (var language : LANGUAGES) {
            problems.check(language, texts.getOrDefault(language, "").length() <= LONGEST, "rules.text.long");
        }
        if (!problems.isEmpty()) {
            return form(texts, revision, problems, model);
        }
        if (act.equals("publish")) {
            var answer = rules.publish(work.caller(), work.id(), new Revision(revision), texts);
            if (answer instanceof Answer.Given<Regulations>(var published)) {
                told.done(flash, "regulations", published.version());
                return RulesController.HERE;
            }
            problems = Problems.of(answer);
            if (problems.isStale()) {
                var inForce = rules.regulations(work.caller(), work.id(), null).orNull();
                model.addAttribute("stale", inForce);
                return inForce == null
                        ? form(texts, revision, problems, model)
                        : form(texts, inForce.revision(), Problems.NONE, model);
            }
        }
        model.addAttribute("seen", problems.isEmpty() || problems.isDown());
        return form(texts, revision, problems, model);
    }

    private static Map<String, String> texts(Map<String, String> fields) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            var text = fields.getOrDefault(language, "").replace("\r\n", "\n").strip();
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private static String form(Map<String, String> texts, long revision, Problems problems, Model model) {
        model.addAttribute("texts", texts);
        model.addAttribute("revision", revision);
        model.addAttribute("problems", problems);
        model.addAttribute("languages", LANGUAGES);
        return "staff/rules-regulations";
    }
}
