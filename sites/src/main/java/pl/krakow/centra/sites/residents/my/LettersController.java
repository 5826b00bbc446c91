package pl.krakow.centra.sites.residents.my;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.my.MyContactApi;
import pl.krakow.centra.sites.api.my.MyContactApi.Contact;
import pl.krakow.centra.sites.forms.Beside;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/** Where letters about bookings go, in which language and about what. A new address is used once its code is typed in. */
@Controller
@RequiredArgsConstructor
class LettersController {

    private static final List<String> TOPICS = List.of("BOOKINGS", "REMINDERS", "WAITING_LIST", "ORGANISATION");
    private static final Set<String> LANGUAGES = Set.of("pl", "en", "uk");

    private final MyContactApi contact;
    private final People people;
    private final Words words;

    /** What is entered. */
    record Entries(String email, String language, List<String> letters, long revision) {

        static Entries of(Tagged<Contact> found) {
            var contact = found.value();
            var email = contact.pendingEmail() != null ? contact.pendingEmail() : contact.email();
            return new Entries(
                    email == null ? "" : email,
                    contact.language(),
                    email == null ? TOPICS : contact.letters(),
                    found.revision().number());
        }

        /** The same on what is stored by now, which is shown beside it. */
        Entries beside(Entries now, Words words, Model model) {
            new Beside()
                    .add("my.letters.email", email, now.email)
                    .add(
                            "my.letters.language",
                            Locale.of(language).getDisplayLanguage(Locale.of(language)),
                            Locale.of(now.language).getDisplayLanguage(Locale.of(now.language)))
                    .add("my.letters.about", topics(words), now.topics(words))
                    .show(model);
            return new Entries(email, language, letters, now.revision);
        }

        private String topics(Words words) {
            return TOPICS.stream()
                    .filter(this::wants)
                    .map(topic -> words.text("my.letters.topic." + topic))
                    .collect(Collectors.joining(", "));
        }

        public boolean wants(String topic) {
            return letters.contains(topic);
        }
    }

    @GetMapping("/my/letters")
    String letters(Site.Residents site, HttpServletResponse response, Model model) {
        return show(null, false, Problems.NONE, response, model);
    }

    @PostMapping("/my/letters")
    String change(
            Site.Residents site,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "pl") String language,
            @RequestParam(defaultValue = "") List<String> letters,
            @RequestParam long revision,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var entries = new Entries(
                email.strip(),
                LANGUAGES.contains(language) ? language : "pl",
                letters.stream().filter(TOPICS::contains).toList(),
                revision);
        var answer = contact.change(
                people.caller(),
                new Revision(revision),
                new MyContactApi.Wishes(
                        entries.email().isEmpty() ? null : entries.email(), entries.language(), entries.letters()));
        if (answer instanceof Answer.Given<Contact>(var changed)) {
            MyPages.told(answer, changed.pendingEmail() != null ? "letters-code" : "letters", flash);
            return "redirect:/my/letters";
        }
        var problems = new Problems();
        var stale = answer instanceof Answer.Refused<Contact>(var refusal) && refusal.isStale();
        if (answer instanceof Answer.Refused<Contact>(var refusal) && !stale) {
            problems.say(
                    "email", refusal.fields().isEmpty() ? refusal.sentence() : words.text("my.letters.email.wrong"));
        }
        model.addAttribute("notSent", answer.isDown());
        return show(entries, stale, problems, response, model);
    }

    @PostMapping("/my/letters/confirm")
    String confirm(
            Site.Residents site,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var answer = contact.confirm(people.caller(), new MyContactApi.Code(code.isBlank() ? "-" : code.strip()));
        if (!answer.isGiven()) {
            var problems = new Problems();
            if (answer instanceof Answer.Refused<Contact>(var refusal)) {
                problems.say("code", refusal.sentence());
            }
            model.addAttribute("codeEntered", code.strip());
            model.addAttribute("notSent", answer.isDown());
            return show(null, false, problems, response, model);
        }
        MyPages.told(answer, "letters-confirmed", flash);
        return "redirect:/my/letters";
    }

    /**
     * @param typed what was entered; null for what is stored
     * @param stale whether somebody changed it since: then what is stored by now stands beside it, and is what it changes
     */
    private String show(
            @Nullable Entries typed, boolean stale, Problems problems, HttpServletResponse response, Model model) {
        var found = contact.contact(people.caller());
        var now = found.orNull();
        model.addAttribute("contact", now == null ? null : now.value());
        var entries = typed;
        if (now != null && (typed == null || stale)) {
            var stored = Entries.of(now);
            entries = typed == null ? stored : typed.beside(stored, words, model);
        }
        model.addAttribute("form", entries);
        model.addAttribute("topics", TOPICS);
        model.addAttribute("faults", problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        MyPages.keepToOneself(response);
        return "residents/my/letters";
    }
}
