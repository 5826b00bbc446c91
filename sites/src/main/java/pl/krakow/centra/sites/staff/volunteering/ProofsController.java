package pl.krakow.centra.sites.staff.volunteering;

import java.util.List;

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

import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.api.volunteering.Opportunity;
import pl.krakow.centra.sites.api.volunteering.VolunteersApi;
import pl.krakow.centra.sites.api.volunteering.WorkCertificatesApi;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
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

    /**
     * Gives a volunteer the certificate of their work for an organisation.
     *
     * @param from the page with the form, to come back to when it wasn't given
     */
    @PostMapping("/volunteering-desk/certificates")
    String give(
            AtWork work,
            @RequestParam String volunteer,
            @RequestParam String organisation,
            @RequestParam String once,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var answer = certificates.give(
                work.caller(),
                work.id().value(),
                new Once(once),
                new WorkCertificatesApi.Gift(volunteer, organisation, "WORK_DONE", null));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (told.tell(answer, "vold-certified", null, flash)) {
            return CERTIFICATES;
        }
        FormKey.carry(once, answer, flash);
        return "redirect:" + Told.back(from, "/volunteering-desk/certificates");
    }

    @PostMapping("/volunteering-desk/certificates/{id}/opinion")
    String opine(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var text = Fields.text(form, "opinion");
        if (text.isEmpty() || text.length() > LONGEST_OPINION) {
            flash.addFlashAttribute("opinionMistake", id);
            Unsent.keep("opinion " + id, form, flash::addFlashAttribute);
            return CERTIFICATES;
        }
        var answer = certificates.opine(
                work.caller(), work.id().value(), id, new Revision(revision), new WorkCertificatesApi.Opinion(text));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-opinion", null, flash)) {
            Unsent.keep("opinion " + id, form, flash::addFlashAttribute);
        }
        return CERTIFICATES;
    }

    @PostMapping("/volunteering-desk/certificates/{id}/revoke")
    String revoke(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var why = Fields.text(form, "reason");
        if (why.isEmpty()) {
            flash.addFlashAttribute("revokeMistake", id);
            return CERTIFICATES;
        }
        var answer = certificates.revoke(
                work.caller(), work.id().value(), id, new Revision(revision), new WorkCertificatesApi.Revocation(why));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-revoked", null, flash)) {
            Unsent.keep("revoke " + id, form, flash::addFlashAttribute);
        }
        return CERTIFICATES;
    }

    @GetMapping("/volunteering-desk/organisations")
    String organisations(AtWork work, Model model) {
        var published = desk.list(work, "PUBLISHED", null, null);
        var offers = published.orElse(new Page<>(List.of(), null)).items();
        model.addAttribute("published", published);
        model.addAttribute(
                "offering",
                offers.stream().map(Opportunity::organisationId).distinct().toList());
        model.addAttribute("organisations", desk.organisations(work, offers));
        return "staff/volunteering/organisations";
    }

    @GetMapping("/volunteering-desk/organisations/{id}")
    String organisation(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        var contacts = together.begin(
                () -> volunteers.contacts(work.caller(), work.id().value(), id));
        var papers = agreements.papers(work.caller(), work.id().value(), id);
        var given = papers instanceof Answer.Given<AgreementsApi.Papers>(var known) ? known.particulars() : null;
        model.addAttribute("id", id);
        model.addAttribute("contacts", contacts.join());
        model.addAttribute("organisations", desk.organisation(work, id, given == null ? null : given.name()));
        return pages.show(papers, "papers", "staff/volunteering/organisation", model);
    }

    @PostMapping("/volunteering-desk/organisations/{id}/particulars")
    String particulars(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var name = Fields.text(form, "name");
        var krs = Fields.text(form, "krs");
        var address = Fields.text(form, "address");
        var signer = Fields.text(form, "representedBy");
        if (name.isEmpty() || address.isEmpty() || signer.isEmpty() || !krs.isEmpty() && !krs.matches("\\d{10}")) {
            flash.addFlashAttribute("particularsMistake", true);
            Unsent.keep("particulars", form, flash::addFlashAttribute);
            return ORGANISATION + id;
        }
        var answer = agreements.give(
                work.caller(),
                work.id().value(),
                id,
                new Revision(revision),
                new AgreementsApi.Particulars(name, Fields.given(krs), address, signer));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-particulars", name, flash)) {
            Unsent.keep("particulars", form, flash::addFlashAttribute);
        }
        return ORGANISATION + id;
    }

    @PostMapping("/volunteering-desk/organisations/{id}/policies")
    String insure(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var insurer = Fields.text(form, "insurer");
        var number = Fields.text(form, "number");
        var first = Fields.date(form.getFirst("from"));
        var last = Fields.date(form.getFirst("until"));
        if (insurer.isEmpty() || number.isEmpty() || first == null || last == null || last.isBefore(first)) {
            flash.addFlashAttribute("policyMistake", true);
            Unsent.keep("policy", form, flash::addFlashAttribute);
            FormKey.carry(once, flash);
            return ORGANISATION + id;
        }
        var answer = agreements.insure(
                work.caller(),
                work.id().value(),
                id,
                new Once(once),
                new AgreementsApi.PolicyWish(insurer, number, first, last));
        if (answer.isDown()) {
            return StaffPages.down("vold.down", model);
        }
        if (!told.tell(answer, "vold-insured", number, flash)) {
            Unsent.keep("policy", form, flash::addFlashAttribute);
            FormKey.carry(once, answer, flash);
        }
        return ORGANISATION + id;
    }
}
