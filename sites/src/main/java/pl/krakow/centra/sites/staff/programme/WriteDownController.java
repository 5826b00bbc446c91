package pl.krakow.centra.sites.staff.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.RegistrationsApi;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.Question;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Somebody rings or stands at the desk and wants to come: staff write them down. */
@Controller
@RequiredArgsConstructor
class WriteDownController {

    private static final int MOST_PEOPLE = 100;
    private static final Set<String> AUDIENCES = Set.of("NGO", "INFORMAL_GROUP", "RESIDENT");

    private final ProgrammeDesk desk;
    private final RegistrationsApi registrations;
    private final StaffPages pages;
    private final Told told;

    @GetMapping("/programme/{id}/registrations/new")
    String writing(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isAtTheDoor());
        return form(work, id, Visitor.EMPTY, Problems.NONE, model);
    }

    @PostMapping("/programme/{id}/registrations/new")
    String write(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var visitor = Visitor.read(fields);
        var sent = Sent.once(
                once,
                visitor.problems(),
                model,
                key -> registrations.writeDown(work.caller(), work.id(), id, key, visitor.form()));
        var registered = sent.given();
        if (registered == null) {
            return form(work, id, visitor, sent.problems(), model);
        }
        told.done(flash, registered.is("WAITING") ? "prog-written-waits" : "prog-written", registered.name());
        return "redirect:/programme/" + id;
    }

    private String form(AtWork work, String id, Visitor visitor, Problems problems, Model model) {
        var signUp = registrations.signUp(work.caller(), work.id(), id);
        model.addAttribute("form", visitor);
        model.addAttribute("problems", problems);
        model.addAttribute("signUp", signUp);
        model.addAttribute(
                "questions",
                signUp instanceof Answer.Given<RegistrationsApi.SignUp> given
                        ? given.value().questions()
                        : new ArrayList<Question>());
        return pages.show(desk.event(work, id), "event", "staff/programme/write-down", ProgrammeController.DOWN, model);
    }

    /** Who comes, as it was typed. */
    record Visitor(
            String name,
            String email,
            String phone,
            String organisation,
            String needs,
            String audience,
            String people,
            Map<String, String> answers) {

        static final Visitor EMPTY = new Visitor("", "", "", "", "", "RESIDENT", "1", Map.of());

        static Visitor read(MultiValueMap<String, String> fields) {
            var answers = new HashMap<String, String>();
            fields.forEach((name, values) -> {
                if (name.startsWith("answers.") && !values.getFirst().isBlank()) {
                    answers.put(
                            name.substring("answers.".length()),
                            values.getFirst().strip());
                }
            });
            return new Visitor(
                    Fields.text(fields, "name"),
                    Fields.text(fields, "email"),
                    Fields.text(fields, "phone"),
                    Fields.text(fields, "organisation"),
                    Fields.text(fields, "needs"),
                    Fields.text(fields, "audience"),
                    Fields.text(fields, "people"),
                    answers);
        }

        public String answer(String question) {
            return answers.getOrDefault(question, "");
        }

        Problems problems() {
            var problems = new Problems();
            problems.check("name", !name.isEmpty(), "prog.down.name.mistake");
            problems.check("email", email.isEmpty() || email.matches("\\S+@\\S+\\.\\S+"), "prog.down.email.mistake");
            problems.check("phone", phone.isEmpty() || phone.matches("\\+?[0-9 ()-]{5,30}"), "prog.down.phone.mistake");
            problems.check("audience", AUDIENCES.contains(audience), "prog.down.audience.mistake");
            problems.check("people", count() > 0 && count() <= MOST_PEOPLE, "prog.down.people.mistake");
            return problems;
        }

        RegistrationsApi.Form form() {
            return new RegistrationsApi.Form(
                    name,
                    Fields.given(email),
                    Fields.given(phone),
                    Fields.given(organisation),
                    Fields.given(needs),
                    audience,
                    count(),
                    answers);
        }

        private int count() {
            return people.matches("\\d{1,4}") ? Integer.parseInt(people) : 0;
        }
    }
}
