package pl.krakow.centra.sites.residents.events;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.Registered;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.SignUp;
import pl.krakow.centra.sites.forms.Emails;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/** Signing up for an event, with an account or without. */
@Controller
@RequiredArgsConstructor
class SignUpController {

    private static final int MOST_PEOPLE = 100;
    private static final Map<String, String> FIELDS = Map.of(
            "/name", "name",
            "/email", "email",
            "/people", "people",
            "/audience", "audience",
            "/organisation", "needs",
            "/needs", "needs");

    private final EventPage page;
    private final WhatsOnApi api;
    private final Frames frames;
    private final Words words;

    @PostMapping("/events/{centre}/{event}/sign-up")
    String signUp(
            Site site,
            @PathVariable String centre,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var entries = SignUpForm.read(form);
        var caller = page.whoever(request);
        var signUp = api.signUp(caller, centre, event).orNull();
        var problems = check(entries, signUp);
        if (!problems.isEmpty()) {
            return page.show(site, centre, event, entries, problems, request, response, model);
        }
        var answer = api.register(
                caller,
                centre,
                event,
                new Once(entries.once()),
                new WhatsOnApi.Person(
                        entries.name(),
                        entries.email(),
                        entries.organisation().isEmpty() ? null : entries.organisation(),
                        entries.needs().isEmpty() ? null : entries.needs(),
                        entries.audience(),
                        entries.count(),
                        entries.answers(),
                        entries.hold().isEmpty() ? null : entries.hold()));
        switch (answer) {
            case Answer.Given<Registered>(var registered) -> {
                flash.addFlashAttribute("signedUp", registered.state() == null ? "LETTER" : registered.state());
                flash.addFlashAttribute("signedUpAs", entries.email());
                return "redirect:/events/{centre}/{event}#sign-up";
            }
            case Answer.Refused<Registered>(var refusal) -> {
                if (!problems.take(refusal, fields(signUp))) {
                    model.addAttribute("refusal", refusal);
                }
            }
            case Answer.Down<Registered> _ -> model.addAttribute("notSent", true);
        }
        return page.show(site, centre, event, entries.after(answer), problems, request, response, model);
    }

    private static Map<String, String> fields(@Nullable SignUp signUp) {
        var fields = new HashMap<>(FIELDS);
        if (signUp != null) {
            signUp.questions()
                    .forEach(question -> fields.put("/answers/" + question.id(), SignUpForm.ANSWER + question.id()));
        }
        return fields;
    }

    private Problems check(SignUpForm entries, @Nullable SignUp signUp) {
        var problems = new Problems();
        if (entries.name().isEmpty()) {
            problems.say("name", words.text("sign-up.name.missing"));
        }
        if (!Emails.isLikely(entries.email())) {
            problems.say("email", words.text("my.letters.email.wrong"));
        }
        var most = signUp == null ? MOST_PEOPLE : Math.max(1, signUp.mostPeople());
        if (entries.count() < 1 || entries.count() > most) {
            problems.say("people", words.text("sign-up.people.wrong", words.number(most)));
        }
        if (!EventPage.AUDIENCES.contains(entries.audience())) {
            problems.say("audience", words.text("sign-up.audience.missing"));
        }
        if (signUp != null) {
            for (var question : signUp.questions()) {
                if (question.required() && entries.answer(question.id()).isEmpty()) {
                    problems.say(SignUpForm.ANSWER + question.id(), words.text("sign-up.answer.missing"));
                }
            }
        }
        return problems;
    }

    /**
     * Keeps a seat while the form is filled in; answers with the line that says until when. The form has named it from the start, so
     * who sends it before this is answered gets the seat that is kept for them.
     */
    @PostMapping("/events/{centre}/{event}/hold")
    String hold(
            Site site,
            @PathVariable String centre,
            @PathVariable String event,
            @RequestParam String hold,
            HttpServletRequest request,
            Model model) {
        var held = api.hold(page.whoever(request), centre, event, new WhatsOnApi.HoldWish(1, hold));
        model.addAttribute("held", held.orNull());
        model.addAttribute("zone", frames.of(request).zone());
        return "residents/events/card :: held";
    }
}
