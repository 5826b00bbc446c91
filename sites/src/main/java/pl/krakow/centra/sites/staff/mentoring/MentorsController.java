package pl.krakow.centra.sites.staff.mentoring;

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

import pl.krakow.centra.sites.api.mentoring.Mentor;
import pl.krakow.centra.sites.api.mentoring.MentorsApi;
import pl.krakow.centra.sites.forms.Emails;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Mentors and coaches of a centre, and what they take on. */
@Controller
@RequiredArgsConstructor
class MentorsController {

    private static final String LIST = "redirect:/mentoring/mentors";
    private static final int MOST_COURSES = 20;
    private static final Map<String, String> FIELDS = Map.of(
            "mentor-known", "account", "mentor-places-taken", "mostCourses", "mentoring-field-unknown", "fields");

    private final MentorsApi mentors;
    private final MentoringDesk desk;
    private final Told told;
    private final StaffPages pages;

    /** A mentor as typed. */
    record Form(
            String account,
            String name,
            String email,
            List<String> kinds,
            List<String> fields,
            List<String> languages,
            List<String> freeTimes,
            List<String> ways,
            String mostCourses,
            boolean active) {

        static final Form NEW = new Form(
                "", "", "", List.of("MENTORING"), List.of(), List.of("pl"), List.of(), List.of("ON_SITE"), "2", true);

        static Form read(MultiValueMap<String, String> form) {
            return new Form(
                    Fields.text(form, "account"),
                    Fields.text(form, "name"),
                    Fields.text(form, "email"),
                    Fields.all(form, "kinds"),
                    Fields.all(form, "fields"),
                    Fields.all(form, "languages"),
                    Fields.all(form, "freeTimes"),
                    Fields.all(form, "ways"),
                    Fields.text(form, "mostCourses"),
                    form.containsKey("active"));
        }

        static Form of(Mentor mentor) {
            return new Form(
                    mentor.account(),
                    mentor.name(),
                    mentor.email() == null ? "" : mentor.email(),
                    mentor.kinds(),
                    mentor.fields(),
                    mentor.languages(),
                    mentor.freeTimes(),
                    mentor.ways(),
                    String.valueOf(mentor.mostCourses()),
                    mentor.active());
        }

        Problems problems(boolean registering) {
            var problems = new Problems();
            problems.check("account", !registering || account.matches("[0-9a-fA-F-]{36}"), "adv.account.mistake");
            problems.check("name", !name.isEmpty() && name.length() <= 120, "sign-up.name.missing");
            problems.check("email", email.isEmpty() || Emails.isLikely(email), "my.letters.email.wrong");
            problems.check("kinds", !kinds.isEmpty(), "men.kinds.mistake");
            problems.check("fields", !fields.isEmpty(), "adv.fields.mistake");
            problems.check("languages", !languages.isEmpty(), "adv.languages.mistake");
            problems.check("freeTimes", !freeTimes.isEmpty(), "men.times.mistake");
            problems.check("ways", !ways.isEmpty(), "adv.ways.mistake");
            problems.check("mostCourses", Fields.number(mostCourses, 1, MOST_COURSES) > 0, "men.most.mistake");
            return problems;
        }

        MentorsApi.MentorDraft draft(boolean registering) {
            return new MentorsApi.MentorDraft(
                    registering ? account : null,
                    name,
                    email.isEmpty() ? null : email,
                    kinds,
                    fields,
                    languages,
                    freeTimes,
                    ways,
                    Integer.parseInt(mostCourses),
                    active);
        }
    }

    @GetMapping("/mentoring/mentors")
    String list(AtWork work, Model model) {
        desk.show(work, model);
        model.addAttribute("list", mentors.mentors(work.caller(), work.id()));
        return "staff/mentoring/mentors";
    }

    @GetMapping("/mentoring/mentors/new")
    String adding(AtWork work, Model model) {
        return form(work, null, Form.NEW, 0, Problems.NONE, model);
    }

    @PostMapping("/mentoring/mentors/new")
    String add(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = Form.read(fields);
        var sent = Sent.once(
                once,
                form.problems(true),
                FIELDS,
                model,
                key -> mentors.add(work.caller(), work.id(), key, form.draft(true)));
        return sent.given() == null ? form(work, null, form, 0, sent.problems(), model) : saved(form, flash);
    }

    @GetMapping("/mentoring/mentors/{id:[0-9a-fA-F-]{36}}")
    String changing(AtWork work, @PathVariable String id, Model model) {
        var answer = mentors.mentor(work.caller(), work.id(), id);
        if (!(answer instanceof Answer.Given<Mentor>(var mentor))) {
            model.addAttribute("downWhat", "sup.down.mentoring");
            return pages.show(answer, "mentor", "staff/mentoring/mentor", model);
        }
        return form(work, id, Form.of(mentor), mentor.revision(), Problems.NONE, model);
    }

    @PostMapping("/mentoring/mentors/{id:[0-9a-fA-F-]{36}}")
    String change(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = Form.read(fields);
        var sent = Sent.of(
                form.problems(false),
                FIELDS,
                () -> mentors.change(work.caller(), work.id(), id, new Revision(revision), form.draft(false)));
        return sent.given() == null ? form(work, id, form, revision, sent.problems(), model) : saved(form, flash);
    }

    private String saved(Form form, RedirectAttributes flash) {
        told.done(flash, "saved", form.name());
        return LIST;
    }

    private String form(AtWork work, @Nullable String id, Form form, long revision, Problems problems, Model model) {
        work.demand(work.isCoordinator());
        desk.show(work, model);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("revision", revision);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", MentoringDesk.KINDS);
        model.addAttribute("languages", MentoringDesk.LANGUAGES);
        model.addAttribute("times", MentoringDesk.TIMES);
        model.addAttribute("ways", MentoringDesk.WAYS);
        return "staff/mentoring/mentor";
    }
}
