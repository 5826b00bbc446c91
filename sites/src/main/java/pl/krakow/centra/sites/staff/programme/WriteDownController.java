package pl.krakow.centra.sites.staff.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

import pl.krakow.centra.sites.api.programme.Registration;
import pl.krakow.centra.sites.api.programme.RegistrationsApi;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.Question;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Problems;
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
        return form(work, id, Visitor.EMPTY, Problems.NONE, null, model);
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
        var problems = visitor.problems();
        if (!problems.isEmpty()) {
            return form(work, id, visitor, problems, once, model);
        }
        return switch (registrations.writeDown(work.caller(), work.id(), id, new Once(once), visitor.form())) {
            case Answer.Given<Registration>(var registered) -> {
                told.done(flash, registered.is("WAITING") ? "prog-written-waits" : "prog-written", registered.name());
                yield "redirect:/programme/" + id;
            }
            case Answer.Refused<Registration>(var refusal) -> {
                var found = Problems.of(refusal);
                if (found.isEmpty()) {
                    found.general(refusal.title());
                }
                // the refused attempt used its key up
                yield form(work, id, visitor, found, null, model);
            }
            case Answer.Down<Registration> _ -> {
                var found = new Problems();
                found.check("", false, "prog.not-saved");
                yield form(work, id, visitor, found, once, model);
            }
        };
    }

    /** @param once the key an answer to which may have been lost; null for a new one */
    private String form(
            AtWork work, String id, Visitor visitor, Problems problems, @Nullable String once, Model model) {
        var signUp = registrations.signUp(work.caller(), work.id(), id);
        model.addAttribute("form", visitor);
        model.addAttribute("problems", problems);
        model.addAttribute("kept", once == null || once.isEmpty() ? null : once);
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
                    text(fields, "name"),
                    text(fields, "email"),
                    text(fields, "phone"),
                    text(fields, "organisation"),
                    text(fields, "needs"),
                    text(fields, "audience"),
                    text(fields, "people"),
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
                    ProgrammeDesk.orNull(email),
                    ProgrammeDesk.orNull(phone),
                    ProgrammeDesk.orNull(organisation),
                    ProgrammeDesk.orNull(needs),
                    audience,
                    count(),
                    answers);
        }

        private int count() {
            return people.matches("\\d{1,4}") ? Integer.parseInt(people) : 0;
        }

        private static String text(MultiValueMap<String, String> fields, String name) {
            return List.copyOf(fields.getOrDefault(name, List.of("")))
                    .getFirst()
                    .strip();
        }
    }
}
