package pl.krakow.centra.sites.staff.volunteering;

import java.time.DayOfWeek;
import java.util.List;

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

import pl.krakow.centra.sites.api.bookings.BeneficiariesApi;
import pl.krakow.centra.sites.api.bookings.Beneficiary;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi;
import pl.krakow.centra.sites.api.volunteering.Opportunity;
import pl.krakow.centra.sites.api.volunteering.PlacementsApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** A centre's opportunities: listed by state, written, announced, sent back and closed. */
@Controller
@RequiredArgsConstructor
class OpportunitiesController {

    private static final String LIST = "redirect:/volunteering-desk/opportunities";
    private static final String ONE = LIST + "/";
    private static final List<String> STATES = List.of("PUBLISHED", "SUBMITTED", "RETURNED", "DRAFT", "CLOSED");
    private static final int MOST_ORGANISATIONS = 100;
    private static final int LONGEST_REMARK = 1000;

    private final OpportunitiesApi opportunities;
    private final PlacementsApi placements;
    private final BeneficiariesApi beneficiaries;
    private final VolunteeringDesk desk;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/volunteering-desk/opportunities")
    String list(
            AtWork work,
            @RequestParam(defaultValue = "PUBLISHED") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = STATES.contains(state) ? state : "PUBLISHED";
        var text = q.strip();
        var list = desk.list(work, chosen, text.isEmpty() ? null : text, after);
        model.addAttribute("state", chosen);
        model.addAttribute("states", STATES);
        model.addAttribute("q", text);
        model.addAttribute("list", list);
        model.addAttribute(
                "organisations",
                desk.organisations(
                        work, list.orElse(new Page<>(List.of(), null)).items()));
        return "staff/volunteering/opportunities";
    }

    @GetMapping("/volunteering-desk/opportunities/new")
    String writing(AtWork work, @RequestParam MultiValueMap<String, String> fields, Model model) {
        work.demand(work.isCoordinator());
        return form(work, null, OpportunityForm.read(fields), Problems.NONE, 0, model);
    }

    @PostMapping("/volunteering-desk/opportunities/new")
    String write(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var form = OpportunityForm.read(fields);
        var sent = Sent.once(
                once,
                form.problems(),
                model,
                key -> opportunities.submit(
                        work.caller(), work.id().value(), key, form.submission(work.zone(), act.equals("draft"))));
        return sent.given() == null ? form(work, null, form, sent.problems(), 0, model) : saved(sent.given(), flash);
    }

    @GetMapping("/volunteering-desk/opportunities/{id}")
    String one(
            AtWork work, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        var centre = work.id().value();
        var found = opportunities.one(work.caller(), centre, id);
        if (found instanceof Answer.Given<Opportunity>(var one)) {
            model.addAttribute(
                    "placements", placements.of(work.caller(), centre, id, null, VolunteeringDesk.PAGE, after));
            model.addAttribute("organisations", desk.organisations(work, List.of(one)));
            model.addAttribute("terms", desk.terms(work));
        }
        return pages.show(found, "one", "staff/volunteering/opportunity", model);
    }

    @GetMapping("/volunteering-desk/opportunities/{id}/edit")
    String editing(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        var found = opportunities.one(work.caller(), work.id().value(), id);
        if (found instanceof Answer.Given<Opportunity>(var one)) {
            model.addAttribute("organisation", one.organisationName());
            return form(work, id, OpportunityForm.of(one, work.zone()), Problems.NONE, one.revision(), model);
        }
        return pages.show(found, "one", "", model);
    }

    @PostMapping("/volunteering-desk/opportunities/{id}/edit")
    String edit(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var form = OpportunityForm.read(fields);
        var sent = Sent.of(
                form.problems(),
                () -> opportunities.change(
                        work.caller(),
                        work.id().value(),
                        id,
                        new Revision(revision),
                        form.submission(work.zone(), null)));
        return sent.given() == null
                ? form(work, id, form, sent.problems(), revision, model)
                : saved(sent.given(), flash);
    }

    private String saved(Opportunity one, RedirectAttributes flash) {
        told.done(flash, "vold-saved", one.title());
        return ONE + one.id();
    }

    /** @param act {@code submit}, {@code publish}, {@code return} or {@code close} */
    @PostMapping("/volunteering-desk/opportunities/{id}/{act}")
    String decide(
            AtWork work,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "false") boolean callOff,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var caller = work.caller();
        var centre = work.id().value();
        var state = new Revision(revision);
        var text = Fields.text(form, "remark");
        if (act.equals("return") && (text.isEmpty() || text.length() > LONGEST_REMARK)) {
            flash.addFlashAttribute("remarkMistake", true);
            Unsent.keep(act, form, flash::addFlashAttribute);
            return ONE + id;
        }
        var answer = switch (act) {
            case "submit" -> opportunities.handIn(caller, centre, id, state);
            case "publish" -> opportunities.publish(caller, centre, id, state);
            case "return" -> opportunities.sendBack(caller, centre, id, state, new OpportunitiesApi.Remark(text));
            case "close" ->
                opportunities.close(
                        caller, centre, id, state, new OpportunitiesApi.Closing(text.isEmpty() ? null : text, callOff));
            default -> throw Found.none();
        };
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-" + act, answer.map(Opportunity::title).orNull(), flash)) {
            Unsent.keep(act, form, flash::addFlashAttribute);
        }
        return ONE + id;
    }

    private String form(
            AtWork work, @Nullable String id, OpportunityForm form, Problems problems, long revision, Model model) {
        var organisations =
                beneficiaries.search(work.caller(), null, "ORGANISATION", "VERIFIED", MOST_ORGANISATIONS, null);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("revision", revision);
        model.addAttribute("commitments", OpportunityForm.COMMITMENTS);
        model.addAttribute("places", OpportunityForm.PLACES);
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("known", organisations);
        model.addAttribute("unlisted", isUnlisted(form.organisation(), organisations));
        model.addAttribute("terms", desk.terms(work));
        return "staff/volunteering/opportunity-form";
    }

    /** Whether the chosen organisation can't be chosen from the list: nobody answered for it, or it is too long. */
    private static boolean isUnlisted(String chosen, Answer<Page<Beneficiary>> listed) {
        return !chosen.isEmpty()
                && listed.orElse(new Page<>(List.of(), null)).items().stream()
                        .noneMatch(one -> one.id().equals(chosen));
    }
}
