package pl.krakow.centra.sites.staff.volunteering;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.volunteering.Agreement;
import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Agreements at a centre: drawn up in a coordinator's words, signed on paper, ended, followed to their end. */
@Controller
@RequiredArgsConstructor
class AgreementsController {

    private static final String PLACEMENT = "redirect:/volunteering-desk/placements/";
    private static final String ONE = "redirect:/volunteering-desk/agreements/";
    private static final Set<String> COSTS = Set.of("RETURNED", "WAIVED");
    private static final Set<String> SIDES = Set.of("VOLUNTEER", "GUARDIAN", "ORGANISATION");
    private static final int MOST_DAYS = 90;

    private final AgreementsApi agreements;
    private final Told told;
    private final StaffPages pages;
    private final Frames frames;

    @GetMapping("/volunteering-desk/agreements")
    String list(AtWork work, @RequestParam(required = false) @Nullable String after, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("list", agreements.at(work.caller(), work.id().value(), VolunteeringDesk.PAGE, after));
        return "staff/volunteering/agreements";
    }

    @GetMapping("/volunteering-desk/agreements/{id}")
    String one(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        return pages.show(
                agreements.one(work.caller(), work.id().value(), id), "one", "staff/volunteering/agreement", model);
    }

    @GetMapping("/volunteering-desk/agreements/{id}.pdf")
    ResponseEntity<byte[]> file(AtWork work, @PathVariable String id, HttpServletRequest request) {
        work.demand(work.isCoordinator());
        return Files.pdf(
                agreements.file(
                        work.caller(), work.id().value(), id, frames.of(request).language()),
                "agreement-" + id + ".pdf",
                "/volunteering-desk/agreements/" + id);
    }

    /** Draws up the agreement of a placement; what is left empty follows from what is known. */
    @PostMapping("/volunteering-desk/placements/{placement}/agreement")
    String drawUp(
            AtWork work,
            @PathVariable String placement,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var days = Fields.text(form, "noticeDays");
        var costs = Fields.text(form, "costs");
        if (!days.isEmpty() && !Fields.isNumber(days, 0, MOST_DAYS)) {
            flash.addFlashAttribute("noticeMistake", true);
            Unsent.keep("agreement", form, flash::addFlashAttribute);
            return PLACEMENT + placement;
        }
        var answer = agreements.drawUp(
                work.caller(),
                work.id().value(),
                placement,
                new AgreementsApi.Wording(
                        Fields.given(form.getFirst("scope")),
                        Fields.given(form.getFirst("manner")),
                        COSTS.contains(costs) ? costs : null,
                        days.isEmpty() ? null : Integer.valueOf(days),
                        Fields.given(form.getFirst("other"))));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (told.tell(answer, "vold-drawn-up", null, flash)
                && answer instanceof Answer.Given<Agreement>(var agreement)) {
            return ONE + agreement.id();
        }
        Unsent.keep("agreement", form, flash::addFlashAttribute);
        return PLACEMENT + placement;
    }

    @PostMapping("/volunteering-desk/agreements/{id}/sign")
    String sign(
            AtWork work,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var day = Fields.date(form.getFirst("signedOn"));
        if (day == null || day.isAfter(work.today())) {
            flash.addFlashAttribute("signMistake", true);
            Unsent.keep("sign", form, flash::addFlashAttribute);
            return ONE + id;
        }
        var answer =
                agreements.signedOnPaper(work.caller(), work.id().value(), id, new AgreementsApi.Signed(version, day));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-signed", null, flash)) {
            Unsent.keep("sign", form, flash::addFlashAttribute);
        }
        return ONE + id;
    }

    @PostMapping("/volunteering-desk/agreements/{id}/terminate")
    String terminate(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var day = Fields.date(form.getFirst("lastDay"));
        var why = Fields.text(form, "reason");
        var side = Fields.text(form, "side");
        if (day == null || why.isEmpty()) {
            flash.addFlashAttribute("endMistake", day == null ? "day" : "reason");
            Unsent.keep("end", form, flash::addFlashAttribute);
            return ONE + id;
        }
        var answer = agreements.terminate(
                work.caller(),
                work.id().value(),
                id,
                new AgreementsApi.Ended(day, why, SIDES.contains(side) ? side : "ORGANISATION"));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-ended", null, flash)) {
            Unsent.keep("end", form, flash::addFlashAttribute);
        }
        return ONE + id;
    }
}
