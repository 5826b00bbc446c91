package pl.krakow.centra.local.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.local.demo.DemoTexts.KnowledgeText;
import pl.krakow.centra.local.demo.DemoTexts.Question;

/** Enters what the centres have written beside what the knowledge base begins with, and what people asked the advisers. */
@RequiredArgsConstructor
final class LoadKnowledge {

    private static final int VOTES = 12;

    private final DemoApi api;
    private final LocalDateTime now;

    void load(String centre, KnowledgeText text) {
        var desk = api.coordinator(centre);
        var path = "/api/v1/centres/" + centre + "/knowledge-entries";
        var texts = new LinkedHashMap<String, Object>();
        text.title().forEach((language, title) -> {
            var body = text.body().get(language);
            if (body != null) {
                texts.put(language, Map.of("title", title, "body", body));
            }
        });
        var content = new LinkedHashMap<String, Object>();
        content.put("texts", texts);
        content.put("topics", text.topics());
        content.put(
                "sources",
                text.sources().stream().map(source -> Map.of("title", source)).toList());
        content.put("checkedOn", LocalDate.of(now.getYear(), 1, 15).toString());
        content.put("reviewOn", LocalDate.of(now.getYear() + 1, 1, 31).toString());
        if (text.recording() != null) {
            content.put(
                    "recording",
                    Map.of(
                            "link", text.recording().link(),
                            "seconds", text.recording().seconds(),
                            "captions", true));
        }
        desk.tryMaking(
                        path,
                        "demo-knowledge-" + text.key(),
                        Map.of("kind", text.kind(), "cityWide", true, "content", content))
                .ifPresent(made -> {
                    var id = made.get("id").asString();
                    if (desk.step(path + "/" + id + "/publish")) {
                        readers(id, text.title().get("pl"), text.key().length());
                    }
                    for (int n = 0; n < text.key().length() % VOTES; n++) {
                        desk.tryMaking(
                                "/api/v1/knowledge/entries/" + id + "/votes",
                                "demo-vote-%s-%d".formatted(text.key(), n),
                                Map.of("helpful", n % 5 != 4));
                    }
                });
    }

    /** As if some had found it by its title; not again when it was there before, because readers are counted. */
    private void readers(String entry, @Nullable String title, int readers) {
        var resident = api.as("resident");
        resident.read("/api/v1/knowledge?text=" + URLEncoder.encode(String.valueOf(title), StandardCharsets.UTF_8));
        for (int n = 0; n < readers; n++) {
            resident.read("/api/v1/knowledge/entries/" + entry);
        }
    }

    /** Asked by residents and answered by the adviser; some are still waiting. */
    void load(String centre, Question question, int number) {
        var path = "/api/v1/centres/" + centre + "/knowledge-questions";
        var adviser = api.as("adviser-" + centre);
        var asked = api.as(number % 2 == 0 ? "resident" : "representative")
                .tryMaking(
                        path,
                        "demo-question-%s-%d".formatted(centre, number),
                        Map.of(
                                "text", question.text(),
                                "topic", question.topic(),
                                "mayBePublished", question.publish() != null || question.answer() == null));
        if (asked.isEmpty() || question.answer() == null) {
            return;
        }
        var id = asked.get().get("id").asString();
        adviser.step(path + "/" + id + "/answer", Map.of("text", question.answer()));
        if (question.publish() != null
                && adviser.step(path + "/" + id + "/publish", Map.of("title", question.publish()))) {
            publishDrafts(centre, question.publish());
        }
    }

    private void publishDrafts(String centre, String title) {
        var path = "/api/v1/centres/" + centre + "/knowledge-entries";
        var desk = api.coordinator(centre);
        var drafts = new ArrayList<String>();
        for (var entry : desk.read(path + "?state=DRAFT&limit=100").get("items")) {
            if (entry.toString().contains(title)) {
                drafts.add(entry.get("id").asString());
            }
        }
        List.copyOf(drafts).forEach(draft -> desk.step(path + "/" + draft + "/publish"));
    }
}
