package pl.krakow.centra.sites.staff.rules;

import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.api.rooms.RulesApi;
import pl.krakow.centra.sites.api.rooms.RulesApi.FairUse;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Limits and what follows from rooms kept for nobody: everybody at work reads them, the coordinator changes them. */
@Controller
@RequiredArgsConstructor
class RulesController {

    static final String HERE = "redirect:/settings/rules";

    private final RulesApi rules;
    private final RoomsApi rooms;
    private final Together together;
    private final StaffPages pages;
    private final Told told;
    private final RuleWords lengths;

    @GetMapping("/settings/rules")
    String rules(AtWork work, @RequestParam(required = false) @Nullable String version, Model model) {
        var fair = together.begin(() -> rules.fairUse(work.caller(), work.id()));
        var lent = together.begin(() -> rooms.rooms(work.caller(), work.id()));
        var versions = together.begin(() -> rules.versions(work.caller(), work.id()));
        model.addAttribute("regulations", rules.regulations(work.caller(), work.id(), blank(version) ? null : version));
        model.addAttribute("lengths", lengths);
        model.addAttribute("fair", fair.join());
        model.addAttribute(
                "numbers", KnownRooms.numbers(KnownRooms.byId(lent.join().orElse(new Page<>(List.of(), null)))));
        model.addAttribute("versions", versions.join());
        return "staff/rules";
    }

    @GetMapping("/settings/rules/limits")
    String editing(AtWork work, Model model) {
        work.demand(work.isCoordinator());
        var now = rules.fairUse(work.caller(), work.id());
        if (now instanceof Answer.Given<FairUse>(var inForce)) {
            return form(work, FairUseForm.of(inForce), inForce, Problems.NONE, model);
        }
        return pages.show(now, "now", "staff/rules-limits", model);
    }

    /** The form, with what it would change; saved once that was seen. */
    @PostMapping("/settings/rules/limits")
    String change(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "preview") String act,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var form = FairUseForm.read(fields);
        var problems = form.problems();
        if (problems.isEmpty() && act.equals("save")) {
            var answer = rules.changeFairUse(work.caller(), work.id(), new Revision(form.revision()), form.change());
            if (answer.isGiven()) {
                told.done(flash, "rules", null);
                return HERE;
            }
            var found = Problems.of(answer, form::field);
            // what somebody else changed meanwhile is shown beside what was typed
            problems = found.isStale() ? Problems.NONE : found;
        }
        var inForce = rules.fairUse(work.caller(), work.id()).orNull();
        if (inForce != null && (problems.isEmpty() || problems.isDown())) {
            model.addAttribute("changes", RuleChanges.of(inForce, form.change()));
            model.addAttribute("stale", inForce.revision() != form.revision());
            form = form.at(inForce.revision());
        }
        model.addAttribute("unseen", inForce == null && problems.isEmpty());
        return form(work, form, inForce, problems, model);
    }

    private String form(AtWork work, FairUseForm form, @Nullable FairUse inForce, Problems problems, Model model) {
        model.addAttribute("lengths", lengths);
        model.addAttribute("form", form);
        model.addAttribute("now", inForce);
        model.addAttribute("problems", problems);
        var lent = lent(work);
        model.addAttribute("lent", lent);
        model.addAttribute("numbers", KnownRooms.numbers(KnownRooms.byId(new Page<>(lent, null))));
        model.addAttribute("lentIds", lent.stream().map(Room::id).toList());
        model.addAttribute(
                "vocabulary",
                Map.of(
                        "periods", FairUseForm.PERIODS,
                        "units", FairUseForm.UNITS,
                        "kinds", FairUseForm.KINDS,
                        "counts", FairUseForm.COUNTS,
                        "effects", FairUseForm.EFFECTS));
        return "staff/rules-limits";
    }

    private List<Room> lent(AtWork work) {
        return rooms.rooms(work.caller(), work.id()).map(Page::items).orElse(List.of());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
