package pl.krakow.centra.sites.residents.volunteering;

import java.time.DayOfWeek;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi;
import pl.krakow.centra.sites.api.volunteering.Terms;
import pl.krakow.centra.sites.api.volunteering.Volunteer;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/** What a volunteer says of themselves, what they agree to, and being left alone for a while. */
@Controller
@RequiredArgsConstructor
class ProfileController {

    private static final String PAGE = "redirect:/my/volunteering/profile";
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/name", "name"),
            Map.entry("/email", "email"),
            Map.entry("/phone", "phone"),
            Map.entry("/bornOn", "bornOn"),
            Map.entry("/guardian/email", "guardianEmail"),
            Map.entry("/guardian/phone", "guardianPhone"),
            Map.entry("/guardian", "guardianName"),
            Map.entry("/centres", "centres"),
            Map.entry("/languages", "languages"),
            Map.entry("/travelKm", "travelKm"),
            Map.entry("/weekly", "weekly"),
            Map.entry("/extra", "extra"),
            Map.entry("/away", "away"),
            Map.entry("/weeklyHours", "weeklyHours"),
            Map.entry("/needs", "needs"));

    private final VolunteerApi volunteers;
    private final OpportunitiesApi opportunities;
    private final CentreCatalogue catalogue;
    private final People people;
    private final Frames frames;
    private final Words words;

    @GetMapping("/my/volunteering/profile")
    String profile(Site.Residents site, HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = volunteers.me(people.caller());
        var person = frames.of(request).person();
        var form = found instanceof Answer.Given<Volunteer>(var volunteer)
                ? ProfileForm.of(volunteer)
                : ProfileForm.empty(
                        person == null ? null : person.name(),
                        catalogue.all().stream()
                                .limit(catalogue.all().size() == 1 ? 1 : 0)
                                .map(centre -> centre.id().value())
                                .toList());
        return show(found, form, Problems.NONE, response, model);
    }

    @PostMapping("/my/volunteering/profile")
    String save(
            Site.Residents site,
            @RequestParam MultiValueMap<String, String> entries,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var caller = people.caller();
        var frame = frames.of(request);
        var form = ProfileForm.read(entries);
        var found = volunteers.me(caller);
        var kept = found.orNull();
        var problems = form.problems(frame.today(), kept == null);
        FormKey.keep(form.once(), model);
        if (problems.isEmpty() && !found.isDown()) {
            var profile = form.profile(frame.language(), kept);
            var answer = kept == null
                    ? volunteers.register(
                            caller, new Once(form.once()), new VolunteerApi.Registration(profile, form.agreed()))
                    : volunteers.change(caller, new Revision(form.revision()), profile);
            FormKey.keep(form.once(), answer, model);
            switch (answer) {
                case Answer.Given<Volunteer> _ -> {
                    flash.addFlashAttribute("done", kept == null ? "vol-registered" : "vol-profile");
                    return kept == null ? "redirect:/volunteering/matches" : PAGE;
                }
                case Answer.Refused<Volunteer>(var refusal) -> {
                    if (!problems.take(trimmed(refusal), FIELDS)) {
                        model.addAttribute("refusal", refusal);
                    }
                }
                case Answer.Down<Volunteer> _ -> model.addAttribute("notSent", true);
            }
        } else if (found.isDown()) {
            model.addAttribute("notSent", true);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(found, form, problems, response, model);
    }

    /** A registration wraps the profile; the form has one level. */
    private static Refusal trimmed(Refusal refusal) {
        return new Refusal(
                refusal.status(),
                refusal.code(),
                refusal.title(),
                refusal.detail(),
                refusal.alternatives(),
                refusal.fields().stream()
                        .map(field -> new Refusal.Field(field.pointer().replaceFirst("^/profile", ""), field.message()))
                        .toList());
    }

    private String show(
            Answer<Volunteer> found, ProfileForm form, Problems problems, HttpServletResponse response, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("me", found.orNull());
        model.addAttribute("form", form);
        model.addAttribute("times", form.times().open());
        model.addAttribute("faults", problems);
        model.addAttribute("terms", opportunities.terms(people.anyone()).orElse(Terms.NONE));
        model.addAttribute("commitments", OpportunityQuery.COMMITMENTS);
        model.addAttribute("days", DayOfWeek.values());
        MyPages.keepToOneself(response);
        return "residents/volunteering/profile";
    }

    @PostMapping("/my/volunteering/pause")
    String pause(
            Site.Residents site, @RequestParam(defaultValue = "") String until, RedirectAttributes flash, Model model) {
        var last = Fields.date(until);
        flash.addFlashAttribute("pauseUntil", until);
        if (last == null && !until.isBlank()) {
            flash.addFlashAttribute("pauseMistake", true);
            return PAGE + "#pause";
        }
        var paused = volunteers.pause(people.caller(), new VolunteerApi.Rest(last));
        if (paused.isDown()) {
            return MyPages.down("vol.profile.down", model);
        }
        MyPages.told(paused, "vol-paused", flash);
        return PAGE;
    }

    @PostMapping("/my/volunteering/resume")
    String resume(Site.Residents site, RedirectAttributes flash) {
        MyPages.told(volunteers.resume(people.caller()), "vol-resumed", flash);
        return PAGE;
    }

    /** @param act {@code give} or {@code withdraw} */
    @PostMapping("/my/volunteering/consents/{consent}/{act}")
    String consent(
            Site.Residents site, @PathVariable String consent, @PathVariable String act, RedirectAttributes flash) {
        var answer = switch (act) {
            case "give" -> volunteers.consent(people.caller(), new VolunteerApi.Agreed(consent, ProfileForm.VERSION));
            case "withdraw" -> volunteers.withdraw(people.caller(), consent);
            default -> throw Found.none();
        };
        MyPages.told(answer, "vol-consent", flash);
        return PAGE + "#consents";
    }
}
