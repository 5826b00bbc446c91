package pl.krakow.centra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deque's axe: what a program can find of WCAG 2.2 A and AA on a page as it is shown. */
final class Axe {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String CONTRAST = "color-contrast";
    private static final String SCRIPT = script();

    private Axe() {}

    /** What is wrong, one line for each rule with the places where it is. */
    static List<String> violations(Page page) {
        return run(page, Map.of("runOnly", RULES));
    }

    /** The same, of contrast alone. */
    static List<String> contrast(Page page) {
        return run(page, Map.of("runOnly", List.of(CONTRAST)));
    }

    /** The same, of everything else. */
    static List<String> violationsButContrast(Page page) {
        return run(page, Map.of("runOnly", RULES, "rules", Map.of(CONTRAST, Map.of("enabled", false))));
    }

    private static List<String> run(Page page, Map<String, Object> options) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        var answer = page.evaluate("""
                options => axe.run(document, {...options, resultTypes: ['violations'], preload: {assets: ['media']}})
                  .then(found => JSON.stringify(found.violations))
                """, options);
        var lines = new ArrayList<String>();
        for (var violation : JSON.readTree(String.valueOf(answer))) {
            var places = new ArrayList<String>();
            for (var node : violation.get("nodes")) {
                places.add(node.get("target") + " " + firstLine(node));
            }
            lines.add(violation.get("id").asString() + ": "
                    + violation.get("help").asString() + " at " + places);
        }
        return lines;
    }

    private static String firstLine(JsonNode node) {
        return node.get("failureSummary").asString().lines().skip(1).findFirst().orElse("");
    }

    private static String script() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe.min.js isn't on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
