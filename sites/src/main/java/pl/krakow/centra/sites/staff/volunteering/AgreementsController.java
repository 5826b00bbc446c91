package pl.krakow.centra.sites.staff.volunteering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.volunteering.Agreement;
import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Agreements at a centre: drawn up in a coordinator's words, signed on paper, ended, followed to their end. */
@Controller
@RequiredArgsConstructor
class AgreementsController {

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
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String manner,
            @RequestParam(defaultValue = "") String costs,
            @RequestParam(defaultValue = "") String noticeDays,
            @RequestParam(defaultValue = "") String other,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        if (!noticeDays.isBlank()
                && (!noticeDays.strip().matches("\\d{1,2}") || Integer.parseInt(noticeDays.strip()) > MOST_DAYS)) {
            flash.addFlashAttribute("noticeMistake", true);
            return "redirect:/volunteering-desk/placements/" + placement;
        }
        var answer = agreements.drawUp(
                work.caller(),
                work.id().value(),
                placement,
                new AgreementsApi.Wording(
                        given(scope),
                        given(manner),
                        COSTS.contains(costs) ? costs : null,
                        noticeDays.isBlank() ? null : Integer.valueOf(noticeDays.strip()),
                        given(other)));
        told.tell(answer, "vold-drawn-up", null, flash);
        return answer instanceof Answer.Given<Agreement>(var agreement)
                ? ONE + agreement.id()
                : "redirect:/volunteering-desk/placements/" + placement;
    }

    @PostMapping("/volunteering-desk/agreements/{id}/sign")
    String sign(
            AtWork work,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String signedOn,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var day = date(signedOn);
        if (day == null || day.isAfter(work.today())) {
            flash.addFlashAttribute("signMistake", true);
        } else {
            told.tell(
                    agreements.signedOnPaper(
                            work.caller(), work.id().value(), id, new AgreementsApi.Signed(version, day)),
                    "vold-signed",
                    null,
                    flash);
        }
        return ONE + id;
    }

    @PostMapping("/volunteering-desk/agreements/{id}/terminate")
    String terminate(
            AtWork work,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "ORGANISATION") String side,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var day = date(lastDay);
        var why = reason.strip();
        if (day == null || why.isEmpty()) {
            flash.addFlashAttribute("endMistake", day == null ? "day" : "reason");
            flash.addFlashAttribute("endDay", lastDay);
            flash.addFlashAttribute("endReason", why);
        } else {
            told.tell(
                    agreements.terminate(
                            work.caller(),
                            work.id().value(),
                            id,
                            new AgreementsApi.Ended(day, why, SIDES.contains(side) ? side : "ORGANISATION")),
                    "vold-ended",
                    null,
                    flash);
        }
        return ONE + id;
    }

    private static @Nullable String given(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
