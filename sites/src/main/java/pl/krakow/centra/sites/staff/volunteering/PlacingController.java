package pl.krakow.centra.sites.staff.volunteering;

import java.time.OffsetDateTime;
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

import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi;
import pl.krakow.centra.sites.api.volunteering.Placement;
import pl.krakow.centra.sites.api.volunteering.PlacementsApi;
import pl.krakow.centra.sites.api.volunteering.VolunteerHoursApi;
import pl.krakow.centra.sites.api.volunteering.VolunteersApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Who could be asked and who is placed: matches side by side, offers, decisions, the shifts of a day, hours to confirm. */
@Controller
@RequiredArgsConstructor
class PlacingController {

    private static final int MOST = 40;
    private static final int LONGEST = 500;
    private static final String PLACEMENT = "redirect:/volunteering-desk/placements/";

    private final OpportunitiesApi opportunities;
    private final VolunteersApi volunteers;
    private final PlacementsApi placements;
    private final VolunteerHoursApi hours;
    private final AgreementsApi agreements;
    private final VolunteeringDesk desk;
    private final Together together;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/volunteering-desk/opportunities/{id}/matches")
    String matches(
            AtWork work, @PathVariable String id, @RequestParam(defaultValue = "false") boolean all, Model model) {
        work.demand(work.isCoordinator());
        var centre = work.id().value();
        var who = together.begin(() -> volunteers.candidates(work.caller(), centre, id, all, MOST));
        var found = opportunities.one(work.caller(), centre, id);
        model.addAttribute("all", all);
        model.addAttribute("candidates", who.join().map(VolunteersApi.Candidates::items));
        return pages.show(found, "one", "staff/volunteering/matches", model);
    }

    @PostMapping("/volunteering-desk/opportunities/{id}/offer")
    String offer(
            AtWork work,
            @PathVariable String id,
            @RequestParam String volunteer,
            @RequestParam String post,
            @RequestParam(defaultValue = "") String message,
            @RequestParam String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var text = message.strip();
        var answer = placements.place(
                work.caller(),
                work.id().value(),
                new Once(once),
                new PlacementsApi.Wish(id, post, volunteer, text.isEmpty() ? null : text));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        told.tell(answer, "vold-offered", null, flash);
        FormKey.carry(once, answer, flash);
        flash.addFlashAttribute("onceFor", volunteer + " " + post);
        return "redirect:/volunteering-desk/opportunities/" + id + "/matches";
    }

    @GetMapping("/volunteering-desk/shifts")
    String shifts(AtWork work, @RequestParam(defaultValue = "") String date, Model model) {
        var day = Fields.date(date);
        var shown = day == null ? work.today() : day;
        model.addAttribute("date", shown);
        model.addAttribute("day", placements.day(work.caller(), work.id().value(), shown));
        return "staff/volunteering/shifts";
    }

    @GetMapping("/volunteering-desk/placements/{id}")
    String placement(AtWork work, @PathVariable String id, Model model) {
        var caller = work.caller();
        var centre = work.id().value();
        var ledger = together.begin(() -> hours.ledger(caller, centre, id));
        var asked = together.begin(() -> agreements.requirements(caller, centre, id));
        var paper = together.begin(() -> agreements.ofPlacement(caller, centre, id));
        var found = placements.one(caller, centre, id);
        model.addAttribute("ledger", ledger.join());
        model.addAttribute("asked", asked.join());
        model.addAttribute("agreement", paper.join());
        if (found instanceof Answer.Given<Placement>(var one)) {
            model.addAttribute("organisations", desk.organisation(work, one.organisationId(), one.organisationName()));
        }
        return pages.show(found, "one", "staff/volunteering/placement", model);
    }

    @GetMapping("/volunteering-desk/hours")
    String unconfirmed(AtWork work, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("hours", desk.unconfirmed(work));
        return "staff/volunteering/hours";
    }

    /** @param from the page of the desk to come back to */
    @PostMapping("/volunteering-desk/placements/{id}/{act}")
    String decide(
            AtWork work,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes flash,
            Model model) {
        var caller = work.caller();
        var centre = work.id().value();
        var said = new PlacementsApi.Remark(Fields.given(form.getFirst("remark")));
        var answer = switch (act) {
            case "approve", "accept", "decline" -> placements.act(caller, centre, id, act);
            case "reject", "no-show", "finish" -> placements.act(caller, centre, id, act, said);
            case "check-in", "check-out" ->
                placements.at(caller, centre, id, act, new PlacementsApi.Moment(moment(work, time)));
            case "start", "break-off" ->
                placements.on(caller, centre, id, act, new PlacementsApi.OnDay(null, said.remark()));
            default -> throw Found.none();
        };
        if (answer.isDown() && said.remark() != null) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(
                answer, "vold-" + act, answer.map(Placement::volunteerName).orNull(), flash)) {
            Unsent.keep(act, form, flash::addFlashAttribute);
        }
        return "redirect:" + Told.back(from, "/volunteering-desk/placements/" + id);
    }

    @PostMapping("/volunteering-desk/placements/{id}/hours/confirm")
    String confirm(
            AtWork work,
            @PathVariable String id,
            @RequestParam(name = "entry", required = false) @Nullable List<String> entries,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        if (entries == null || entries.isEmpty()) {
            flash.addFlashAttribute("pickMistake", true);
            flash.addFlashAttribute("ticked", List.of());
        } else {
            var answer = hours.confirm(work.caller(), work.id().value(), id, new VolunteerHoursApi.Entries(entries));
            if (answer.isDown()) {
                return StaffPages.down("vold.down", model);
            }
            if (!told.tell(answer, "vold-confirmed", null, flash)) {
                flash.addFlashAttribute("ticked", List.copyOf(entries));
            }
        }
        return "redirect:" + Told.back(from, "/volunteering-desk/placements/" + id);
    }

    @PostMapping("/volunteering-desk/placements/{id}/hours/{entry}/dispute")
    String dispute(
            AtWork work,
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var text = Fields.text(form, "remark");
        if (text.isEmpty() || text.length() > LONGEST) {
            flash.addFlashAttribute("disputeMistake", entry);
            Unsent.keep("dispute " + entry, form, flash::addFlashAttribute);
            return PLACEMENT + id;
        }
        var answer = hours.dispute(work.caller(), work.id().value(), id, entry, new VolunteerHoursApi.Why(text));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-disputed", null, flash)) {
            Unsent.keep("dispute " + entry, form, flash::addFlashAttribute);
        }
        return PLACEMENT + id;
    }

    /** What was typed as a time of today; nothing for now. */
    private static @Nullable OffsetDateTime moment(AtWork work, String time) {
        var typed = Fields.time(time);
        return typed == null
                ? null
                : work.today().atTime(typed).atZone(work.zone()).toOffsetDateTime();
    }
}
