package pl.krakow.centra.sites.residents.volunteering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.api.volunteering.Volunteer;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi;
import pl.krakow.centra.sites.api.volunteering.WorkCertificatesApi;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** A volunteer's agreements, read and accepted or ended, and their certificates. */
@Controller
@RequiredArgsConstructor
class MyPapersController {

    private static final Set<String> KINDS = Set.of("WORK_DONE", "OPINION");
    private static final int LONGEST_REASON = 500;

    private final AgreementsApi agreements;
    private final WorkCertificatesApi certificates;
    private final VolunteerApi volunteers;
    private final People people;
    private final Frames frames;

    @GetMapping("/my/volunteering/agreements/{centre}/{agreement}")
    String agreement(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String agreement,
            HttpServletResponse response,
            Model model) {
        var caller = people.caller();
        var found = Found.of(agreements.one(caller, centre, agreement));
        var acts = volunteers.me(caller) instanceof Answer.Given<Volunteer>(var me)
                && me.guardian() != null
                && me.guardian().acts();
        model.addAttribute("found", found);
        model.addAttribute("one", found.orNull());
        model.addAttribute("side", acts ? "GUARDIAN" : "VOLUNTEER");
        MyPages.keepToOneself(response);
        return "residents/volunteering/agreement";
    }

    @PostMapping("/my/volunteering/agreements/{centre}/{agreement}/accept")
    String accept(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String agreement,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String read,
            RedirectAttributes flash) {
        if (read.isEmpty()) {
            flash.addFlashAttribute("readMistake", true);
        } else {
            MyPages.told(
                    agreements.accept(people.caller(), centre, agreement, new AgreementsApi.Accepted(version)),
                    "vol-accepted",
                    flash);
        }
        return page(centre, agreement);
    }

    @PostMapping("/my/volunteering/agreements/{centre}/{agreement}/terminate")
    String terminate(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String agreement,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var why = reason.strip();
        try {
            var last = LocalDate.parse(lastDay);
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                flash.addFlashAttribute("endMistake", "reason");
            } else {
                MyPages.told(
                        agreements.terminate(
                                people.caller(), centre, agreement, new AgreementsApi.Ended(last, why, null)),
                        "vol-ended",
                        flash);
            }
        } catch (DateTimeParseException e) {
            flash.addFlashAttribute("endMistake", "day");
        }
        flash.addFlashAttribute("endDay", lastDay);
        flash.addFlashAttribute("endReason", why);
        return page(centre, agreement);
    }

    private static String page(String centre, String agreement) {
        return "redirect:/my/volunteering/agreements/" + centre + "/" + agreement;
    }

    @GetMapping("/my/volunteering/agreements/{centre}/{agreement}.pdf")
    ResponseEntity<byte[]> agreementFile(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String agreement,
            HttpServletRequest request) {
        return Files.pdf(
                agreements.file(
                        people.caller(), centre, agreement, frames.of(request).language()),
                "agreement-" + agreement + ".pdf",
                "/my/volunteering");
    }

    @PostMapping("/my/volunteering/certificates")
    String ask(
            Site.Residents site,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var at = work.indexOf('/');
        if (at < 0 || !KINDS.contains(kind)) {
            flash.addFlashAttribute("certificateMistake", true);
            FormKey.carry(once, flash);
            keep(work, kind, flash);
        } else {
            var answer = certificates.ask(
                    people.caller(),
                    new Once(once),
                    new WorkCertificatesApi.Wish(work.substring(0, at), work.substring(at + 1), kind));
            if (answer.isDown()) {
                return MyPages.down("vol.certificates.down", model);
            }
            MyPages.told(answer, kind.equals("OPINION") ? "vol-opinion" : "vol-certificate", flash);
            FormKey.carry(once, answer, flash);
            if (!answer.isGiven()) {
                keep(work, kind, flash);
            }
        }
        return "redirect:/my/volunteering#certificates";
    }

    /** What was chosen, for the form that is shown again. */
    private static void keep(String work, String kind, RedirectAttributes flash) {
        flash.addFlashAttribute("certificateWork", work);
        flash.addFlashAttribute("certificateKind", kind);
    }

    @GetMapping("/my/volunteering/certificates/{certificate}.pdf")
    ResponseEntity<byte[]> certificateFile(
            Site.Residents site, @PathVariable String certificate, HttpServletRequest request) {
        return Files.pdf(
                certificates.myFile(
                        people.caller(), certificate, frames.of(request).language()),
                "certificate-" + certificate + ".pdf",
                "/my/volunteering#certificates");
    }
}
