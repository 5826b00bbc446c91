package pl.krakow.centra.sites.staff.advising;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.advising.AdvisingApi;
import pl.krakow.centra.sites.api.advising.Duty;
import pl.krakow.centra.sites.forms.Emails;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Takes a time with an adviser for somebody who rings, stands at the desk, or came without an appointment. */
@Controller
@RequiredArgsConstructor
class BookForController {

    private static final List<String> KINDS = List.of("INDIVIDUAL", "ORGANISATION", "INFORMAL_GROUP");
    private static final int LENGTH_OF_ID = 36;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_QUESTION = 2000;
    private static final int MOST_SLOTS = 4;

    private final AdvisingApi advising;
    private final AdvisingDesk desk;
    private final Told told;
    private final StaffPages pages;

    /** What is typed. */
    record Form(
            String field,
            String name,
            String email,
            String phone,
            String kind,
            String organisation,
            String question,
            String slots) {

        static Form read(MultiValueMap<String, String> fields) {
            return new Form(
                    Fields.text(fields, "field"),
                    Fields.text(fields, "name"),
                    Fields.text(fields, "email"),
                    Fields.text(fields, "phone"),
                    Fields.text(fields, "kind"),
                    Fields.text(fields, "organisation"),
                    Fields.text(fields, "question"),
                    Fields.text(fields, "slots"));
        }

        private int inARow() {
            return slots.matches("[1-4]") ? Integer.parseInt(slots) : 1;
        }

        Problems problems() {
            var problems = new Problems();
            problems.check("field", field.matches("[a-z][a-z-]{0,39}"), "advise.field.missing");
            problems.check("name", !name.isEmpty() && name.length() <= LONGEST_NAME, "sign-up.name.missing");
            problems.check("phone", phone.isEmpty() || phone.matches("\\+?[0-9 ()-]{5,30}"), "ask-form.phone.missing");
            problems.check("email", email.isEmpty() || Emails.isLikely(email), "my.letters.email.wrong");
            problems.check("kind", KINDS.contains(kind), "advise.kind.missing");
            problems.check("question", question.length() <= LONGEST_QUESTION, "adv.question.mistake");
            return problems;
        }

        AdvisingApi.Visitor visitor() {
            return new AdvisingApi.Visitor(
                    field,
                    name,
                    Fields.given(email),
                    Fields.given(phone),
                    kind,
                    Fields.given(organisation),
                    Fields.given(question),
                    inARow());
        }
    }

    @GetMapping("/advising/book/{slot}")
    String booking(
            AtWork work, @PathVariable String slot, @RequestParam MultiValueMap<String, String> fields, Model model) {
        return show(work, slot, Form.read(fields), Problems.NONE, model);
    }

    @PostMapping("/advising/book/{slot}")
    String book(
            AtWork work,
            @PathVariable String slot,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = Form.read(fields);
        var sent = Sent.once(
                once,
                form.problems(),
                Map.of("phone-needed", "phone", "slot-not-in-field", "field"),
                model,
                key -> advising.book(work.caller(), work.id(), slot, key, form.visitor()));
        var made = sent.given();
        if (made == null) {
            return show(work, slot, form, sent.problems(), model);
        }
        told.done(flash, "advice-booked", form.name());
        return AppointmentController.ONE + made.id();
    }

    /** A slot is called after the duty it is of and when it begins. */
    private String show(AtWork work, String slot, Form form, Problems problems, Model model) {
        if (slot.length() <= LENGTH_OF_ID) {
            throw Found.none();
        }
        desk.show(work, model);
        var answer = advising.duty(work.caller(), work.id(), slot.substring(0, LENGTH_OF_ID));
        if (answer instanceof Answer.Given<Duty>(var duty)) {
            var start = Agenda.start(slot, work.zone());
            if (start == null) {
                throw Found.none();
            }
            model.addAttribute("start", start);
            model.addAttribute("end", start.plusMinutes(duty.slotMinutes()));
            model.addAttribute("inARow", inARow(duty));
        }
        model.addAttribute("slot", slot);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return pages.show(answer, "duty", "staff/advising/book", model);
    }

    /** How long the talk may be, in slots. */
    private static List<Integer> inARow(Duty duty) {
        return IntStream.rangeClosed(1, MOST_SLOTS)
                .filter(slots -> (long) slots * duty.slotMinutes() + (slots - 1L) * duty.pauseMinutes()
                        <= Duration.between(duty.start(), duty.end()).toMinutes())
                .boxed()
                .toList();
    }
}
