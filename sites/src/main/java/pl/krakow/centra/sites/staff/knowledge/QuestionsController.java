package pl.krakow.centra.sites.staff.knowledge;

import java.util.List;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.api.writing.QuestionsApi;
import pl.krakow.centra.sites.api.writing.TopicsApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Told;

/** What residents ask: an adviser answers or says why not; an answer becomes a draft where who asked agreed. */
@Controller
@RequiredArgsConstructor
class QuestionsController {

    private static final String LIST = "redirect:/knowledge-base/questions";
    private static final List<String> STATES = List.of("ASKED", "ANSWERED", "DECLINED");
    private static final int PAGE = 20;
    private static final int LONGEST = 20_000;

    private final QuestionsApi questions;
    private final TopicsApi topics;
    private final Together together;
    private final Told told;

    /** What is typed about one of them; {@code id} says which. */
    record Typed(String id, long revision, String text) {}

    @GetMapping("/knowledge-base/questions")
    String list(
            AtWork work,
            @RequestParam(defaultValue = "ASKED") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        return list(work, state, after, Problems.NONE, null, model);
    }

    private String list(
            AtWork work, String state, @Nullable String after, Problems problems, @Nullable Typed typed, Model model) {
        EntriesController.open(work, model);
        var wanted = STATES.contains(state) ? state : "ASKED";
        model.addAttribute("state", wanted);
        model.addAttribute("states", STATES);
        var names = together.begin(() -> topics.topics(work.caller()));
        model.addAttribute("list", questions.questions(work.caller(), work.id(), wanted, PAGE, after));
        model.addAttribute(
                "topics",
                names.join().orElse(new Page<>(List.of(), null)).items().stream()
                        .collect(Collectors.toMap(TopicsApi.Topic::slug, TopicsApi.Topic::name)));
        model.addAttribute("adviser", work.is(StaffRole.ADVISER));
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed);
        model.addAttribute("formAddress", "/knowledge-base/questions?state=" + wanted);
        return "staff/knowledge/questions";
    }

    @PostMapping("/knowledge-base/questions/{id}/{act:answer|decline}")
    String reply(
            AtWork work,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.is(StaffRole.ADVISER));
        var written = text.strip().replace("\r\n", "\n");
        var found = new Problems();
        found.check("text", !written.isEmpty() && written.length() <= LONGEST, "kb.reply.mistake");
        var answered = act.equals("answer");
        var seen = new Revision(revision);
        var reply = new QuestionsApi.Reply(written);
        var sent = Sent.of(
                found,
                () -> answered
                        ? questions.answer(work.caller(), work.id(), id, seen, reply)
                        : questions.decline(work.caller(), work.id(), id, seen, reply));
        if (sent.given() == null) {
            return list(work, "ASKED", null, sent.problems(), new Typed(id, revision, text), model);
        }
        told.done(flash, answered ? "kb-answered" : "kb-declined", null);
        return LIST;
    }

    @PostMapping("/knowledge-base/questions/{id}/publish")
    String publish(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes flash,
            Model model) {
        var text = title.strip();
        var found = new Problems();
        found.check("title", !text.isEmpty() && text.length() <= 200, "kb.title.mistake");
        var sent = Sent.of(
                found,
                () -> questions.publish(
                        work.caller(), work.id(), id, new Revision(revision), new QuestionsApi.AsEntry(text, null)));
        var question = sent.given();
        if (question == null) {
            return list(work, "ANSWERED", null, sent.problems(), new Typed(id, revision, title), model);
        }
        told.done(flash, "kb-drafted", text);
        return question.entry() == null ? LIST : EntriesController.LIST + "/" + question.entry() + "/edit";
    }
}
