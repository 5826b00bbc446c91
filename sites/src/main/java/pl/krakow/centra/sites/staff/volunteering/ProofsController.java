package pl.krakow.centra.sites.staff.volunteering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

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

import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.api.volunteering.Opportunity;
import pl.krakow.centra.sites.api.volunteering.VolunteersApi;
import pl.krakow.centra.sites.api.volunteering.WorkCertificatesApi;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Certificates and opinions at a centre, and the papers of the organisations that offer work: particulars and insurance. */
@Controller
@RequiredArgsConstructor
class ProofsController {

    private static final String CERTIFICATES = "redirect:/volunteering-desk/certificates";
    private static final String ORGANISATION = "redirect:/volunteering-desk/organisations/";
    private static final int LONGEST_OPINION = 3000;

    private final WorkCertificatesApi certificates;
    private final AgreementsApi agreements;
    private final VolunteersApi volunteers;
    private final VolunteeringDesk desk;
    private final Together together;
    private final Told told;
    private final StaffPages pages;
    private final Frames frames;

    @GetMapping("/volunteering-desk/certificates")
    String certificates(AtWork work, @RequestParam(required = false) @Nullable String after, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("list", certificates.at(work.caller(), work.id().value(), VolunteeringDesk.PAGE, after));
        return "staff/volunteering/certificates";
    }

    @GetMapping("/volunteering-desk/certificates/{id}.pdf")
    ResponseEntity<byte[]> file(AtWork work, @PathVariable String id, HttpServletRequest request) {
        work.demand(work.isCoordinator());
        return Files.pdf(
                certificates.file(
                        work.caller(), work.id().value(), id, frames.of(request).language()),
                "certificate-" + id + ".pdf",
                "/volunteering-desk/certificates");
    }

    /** Gives a volunteer the certificate of their work for an organisation. */
    @PostMapping("/volunteering-desk/certificates")
    String give(
            AtWork work,
            @RequestParam String volunteer,
            @RequestParam String organisation,
            @RequestParam String once,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        told.tell(
                certificates.give(
                        work.caller(),
                        work.id().value(),
                        new Once(once),
                        new WorkCertificatesApi.Gift(volunteer, organisation, "WORK_DONE", null)),
                "vold-certified",
                null,
                flash);
        return CERTIFICATES;
    }

    @PostMapping("/volunteering-desk/certificates/{id}/opinion")
    String opine(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var text = opinion.strip();
        if (text.isEmpty() || text.length() > LONGEST_OPINION) {
            flash.addFlashAttribute("opinionMistake", id);
        } else {
            told.tell(
                    certificates.opine(
                            work.caller(),
                            work.id().value(),
                            id,
                            new Revision(revision),
                            new WorkCertificatesApi.Opinion(text)),
                    "vold-opinion",
                    null,
                    flash);
        }
        return CERTIFICATES;
    }

    @PostMapping("/volunteering-desk/certificates/{id}/revoke")
    String revoke(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var why = reason.strip();
        if (why.isEmpty()) {
            flash.addFlashAttribute("revokeMistake", id);
        } else {
            told.tell(
                    certificates.revoke(
                            work.caller(),
                            work.id().value(),
                            id,
                            new Revision(revision),
                            new WorkCertificatesApi.Revocation(why)),
                    "vold-revoked",
                    null,
                    flash);
        }
        return CERTIFICATES;
    }

    @GetMapping("/volunteering-desk/organisations")
    String organisations(AtWork work, Model model) {
        var published = desk.list(work, "PUBLISHED", null, null);
        var offering = published.orElse(new Page<>(List.of(), null)).items().stream()
                .map(Opportunity::organisationId)
                .distinct()
                .toList();
        model.addAttribute("published", published);
        model.addAttribute("offering", offering);
        model.addAttribute("organisations", desk.organisations(work, offering));
        return "staff/volunteering/organisations";
    }

    @GetMapping("/volunteering-desk/organisations/{id}")
    String organisation(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        var contacts = together.begin(
                () -> volunteers.contacts(work.caller(), work.id().value(), id));
        var names = together.begin(() -> desk.organisations(work, List.of(id)));
        var papers = agreements.papers(work.caller(), work.id().value(), id);
        model.addAttribute("id", id);
        model.addAttribute("contacts", contacts.join());
        model.addAttribute("organisations", names.join());
        return pages.show(papers, "papers", "staff/volunteering/organisation", model);
    }

    @PostMapping("/volunteering-desk/organisations/{id}/particulars")
    String particulars(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String krs,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String representedBy,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        if (name.isBlank()
                || address.isBlank()
                || representedBy.isBlank()
                || !krs.isBlank() && !krs.strip().matches("\\d{10}")) {
            flash.addFlashAttribute("particularsMistake", true);
        } else {
            told.tell(
                    agreements.give(
                            work.caller(),
                            work.id().value(),
                            id,
                            new Revision(revision),
                            new AgreementsApi.Particulars(
                                    name.strip(),
                                    krs.isBlank() ? null : krs.strip(),
                                    address.strip(),
                                    representedBy.strip())),
                    "vold-particulars",
                    name.strip(),
                    flash);
        }
        return ORGANISATION + id;
    }

    @PostMapping("/volunteering-desk/organisations/{id}/policies")
    String insure(
            AtWork work,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String insurer,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam String once,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var first = date(from);
        var last = date(until);
        if (insurer.isBlank() || number.isBlank() || first == null || last == null || last.isBefore(first)) {
            flash.addFlashAttribute("policyMistake", true);
        } else {
            told.tell(
                    agreements.insure(
                            work.caller(),
                            work.id().value(),
                            id,
                            new Once(once),
                            new AgreementsApi.PolicyWish(insurer.strip(), number.strip(), first, last)),
                    "vold-insured",
                    number.strip(),
                    flash);
        }
        return ORGANISATION + id;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
