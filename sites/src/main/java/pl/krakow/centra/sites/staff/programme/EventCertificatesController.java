package pl.krakow.centra.sites.staff.programme;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.AttendanceApi;
import pl.krakow.centra.sites.api.programme.CertificatesApi;
import pl.krakow.centra.sites.api.programme.CertificatesApi.Certificate;
import pl.krakow.centra.sites.api.programme.CertificatesApi.Issued;
import pl.krakow.centra.sites.api.programme.CertificatesApi.Reissue;
import pl.krakow.centra.sites.api.programme.CertificatesApi.Revocation;
import pl.krakow.centra.sites.api.programme.CertificatesApi.Terms;
import pl.krakow.centra.sites.files.Files;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The certificates of an event: who gets one, issuing them, taking one back, issuing it anew with the right name. */
@Controller
@RequiredArgsConstructor
class EventCertificatesController {

    private static final String ALL = "/programme/{id}/certificates";
    private static final String ONE = ALL + "/{certificate}";
    private static final int PAGE = 50;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 200;

    private final ProgrammeDesk desk;
    private final CertificatesApi certificates;
    private final AttendanceApi attendance;
    private final StaffPages pages;
    private final Told told;

    @GetMapping(ALL)
    String list(
            AtWork work, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        work.demand(work.isAtTheDoor());
        model.addAttribute("terms", certificates.terms(work.caller(), work.id(), id));
        model.addAttribute("list", certificates.list(work.caller(), work.id(), id, PAGE, Fields.given(after)));
        model.addAttribute("after", after);
        var door = attendance.door(work.caller(), work.id(), id).orNull();
        model.addAttribute("settled", door != null && door.settledAt() != null);
        return pages.show(
                desk.event(work, id), "event", "staff/programme/certificates", ProgrammeController.DOWN, model);
    }

    @PostMapping(ALL)
    String issue(AtWork work, @PathVariable String id, RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var answer = certificates.issue(work.caller(), work.id(), id);
        if (answer instanceof Answer.Given<Issued>(var issued)) {
            flash.addFlashAttribute("issued", issued.issued());
            flash.addFlashAttribute("alreadyIssued", issued.alreadyIssued());
            flash.addFlashAttribute("tooLittle", issued.attendedTooLittle());
        } else {
            told.tell(answer, "saved", null, flash);
        }
        return back(id);
    }

    @GetMapping(ALL + "/terms")
    String setting(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        var answer = certificates.terms(work.caller(), work.id(), id);
        if (!(answer instanceof Answer.Given<Terms>(var terms))) {
            return pages.show(answer, "terms", "staff/programme/certificate-terms", ProgrammeController.DOWN, model);
        }
        return terms(work, id, TermsForm.of(terms), Problems.NONE, terms.revision(), model);
    }

    @PostMapping(ALL + "/terms")
    String set(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String offered,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String enough,
            @RequestParam(defaultValue = "") String scope,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var form = new TermsForm(offered.equals("true"), hours.strip(), rule, enough.strip(), scope.strip());
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return terms(work, id, form, problems, revision, model);
        }
        var known = certificates.terms(work.caller(), work.id(), id).orNull();
        var answer = certificates.setUp(work.caller(), work.id(), id, new Revision(revision), form.wanted(known));
        if (!answer.isGiven()) {
            var found = Problems.of(answer)
                    .renamed("minimumSessions", "enough")
                    .renamed("shareOfHours", "enough")
                    .renamed("scope.pl", "scope");
            return terms(work, id, form, found, revision, model);
        }
        told.done(flash, "prog-cert-terms", null);
        return back(id);
    }

    @GetMapping(ONE + "/{step:revoke|reissue}")
    String asking(
            AtWork work,
            @PathVariable String id,
            @PathVariable String certificate,
            @PathVariable String step,
            Model model) {
        return ask(work, id, certificate, step, "", Problems.NONE, null, model);
    }

    /** @param text why it is taken back, or the name it is issued anew with */
    @PostMapping(ONE + "/{step:revoke|reissue}")
    String take(
            AtWork work,
            @PathVariable String id,
            @PathVariable String certificate,
            @PathVariable String step,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash,
            Model model) {
        var typed = text.strip();
        var anew = step.equals("reissue");
        var found = new Problems();
        found.check(
                "text",
                !typed.isEmpty() && text.length() <= (anew ? LONGEST_NAME : LONGEST_REASON),
                anew ? "prog.down.name.mistake" : "bk.reason.mistake");
        var seen = new Revision(revision);
        var sent = Sent.of(
                found,
                () -> anew
                        ? certificates.reissue(work.caller(), work.id(), id, certificate, seen, new Reissue(typed))
                        : certificates.revoke(work.caller(), work.id(), id, certificate, seen, new Revocation(typed)));
        if (sent.given() == null) {
            var problems = sent.problems().renamed(anew ? "name" : "reason", "text");
            return ask(work, id, certificate, step, text, problems, revision, model);
        }
        told.done(
                flash,
                anew ? "prog-cert-reissued" : "prog-cert-revoked",
                sent.given().number());
        return back(id);
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> file(AtWork work, @PathVariable String id, @PathVariable String certificate) {
        work.demand(work.isAtTheDoor());
        return certificates.file(work.caller(), work.id(), id, certificate) instanceof Answer.Given<byte[]>(var content)
                ? Files.shown(content, MediaType.APPLICATION_PDF, "certificate.pdf")
                : Files.back("/programme/" + id + "/certificates");
    }

    private static String back(String id) {
        return "redirect:/programme/" + id + "/certificates";
    }

    private String terms(AtWork work, String id, TermsForm form, Problems problems, long revision, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("revision", revision);
        return pages.show(
                desk.event(work, id), "event", "staff/programme/certificate-terms", ProgrammeController.DOWN, model);
    }

    /** @param revision the page was opened with; null for the present one */
    private String ask(
            AtWork work,
            String id,
            String certificate,
            String step,
            String typed,
            Problems problems,
            @Nullable Long revision,
            Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("step", step);
        model.addAttribute("problems", problems);
        var answer = one(work, id, certificate);
        if (answer instanceof Answer.Given<Certificate>(var known)) {
            model.addAttribute("revision", revision == null ? known.revision() : revision);
            model.addAttribute(
                    "typed",
                    typed.isEmpty() && problems.isEmpty() && step.equals("reissue") && known.holder() != null
                            ? known.holder()
                            : typed);
        }
        model.addAttribute("id", id);
        return pages.show(answer, "one", "staff/programme/certificate-step", ProgrammeController.DOWN, model);
    }

    /** The API shows one only to its holder, so it is looked for in the list; an event has some hundreds at most. */
    private Answer<Certificate> one(AtWork work, String id, String certificate) {
        return Found.among(
                Page.all(20, cursor -> certificates.list(work.caller(), work.id(), id, 100, cursor)),
                one -> one.id().equals(certificate));
    }
}
