package pl.krakow.centra.sites.staff.knowledge;

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

import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.api.writing.TopicsApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The topics of the knowledge base: the city's, kept by the coordinators of its centres. */
@Controller
@RequiredArgsConstructor
class TopicsController {

    private static final String LIST = "redirect:/knowledge-base/topics";
    private static final int LONGEST = 80;
    private static final int LAST_PLACE = 10_000;

    private final TopicsApi topics;
    private final Told told;
    private final StaffPages pages;

    /** A topic as typed; its slug is given once. */
    record Form(String slug, String pl, String en, String uk, String place) {

        static final Form NEW = new Form("", "", "", "", "100");

        static Form read(MultiValueMap<String, String> form) {
            return new Form(
                    Fields.text(form, "slug"),
                    Fields.text(form, "pl"),
                    Fields.text(form, "en"),
                    Fields.text(form, "uk"),
                    Fields.text(form, "place"));
        }

        static Form of(TopicsApi.Topic topic) {
            var names = topic.names();
            return new Form(
                    topic.slug(),
                    names.pl(),
                    names.en() == null ? "" : names.en(),
                    names.uk() == null ? "" : names.uk(),
                    String.valueOf(topic.place()));
        }

        Problems problems() {
            var problems = new Problems();
            problems.check("slug", slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= 40, "kb.slug.mistake");
            problems.check("pl", !pl.isEmpty() && pl.length() <= LONGEST, "kb.topic.mistake");
            problems.check("en", en.length() <= LONGEST, "kb.topic.mistake");
            problems.check("uk", uk.length() <= LONGEST, "kb.topic.mistake");
            problems.check(
                    "place",
                    place.matches("\\d{1,5}") && Integer.parseInt(place) <= LAST_PLACE,
                    "kb.topic.place.mistake");
            return problems;
        }

        Wording names() {
            return Wording.typed(pl, en, uk);
        }
    }

    @GetMapping("/knowledge-base/topics")
    String list(AtWork work, Model model) {
        EntriesController.open(work, model);
        model.addAttribute("list", topics.topics(work.caller()));
        return "staff/knowledge/topics";
    }

    @GetMapping("/knowledge-base/topics/new")
    String adding(AtWork work, Model model) {
        return form(work, null, Form.NEW, 0, Problems.NONE, model);
    }

    @PostMapping("/knowledge-base/topics/new")
    String add(AtWork work, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash, Model model) {
        var form = Form.read(fields);
        var sent = Sent.of(
                form.problems(),
                Map.of("topic-taken", "slug"),
                () -> topics.add(
                        work.caller(), new TopicsApi.Draft(form.slug(), form.names(), Integer.parseInt(form.place()))));
        return sent.given() == null ? form(work, null, form, 0, sent.problems(), model) : saved(form, flash);
    }

    @GetMapping("/knowledge-base/topics/{slug}")
    String changing(AtWork work, @PathVariable String slug, Model model) {
        var known = Found.among(
                topics.topics(work.caller()).map(Page::items),
                topic -> topic.slug().equals(slug));
        return known instanceof Answer.Given<TopicsApi.Topic>(var topic)
                ? form(work, slug, Form.of(topic), topic.revision(), Problems.NONE, model)
                : pages.show(known, "topic", "staff/knowledge/topic", "sup.down.knowledge", model);
    }

    @PostMapping("/knowledge-base/topics/{slug}")
    String change(
            AtWork work,
            @PathVariable String slug,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = Form.read(fields);
        var sent = Sent.of(
                form.problems(),
                () -> topics.change(
                        work.caller(),
                        slug,
                        new Revision(revision),
                        new TopicsApi.Change(form.names(), Integer.parseInt(form.place()))));
        return sent.given() == null ? form(work, slug, form, revision, sent.problems(), model) : saved(form, flash);
    }

    private String saved(Form form, RedirectAttributes flash) {
        told.done(flash, "saved", form.pl());
        return LIST;
    }

    private static String form(
            AtWork work, @Nullable String slug, Form form, long revision, Problems problems, Model model) {
        EntriesController.open(work, model);
        work.demand(work.isCoordinator());
        model.addAttribute("slug", slug);
        model.addAttribute("form", form);
        model.addAttribute("revision", revision);
        model.addAttribute("problems", problems);
        return "staff/knowledge/topic";
    }

    @PostMapping("/knowledge-base/topics/{slug}/remove")
    String remove(AtWork work, @PathVariable String slug, @RequestParam long revision, RedirectAttributes flash) {
        told.tell(topics.remove(work.caller(), slug, new Revision(revision)), "kb-topic-removed", slug, flash);
        return LIST;
    }
}
