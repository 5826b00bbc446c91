package pl.krakow.centra.sites.staff.volunteering;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.volunteering.Volunteer;
import pl.krakow.centra.sites.api.volunteering.VolunteersApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Volunteers who ask to help at the centre, and what a coordinator has seen of them. */
@Controller
@RequiredArgsConstructor
class VolunteersController {

    private static final Set<String> RESULTS = Set.of("CLEAR", "NOT_ADMITTED");

    private final VolunteersApi volunteers;
    private final VolunteeringDesk desk;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/volunteering-desk/volunteers")
    String list(
            AtWork work,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        work.demand(work.isCoordinator());
        var text = q.strip();
        model.addAttribute("q", text);
        model.addAttribute("skill", skill);
        model.addAttribute("terms", desk.terms(work));
        model.addAttribute(
                "list",
                volunteers.list(
                        work.caller(),
                        work.id().value(),
                        text.isEmpty() ? null : text,
                        skill.matches("[a-z0-9]+(-[a-z0-9]+)*") ? skill : null,
                        VolunteeringDesk.PAGE,
                        after));
        return "staff/volunteering/volunteers";
    }

    @GetMapping("/volunteering-desk/volunteers/{id}")
    String one(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("terms", desk.terms(work));
        return pages.show(
                volunteers.one(work.caller(), work.id().value(), id), "one", "staff/volunteering/volunteer", model);
    }

    /** @param act {@code qualification}, {@code not-qualification}, {@code registers}, {@code consent} or {@code no-consent} */
    @PostMapping("/volunteering-desk/volunteers/{id}/{act}")
    String note(
            AtWork work,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String qualification,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String result,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var caller = work.caller();
        var centre = work.id().value();
        var on = Fields.date(day);
        var needsDay = act.equals("registers") || act.equals("consent");
        if (needsDay && (on == null || act.equals("registers") && !RESULTS.contains(result))) {
            flash.addFlashAttribute("noteMistake", act);
            Unsent.keep(act, form, flash::addFlashAttribute);
            return "redirect:/volunteering-desk/volunteers/" + id;
        }
        var answer = switch (act) {
            case "qualification" -> volunteers.confirm(caller, centre, id, qualification, new VolunteersApi.Seen(on));
            case "not-qualification" -> volunteers.unconfirm(caller, centre, id, qualification);
            case "registers" ->
                volunteers.checked(caller, centre, id, new VolunteersApi.Check(on == null ? work.today() : on, result));
            case "consent" ->
                volunteers.guardianConsented(
                        caller, centre, id, new VolunteersApi.Given(on == null ? work.today() : on));
            case "no-consent" -> volunteers.guardianWithdrew(caller, centre, id);
            default -> throw Found.none();
        };
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-noted", answer.map(Volunteer::name).orNull(), flash)) {
            Unsent.keep(act, form, flash::addFlashAttribute);
        }
        return "redirect:/volunteering-desk/volunteers/" + id;
    }
}
