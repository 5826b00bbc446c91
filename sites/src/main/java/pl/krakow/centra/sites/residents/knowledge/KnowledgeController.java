package pl.krakow.centra.sites.residents.knowledge;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.reading.ReadingApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/**
 * The knowledge base. The search says how it took the words and offers to take them exactly; what no longer holds comes
 * last and is marked. Asking an adviser needs an account; the adviser sees the question and not who asks.
 */
@Controller
@RequiredArgsConstructor
class KnowledgeController {

    private static final int PAGE = 10;
    private static final int LONGEST = 200;
    private static final int LONGEST_QUESTION = 2000;
    private static final Map<String, String> FIELDS =
            Map.of("/text", "text", "/email", "email", "/centre", "centre", "/field", "text");
    private static final List<String> KINDS = List.of("ARTICLE", "TEMPLATE", "RECORDING", "ANSWER");

    private final ReadingApi api;
    private final CentreCatalogue catalogue;
    private final People people;
    private final Words words;

    /** What is looked for. */
    record Query(
            String q,
            boolean exact,
            @Nullable String kind,
            @Nullable String topic) {

        public String with(@Nullable String otherKind, @Nullable String otherTopic, @Nullable String cursor) {
            var address = UriComponentsBuilder.fromPath("/knowledge");
            if (!q.isEmpty()) {
                address.queryParam("q", q);
            }
            if (exact) {
                address.queryParam("exact", "true");
            }
            if (otherKind != null) {
                address.queryParam("kind", otherKind);
            }
            if (otherTopic != null) {
                address.queryParam("topic", otherTopic);
            }
            if (cursor != null) {
                address.queryParam("after", cursor);
            }
            return address.encode().build().toUriString();
        }
    }

    @GetMapping("/knowledge")
    String search(
            Site.Residents site,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean exact,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "User-Agent", required = false) @Nullable String program,
            Model model) {
        var text = q.strip();
        var query = new Query(
                text.substring(0, Math.min(LONGEST, text.length())),
                exact,
                kind != null && KINDS.contains(kind) ? kind : null,
                topic != null && topic.matches("[a-z0-9-]{1,90}") ? topic : null);
        model.addAttribute("query", query);
        model.addAttribute(
                "found",
                api.search(
                        people.anyone(), program, query.q(), query.exact(), query.kind(), query.topic(), PAGE, after));
        model.addAttribute("first", after == null);
        return "residents/knowledge/search";
    }

    @GetMapping("/knowledge/{entry}")
    String entry(
            Site.Residents site,
            @PathVariable String entry,
            @RequestHeader(name = "User-Agent", required = false) @Nullable String program,
            HttpServletResponse response,
            Model model) {
        var found = Found.of(api.entry(people.anyone(), program, entry));
        if (found.isDown()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        var shown = found.orNull();
        if (shown != null && !shown.slug().equals(entry) && !shown.id().equals(entry)) {
            // It was renamed, and the API led on to it.
            return "redirect:/knowledge/" + shown.slug();
        }
        model.addAttribute("entry", shown);
        return "residents/knowledge/entry";
    }

    @PostMapping("/knowledge/{entry}/votes")
    String vote(
            Site.Residents site,
            @PathVariable String entry,
            @RequestParam String id,
            @RequestParam boolean helpful,
            RedirectAttributes flash) {
        MyPages.told(api.vote(people.anyone(), id, new ReadingApi.Vote(helpful)), "vote", flash);
        return "redirect:/knowledge/{entry}#vote";
    }

    @GetMapping("/my/question")
    String asking(Site.Residents site, HttpServletResponse response, Model model) {
        people.caller();
        return form("", true, catalogue.all().getFirst().id().value(), Problems.NONE, response, model);
    }

    @PostMapping("/my/question")
    String ask(
            Site.Residents site,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "false") boolean published,
            @RequestParam String once,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var question = text.strip().replace("\r\n", "\n");
        var problems = new Problems();
        if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
            problems.say("text", words.text("knowledge.ask.missing"));
        }
        var known = catalogue.byId(centre).isPresent();
        if (!known) {
            problems.say("centre", words.text("knowledge.ask.centre.missing"));
        }
        var address = email.strip();
        model.addAttribute("email", address);
        FormKey.keep(once, model);
        if (!problems.isEmpty()) {
            return form(question, published, centre, problems, response, model);
        }
        var answer = api.ask(
                people.caller(),
                centre,
                new Once(once),
                new ReadingApi.Question(question, null, published, address.isEmpty() ? null : address));
        if (answer.isGiven()) {
            MyPages.told(answer, "question", flash);
            return "redirect:/knowledge";
        }
        FormKey.keep(once, answer, model);
        if (answer instanceof Answer.Refused<ReadingApi.Asked>(var refusal)) {
            if (!problems.take(refusal, FIELDS)) {
                problems.say("text", refusal.sentence());
            }
        } else {
            problems.say("text", words.text("my.not-sent"));
        }
        return form(question, published, centre, problems, response, model);
    }

    private static String form(
            String text,
            boolean published,
            String centre,
            Problems problems,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("text", text);
        model.addAttribute("published", published);
        model.addAttribute("chosen", centre);
        model.addAttribute("faults", problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        MyPages.keepToOneself(response);
        return "residents/knowledge/ask";
    }
}
