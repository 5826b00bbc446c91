package pl.krakow.centra.sites.staff.programme;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.programme.RegistrationsApi;
import pl.krakow.centra.sites.api.programme.RegistrationsApi.Message;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** A message to the people of an event: whom it would reach is said before it is sent. */
@Controller
@RequiredArgsConstructor
class EventMessageController {

    private static final List<String> TO = List.of("CONFIRMED", "WAITING", "ALL");
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_TEXT = 5000;

    private final ProgrammeDesk desk;
    private final RegistrationsApi registrations;
    private final Together together;
    private final StaffPages pages;
    private final Told told;

    /** A message as it was typed. */
    record Letter(String to, String subject, String text) {}

    /** @param reach whom it would reach; null where that can't be said now */
    record Choice(String to, RegistrationsApi.@Nullable Reach reach) {}

    @GetMapping("/programme/{id}/message")
    String writing(AtWork work, @PathVariable String id, Model model) {
        work.demand(work.isAtTheDoor());
        return form(work, id, new Letter("CONFIRMED", "", ""), Problems.NONE, model);
    }

    @PostMapping("/programme/{id}/message")
    String write(
            AtWork work,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var letter = new Letter(TO.contains(to) ? to : "CONFIRMED", subject.strip(), text.strip());
        var problems = new Problems();
        problems.check(
                "subject",
                !letter.subject.isEmpty() && letter.subject.length() <= LONGEST_SUBJECT,
                "prog.message.subject.mistake");
        problems.check(
                "text", !letter.text.isEmpty() && letter.text.length() <= LONGEST_TEXT, "prog.message.text.mistake");
        FormKey.keep(once, model);
        if (problems.isEmpty()) {
            var answer = registrations.write(
                    work.caller(),
                    work.id(),
                    id,
                    new Once(once),
                    new RegistrationsApi.NewMessage(letter.to, letter.subject, letter.text));
            if (answer instanceof Answer.Given<Message>(var sent)) {
                told.done(flash, "prog-message", sent.subject());
                return "redirect:/programme/" + id + "/message";
            }
            FormKey.keep(once, answer, model);
            if (answer.isDown()) {
                problems.check("", false, "prog.not-sent");
            } else {
                problems = Problems.of(answer);
            }
        }
        return form(work, id, letter, problems, model);
    }

    private String form(AtWork work, String id, Letter letter, Problems problems, Model model) {
        model.addAttribute("form", letter);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "choices",
                together.each(
                        TO,
                        to -> new Choice(
                                to,
                                registrations
                                        .reach(work.caller(), work.id(), id, new RegistrationsApi.To(to))
                                        .orNull())));
        model.addAttribute("sent", registrations.messages(work.caller(), work.id(), id));
        return pages.show(desk.event(work, id), "event", "staff/programme/message", ProgrammeController.DOWN, model);
    }
}
