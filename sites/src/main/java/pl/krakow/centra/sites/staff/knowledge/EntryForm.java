package pl.krakow.centra.sites.staff.knowledge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.writing.WritingApi;
import pl.krakow.centra.sites.api.writing.Written;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/**
 * An entry as the form has it.
 *
 * @param texts title and body by language, empty where there is none
 * @param sources one a line, {@code title | link}
 * @param length of the recording, minutes and seconds as {@code 12:30}
 * @param related ids of entries that stay related; {@code events} of events likewise
 */
record EntryForm(
        String kind,
        boolean cityWide,
        Map<String, Written.Text> texts,
        List<String> topics,
        String sources,
        String link,
        String length,
        boolean captions,
        String transcript,
        List<String> related,
        List<String> events,
        String checkedOn,
        String reviewOn,
        String outdated,
        String note) {

    static final List<String> LANGUAGES = List.of("pl", "en", "uk");
    static final List<String> KINDS = List.of("ARTICLE", "TEMPLATE", "RECORDING", "ANSWER");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 30_000;
    private static final int MOST_SOURCES = 20;
    private static final int SECONDS = 60;

    static EntryForm read(MultiValueMap<String, String> form) {
        return new EntryForm(
                form.containsKey("kind") ? Fields.text(form, "kind") : "ARTICLE",
                form.containsKey("cityWide"),
                LANGUAGES.stream()
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> new Written.Text(
                                        Fields.text(form, "title." + language), Fields.text(form, "body." + language)),
                                (one, _) -> one,
                                LinkedHashMap::new)),
                form.getOrDefault("topics", List.of()),
                Fields.text(form, "sources"),
                Fields.text(form, "link"),
                Fields.text(form, "length"),
                form.containsKey("captions"),
                Fields.text(form, "transcript"),
                form.getOrDefault("related", List.of()),
                form.getOrDefault("events", List.of()),
                Fields.text(form, "checkedOn"),
                Fields.text(form, "reviewOn"),
                Fields.text(form, "outdated"),
                Fields.text(form, "note"));
    }

    static EntryForm of(Written entry) {
        var recording = entry.recording();
        Map<String, Written.Text> written =
                entry.staff() == null ? Map.of() : entry.staff().written();
        return new EntryForm(
                entry.kind(),
                entry.centre() == null,
                LANGUAGES.stream()
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> written.getOrDefault(language, new Written.Text("", "")),
                                (one, _) -> one,
                                LinkedHashMap::new)),
                entry.topics().stream().map(Written.Topic::slug).toList(),
                entry.sources().stream()
                        .map(source -> source.link() == null ? source.title() : source.title() + " | " + source.link())
                        .collect(Collectors.joining("\n")),
                recording == null ? "" : recording.link(),
                recording == null
                        ? ""
                        : "%d:%02d".formatted(recording.seconds() / SECONDS, recording.seconds() % SECONDS),
                recording != null && recording.captions(),
                recording == null || recording.transcript() == null ? "" : recording.transcript(),
                entry.relatedEntries().stream().map(Written.Related::id).toList(),
                entry.relatedEvents(),
                entry.checkedOn() == null ? "" : entry.checkedOn().toString(),
                entry.reviewOn() == null ? "" : entry.reviewOn().toString(),
                entry.outdated() == null ? "" : entry.outdated(),
                "");
    }

    public Written.Text in(String language) {
        return texts.getOrDefault(language, new Written.Text("", ""));
    }

    Problems problems() {
        var problems = new Problems();
        problems.check("kind", KINDS.contains(kind), "kb.kind.mistake");
        for (var language : LANGUAGES) {
            var text = in(language);
            var needed = language.equals("pl") || !text.body().isEmpty();
            problems.check("title." + language, !needed || !text.title().isEmpty(), "kb.title.mistake");
            problems.check("title." + language, text.title().length() <= LONGEST_TITLE, "kb.title.long");
            problems.check("body." + language, text.body().length() <= LONGEST_BODY, "kb.body.long");
        }
        problems.check("topics", topics.size() <= 8, "kb.topics.mistake");
        problems.check(
                "sources",
                lines().count() <= MOST_SOURCES
                        && lines().allMatch(
                                        line -> line.indexOf('|') < 0 || isLink(line.substring(line.indexOf('|') + 1))),
                "kb.sources.mistake");
        problems.check("link", link.isEmpty() || isLink(link), "kb.link.mistake");
        problems.check("length", link.isEmpty() || seconds() > 0, "kb.length.mistake");
        problems.check("checkedOn", checkedOn.isEmpty() || Fields.date(checkedOn) != null, "new.date.mistake");
        problems.check("reviewOn", reviewOn.isEmpty() || Fields.date(reviewOn) != null, "new.date.mistake");
        problems.check("outdated", outdated.length() <= 300, "kb.outdated.long");
        return problems;
    }

    WritingApi.Content content() {
        return new WritingApi.Content(
                new WritingApi.Texts(in("pl"), given("en"), given("uk")),
                topics,
                link.isEmpty()
                        ? null
                        : new WritingApi.Recording(link, seconds(), captions, transcript.isEmpty() ? null : transcript),
                related,
                events,
                lines().map(EntryForm::source).toList(),
                Fields.date(checkedOn),
                Fields.date(reviewOn),
                outdated.isEmpty() ? null : outdated);
    }

    private Written.@Nullable Text given(String language) {
        var text = in(language);
        return text.title().isEmpty() ? null : text;
    }

    private Stream<String> lines() {
        return Arrays.stream(sources.split("\n")).map(String::strip).filter(line -> !line.isEmpty());
    }

    private static Written.Source source(String line) {
        var at = line.indexOf('|');
        return at < 0
                ? new Written.Source(line, null)
                : new Written.Source(
                        line.substring(0, at).strip(), line.substring(at + 1).strip());
    }

    private static boolean isLink(String text) {
        return text.strip().matches("https?://[!-~]+");
    }

    /** 0 for what is no length. */
    private int seconds() {
        if (!length.matches("\\d{1,4}(:[0-5]\\d)?")) {
            return 0;
        }
        var parts = length.split(":");
        return Integer.parseInt(parts[0]) * SECONDS + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }
}
