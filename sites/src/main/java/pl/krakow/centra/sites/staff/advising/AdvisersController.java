package pl.krakow.centra.sites.staff.advising;

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

import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.api.advising.Adviser;
import pl.krakow.centra.sites.api.advising.AdvisersApi;
import pl.krakow.centra.sites.api.advising.AdvisingApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The advisers of a centre: who they are, what they offer, their next hours, and the end of their time here. */
@Controller
@RequiredArgsConstructor
class AdvisersController {

    static final String ONE = "redirect:/advising/advisers/";
    private static final int DAYS_AHEAD = 27;
    private static final Map<String, String> FIELDS = Map.of(
            "advice-field-unknown", "fields",
            "adviser-without-account", "account",
            "adviser-known", "account",
            "term-missing", "from",
            "term-backwards", "until");

    private final AdvisersApi advisers;
    private final AdvisingApi advising;
    private final AdvisingDesk desk;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/advising/advisers")
    String list(AtWork work, Model model) {
        var known = desk.show(work, model);
        model.addAttribute("list", advisers.advisers(work.caller(), work.id()));
        model.addAttribute("own", known.ofAccount(work.person().actor().subject()));
        return "staff/advising/advisers";
    }

    @GetMapping("/advising/advisers/new")
    String engaging(AtWork work, Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        return form(work, null, AdviserForm.blank(work.today()), 0, Problems.NONE, model);
    }

    @PostMapping("/advising/advisers/new")
    String engage(
            AtWork work, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash, Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        var form = AdviserForm.read(fields);
        var coordinator = work.isCoordinator();
        var sent = Sent.of(
                form.problems(coordinator, true),
                FIELDS,
                () -> advisers.engage(work.caller(), work.id(), form.profile(coordinator, true)));
        var made = sent.given();
        if (made == null) {
            return form(work, null, form, 0, sent.problems(), model);
        }
        told.done(flash, "saved", made.name());
        return ONE + made.id();
    }

    @GetMapping("/advising/advisers/{id}")
    String adviser(AtWork work, @PathVariable String id, Model model) {
        desk.show(work, model);
        var answer = advisers.adviser(work.caller(), work.id(), id);
        if (answer instanceof Answer.Given<Adviser>(var adviser)) {
            model.addAttribute("mayPlan", AdvisingDesk.mayPlanFor(work, adviser));
            model.addAttribute(
                    "duties",
                    advising.duties(
                            work.caller(), work.id(), work.today(), work.today().plusDays(DAYS_AHEAD), id));
        }
        return pages.show(answer, "adviser", "staff/advising/adviser", model);
    }

    @GetMapping("/advising/advisers/{id}/edit")
    String editing(AtWork work, @PathVariable String id, Model model) {
        var answer = advisers.adviser(work.caller(), work.id(), id);
        if (!(answer instanceof Answer.Given<Adviser>(var adviser))) {
            return pages.show(answer, "adviser", "staff/advising/adviser", model);
        }
        work.demand(AdvisingDesk.mayPlanFor(work, adviser));
        return form(work, id, AdviserForm.of(adviser), adviser.revision(), Problems.NONE, model);
    }

    @PostMapping("/advising/advisers/{id}/edit")
    String edit(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = AdviserForm.read(fields);
        var coordinator = work.isCoordinator();
        var sent = Sent.of(
                form.problems(coordinator, false),
                FIELDS,
                () -> advisers.describe(
                        work.caller(), work.id(), id, new Revision(revision), form.profile(coordinator, false)));
        if (sent.given() == null) {
            return form(work, id, form, revision, sent.problems(), model);
        }
        told.done(flash, "saved", form.name());
        return ONE + id;
    }

    private String form(
            AtWork work, @Nullable String id, AdviserForm form, long revision, Problems problems, Model model) {
        desk.show(work, model);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("revision", revision);
        model.addAttribute("problems", problems);
        model.addAttribute("languages", AdviserForm.LANGUAGES);
        model.addAttribute("ways", AdviserForm.WAYS);
        return "staff/advising/adviser-form";
    }

    @GetMapping("/advising/advisers/{id}/end")
    String ending(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isCoordinator());
        return ending(work, id, work.today().toString(), "", null, Problems.NONE, model);
    }

    private String ending(
            AtWork work,
            String id,
            String lastDay,
            String reason,
            @Nullable Long opened,
            Problems problems,
            Model model) {
        model.addAttribute("lastDay", lastDay);
        model.addAttribute("reason", reason);
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        return pages.show(
                advisers.adviser(work.caller(), work.id(), id), "adviser", "staff/advising/adviser-end", model);
    }

    @PostMapping("/advising/advisers/{id}/end")
    String end(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "false") boolean withdraw,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var last = Fields.date(lastDay);
        var problems = new Problems();
        problems.check("lastDay", last != null, "new.date.mistake");
        problems.check("reason", reason.strip().length() <= 500, "decline.missing");
        if (last != null && problems.isEmpty()) {
            var text = reason.strip();
            var answer = advisers.retire(
                    work.caller(),
                    work.id(),
                    id,
                    new Revision(revision),
                    new AdvisersApi.Retirement(last, withdraw, text.isEmpty() ? null : text));
            if (answer instanceof Answer.Given<AdvisersApi.Retired>(var retired)) {
                told.done(flash, "adviser-ended", retired.adviser().name());
                flash.addFlashAttribute(
                        "ahead", List.copyOf(retired.appointmentsAhead()).size());
                return ONE + id;
            }
            problems = Problems.of(answer);
        }
        return ending(work, id, lastDay, reason, revision, problems, model);
    }

    /** Hours of a time in which the adviser is away, to be called off together. */
    @GetMapping("/advising/advisers/{id}/absence")
    String absence(
            AtWork work,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        desk.show(work, model);
        var first = AgendaController.date(from, work.today());
        LocalDate last = AgendaController.date(to, first.plusDays(6));
        last = last.isBefore(first) ? first : last.isAfter(first.plusDays(60)) ? first.plusDays(60) : last;
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        var answer = advisers.adviser(work.caller(), work.id(), id);
        if (answer instanceof Answer.Given<Adviser>(var adviser)) {
            work.demand(AdvisingDesk.mayPlanFor(work, adviser));
            model.addAttribute(
                    "duties",
                    advising.duties(work.caller(), work.id(), first, last, id)
                            .map(page -> page.items().stream()
                                    .filter(duty -> !duty.cancelled()
                                            && duty.end()
                                                    .toInstant()
                                                    .isAfter(work.now().toInstant()))
                                    .toList()));
        }
        return pages.show(answer, "adviser", "staff/advising/absence", model);
    }
}
