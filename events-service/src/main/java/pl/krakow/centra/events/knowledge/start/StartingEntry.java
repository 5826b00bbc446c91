package pl.krakow.centra.events.knowledge.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.Source;
import pl.krakow.centra.events.knowledge.domain.Text;

/**
 * An entry the knowledge base begins with, as its file says: lines of {@code name: value}, then a part per language that
 * begins with {@code === pl} and a first heading, which is the title.
 *
 * @param name of the file; how others refer to it
 * @param related names of others
 * @param checked the state of law it describes
 */
public record StartingEntry(
        String name,
        EntryKind kind,
        List<String> topics,
        List<String> related,
        List<Source> sources,
        LocalDate checked,
        LocalDate review,
        Map<String, Text> texts) {

    private static final String PART = "=== ";

    /** @throws IllegalArgumentException naming the file, when it can't be understood */
    public static StartingEntry parse(String name, String file) {
        try {
            var head = new LinkedHashMap<String, List<String>>();
            var parts = new LinkedHashMap<String, StringBuilder>();
            var part = new StringBuilder();
            for (var line : file.lines().toList()) {
                if (line.startsWith(PART)) {
                    part = new StringBuilder();
                    parts.put(line.substring(PART.length()).strip(), part);
                } else if (parts.isEmpty()) {
                    int colon = line.indexOf(':');
                    head.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                            .add(line.substring(colon + 1).strip());
                } else {
                    part.append(line).append('\n');
                }
            }
            var texts = new LinkedHashMap<String, Text>();
            parts.forEach((language, written) ->
                    texts.put(language, text(written.toString().strip())));
            return new StartingEntry(
                    name,
                    EntryKind.valueOf(one(head, "kind")),
                    list(head, "topics"),
                    list(head, "related"),
                    head.getOrDefault("source", List.of()).stream()
                            .map(title -> new Source(title, null))
                            .toList(),
                    LocalDate.parse(one(head, "checked")),
                    LocalDate.parse(one(head, "review")),
                    texts);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("what the knowledge base begins with has a fault: " + name, e);
        }
    }

    private static String one(Map<String, List<String>> head, String key) {
        return head.getOrDefault(key, List.of()).getFirst();
    }

    private static List<String> list(Map<String, List<String>> head, String key) {
        return head.getOrDefault(key, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }

    private static Text text(String part) {
        int end = part.indexOf('\n');
        if (!part.startsWith("# ") || end < 0) {
            throw new IllegalArgumentException("a part begins with its title");
        }
        return new Text(part.substring(2, end).strip(), part.substring(end).strip());
    }
}
