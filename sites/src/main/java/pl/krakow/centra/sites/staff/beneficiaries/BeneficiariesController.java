package pl.krakow.centra.sites.staff.beneficiaries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;
import pl.krakow.centra.sites.words.Districts;

/** Whom the centres serve: found, registered, verified on evidence, made one of two. */
@Controller
@RequiredArgsConstructor
class BeneficiariesController {

    private static final int PAGE = 30;
    private static final int LONGEST_REASON = 1000;
    private static final String ONE = "redirect:/beneficiaries/";

    private static final String FORM = "staff/beneficiary-edit";

    private final BeneficiariesApi beneficiaries;
    private final BeneficiaryDesk desk;
    private final Told told;
    private final StaffPages pages;
    private final Districts districts;

    @GetMapping("/beneficiaries")
    String list(
            AtWork work,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String verification,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("kind", kind);
        model.addAttribute("verification", verification);
        model.addAttribute("after", after);
        model.addAttribute(
                "list",
                beneficiaries.search(
                        work.caller(),
                        Fields.given(q),
                        Fields.given(kind),
                        Fields.given(verification),
                        PAGE,
                        Fields.given(after)));
        return "staff/beneficiaries";
    }

    @GetMapping("/beneficiaries/new")
    String registering(AtWork work, @RequestParam MultiValueMap<String, String> fields, Model model) {
        form(ProfileForm.read(fields), Problems.NONE, model);
        return FORM;
    }

    @PostMapping("/beneficiaries/new")
    String register(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = ProfileForm.read(fields);
        var sent = Sent.once(
                once,
                form.problems(),
                Map.of(),
                model,
                key -> beneficiaries.register(work.caller(), key, form.profile(true)));
        var registered = sent.given();
        if (registered != null) {
            told.done(flash, "registered", registered.name());
            return ONE + registered.id();
        }
        form(form, sent.problems(), model);
        return FORM;
    }

    /** What is typed about a beneficiary, and the districts to choose from. */
    private void form(ProfileForm form, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("districts", districts.names());
    }

    @GetMapping("/beneficiaries/{id}")
    String file(AtWork work, @PathVariable String id, Model model) {
        return pages.show(desk.file(work, id), "view", "staff/beneficiary", model);
    }

    @GetMapping("/beneficiaries/{id}/edit")
    String editing(AtWork work, @PathVariable String id, Model model) {
        var answer = beneficiaries.beneficiary(work.caller(), id);
        if (answer instanceof Answer.Given<Beneficiary> given) {
            form(ProfileForm.of(given.value()), Problems.NONE, model);
        }
        return pages.show(answer, "who", FORM, model);
    }

    @PostMapping("/beneficiaries/{id}/edit")
    String edit(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = ProfileForm.read(fields);
        var sent = Sent.of(
                form.problems(),
                Map.of(),
                () -> beneficiaries.edit(work.caller(), id, new Revision(revision), form.profile(false)));
        if (sent.given() != null) {
            told.done(flash, "saved", form.name());
            return ONE + id;
        }
        model.addAttribute("seenRevision", revision);
        form(form, sent.problems(), model);
        return pages.show(beneficiaries.beneficiary(work.caller(), id), "who", FORM, model);
    }

    @GetMapping("/beneficiaries/{id}/verify")
    String verifying(
            AtWork work, @PathVariable String id, @RequestParam(required = false) @Nullable String from, Model model) {
        work.demand(work.isAtTheDoor());
        return verification(work, id, new Seen("", work.today().toString(), "", ""), from, Problems.NONE, model);
    }

    @PostMapping("/beneficiaries/{id}/verify")
    String verify(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String seenOn,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes flash,
            Model model) {
        var form = new Seen(evidence, seenOn, note.strip(), "");
        var problems = new Problems();
        problems.check("evidence", !evidence.isEmpty(), "ben.evidence.mistake");
        problems.check("seenOn", form.day() != null, "new.date.mistake");
        model.addAttribute("seenRevision", revision);
        if (!problems.isEmpty()) {
            return verification(work, id, form, from, problems, model);
        }
        var answer = beneficiaries.verify(
                work.caller(),
                id,
                new Revision(revision),
                new BeneficiariesApi.Evidence(evidence, form.day(), Fields.given(form.note())));
        if (!answer.isGiven()) {
            return verification(work, id, form, from, Problems.of(answer), model);
        }
        told.tell(answer, "verified", name(answer), flash);
        return "redirect:" + Told.back(from, "/beneficiaries/" + id);
    }

