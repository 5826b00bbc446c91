package pl.krakow.centra.sites.residents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.letters.RegistrationLinksApi;
import pl.krakow.centra.sites.api.letters.RegistrationLinksApi.Answers;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;

/**
 * Where a registration stands, for who has no account: what can be done with it, and once the event is over what there is
 * to say about it and to take home.
 */
@Controller
@RequiredArgsConstructor
class RegistrationLinksController {

    private static final Set<String> ACTS = Set.of("confirm", "accept", "cancel");
    private static final String ANSWER = "answer-";

    private final RegistrationLinksApi api;
    private final WhatsOnApi whatsOn;
    private final People people;
    private final Together together;
    private final Clock clock;

    @GetMapping("/registrations/{token}")
    String registration(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String act,
            HttpServletResponse response,
            Model model) {
        var caller = people.anyone();
        var found = api.open(caller, token).map(SignedUp::of);
        LinkPages.keepToOneself(response, found);
        model.addAttribute("token", token);
        model.addAttribute("found", found);
        model.addAttribute("one", found.orNull());
        model.addAttribute("act", ACTS.contains(act) ? act : "");
        if (found instanceof Answer.Given<SignedUp>(var one)) {
            showEvent(caller, token, one, model);
        }
        return "residents/registration";
    }

    private void showEvent(Caller caller, String token, SignedUp one, Model model) {
        boolean hasSeat = one.is("CONFIRMED");
        var feedback =
                together.begin(() -> hasSeat ? api.feedback(caller, token).orNull() : null);
        var event = whatsOn.event(caller, one.centre(), one.eventId()).orNull();
        model.addAttribute("event", event);
        model.addAttribute("over", hasSeat && event != null && event.end().isBefore(OffsetDateTime.now(clock)));
        model.addAttribute("feedback", feedback.join());
    }

    @PostMapping("/registrations/{token}/{act}")
    String act(@PathVariable String token, @PathVariable String act, RedirectAttributes flash) {
        if (!ACTS.contains(act)) {
            return "redirect:/registrations/{token}";
        }
        var answer = api.act(people.anyone(), token, act);
        if (answer instanceof Answer.Given && act.equals("confirm")) {
            return "redirect:/registrations/{token}/confirmed";
        }
        LinkPages.told(answer, act, flash);
        return "redirect:/registrations/{token}";
    }

    /** The link has served: another one is in the letter that follows. */
    @GetMapping("/registrations/{token}/confirmed")
    String confirmed(HttpServletResponse response, Model model) {
        LinkPages.keepToOneself(response, null);
        model.addAttribute("confirmed", true);
        return "residents/letter-address";
    }

    @PostMapping("/registrations/{token}/feedback")
    String answerFeedback(
            @PathVariable String token, @RequestParam Map<String, String> form, RedirectAttributes flash) {
        var answers = form.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(ANSWER) && !field.getValue().isBlank())
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(ANSWER.length()),
                        field -> field.getValue().strip().replace("\r\n", "\n")));
        var answer = api.answer(people.anyone(), token, new Answers(answers));
        LinkPages.told(answer, "feedback", flash);
        if (!answer.isGiven()) {
            flash.addFlashAttribute("answers", answers);
        }
        return "redirect:/registrations/{token}";
    }

    /** Made out the first time it is asked for, the same one afterwards. */
    @PostMapping("/registrations/{token}/certificate")
    String certificate(@PathVariable String token, RedirectAttributes flash) {
        var answer = api.act(people.anyone(), token, "certificate");
        if (answer.isGiven()) {
            return "redirect:/api/v1/registration-links/{token}/certificate/file";
        }
        LinkPages.told(answer, "certificate", flash);
        return "redirect:/registrations/{token}";
    }
}