    @PostMapping("/beneficiaries/{id}/reject")
    String reject(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes flash,
            Model model) {
        var text = reason.strip();
        var form = new Seen("", work.today().toString(), "", text);
        model.addAttribute("seenRevision", revision);
        model.addAttribute("formAddress", "/beneficiaries/" + id + "/verify");
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            var problems = new Problems();
            problems.check("reason", false, "bk.reason.mistake");
            return verification(work, id, form, from, problems, model);
        }
        var answer =
                beneficiaries.reject(work.caller(), id, new Revision(revision), new BeneficiariesApi.Rejection(text));
        if (!answer.isGiven()) {
            return verification(work, id, form, from, Problems.of(answer), model);
        }
        told.tell(answer, "rejected", name(answer), flash);
        return "redirect:" + Told.back(from, "/beneficiaries/" + id);
    }

    /** Two entries side by side, before they become one for ever. */
    @GetMapping("/beneficiaries/{id}/merge")
    String merging(AtWork work, @PathVariable String id, @RequestParam String with, Model model) {
        work.demand(work.isCoordinator());
        var other = beneficiaries.beneficiary(work.caller(), with);
        if (other instanceof Answer.Given<Beneficiary> given) {
            model.addAttribute("other", given.value());
        }
        return other.isGiven()
                ? pages.show(beneficiaries.beneficiary(work.caller(), id), "who", "staff/beneficiary-merge", model)
                : pages.show(other, "other", "staff/beneficiary-merge", model);
    }

    @PostMapping("/beneficiaries/{id}/merge")
    String merge(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String with,
            @RequestParam String keep,
            RedirectAttributes flash) {
        var answer =
                beneficiaries.merge(work.caller(), id, new Revision(revision), new BeneficiariesApi.Merge(with, keep));
        told.tell(answer, "merged", name(answer), flash);
        var survivor = answer.orNull();
        return ONE + (survivor == null ? id : survivor.id());
    }

    @PostMapping("/beneficiaries/{id}/invite")
    String invite(AtWork work, @PathVariable String id, RedirectAttributes flash) {
        var answer = beneficiaries.invite(work.caller(), id, new BeneficiariesApi.Nothing());
        if (answer instanceof Answer.Given<BeneficiariesApi.Invitation> given) {
            flash.addFlashAttribute("code", given.value().code());
            flash.addFlashAttribute(
                    "codeUntil",
                    given.value()
                            .until()
                            .atZoneSameInstant(work.zone())
                            .toLocalDate()
                            .toString());
        } else {
            told.tell(answer, "saved", null, flash);
        }
        return ONE + id;
    }

    @PostMapping("/beneficiaries/{id}/dismiss")
    String dismiss(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String subject,
            RedirectAttributes flash) {
        var answer = beneficiaries.dismiss(work.caller(), id, subject, new Revision(revision));
        told.tell(answer, "dismissed", name(answer), flash);
        return ONE + id;
    }

    /** What staff saw, as the form has it. */
    record Seen(String evidence, String seenOn, String note, String reason) {

        @Nullable
        LocalDate day() {
            try {
                return LocalDate.parse(seenOn);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    private String verification(
            AtWork work, String id, Seen form, @Nullable String from, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("from", Told.back(from, "/beneficiaries/" + id));
        var answer = beneficiaries.beneficiary(work.caller(), id);
        if (answer instanceof Answer.Given<Beneficiary> given) {
            model.addAttribute("kinds", evidence(given.value()));
        }
        return pages.show(answer, "who", "staff/beneficiary-verify", model);
    }

    private static List<String> evidence(Beneficiary who) {
        return switch (who.kind()) {
            case "ORGANISATION" -> List.of("REGISTER_ENTRY", "STATUTE", "CITY_OFFICE");
            case "INFORMAL_GROUP" -> List.of("DESCRIPTION_AND_RESPONSIBLE_PEOPLE", "CITY_OFFICE");
            default -> List.of("IDENTITY_SEEN", "CITY_OFFICE");
        };
    }

    private static @Nullable String name(Answer<Beneficiary> answer) {
        var who = answer.orNull();
        return who == null ? null : who.name();
    }
}
