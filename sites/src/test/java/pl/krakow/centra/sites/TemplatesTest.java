package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a template can say that looks right and means something else. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern BARE_INDEX = Pattern.compile("\\$\\{[^}]*?[\\w)]\\[[a-zA-Z]\\w*]");
    private static final Pattern TABLE = Pattern.compile("<table(?:\"[^\"]*\"|[^>\"])*>(\\s*<caption)?");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|switch|case)=");

    @Test
    void aMapIsAskedWithGet() {
        assertThat(tags(tag -> BARE_INDEX.matcher(tag).find()))
                .as("an unquoted name in brackets is a key of that name, not the variable: write map.get(name)")
                .isEmpty();
    }

    @Test
    void aConditionStandsAroundWhatIsReplaced() {
        assertThat(tags(tag ->
                        tag.contains("th:replace=") && CONDITION.matcher(tag).find()))
                .as("a tag is replaced before its condition is looked at: put the condition around it")
                .isEmpty();
    }

    @Test
    void aTableHasACaption() {
        assertThat(found(TABLE, TemplatesTest::hasNoCaption))
                .as("whoever hears a table is told first what it is of")
                .isEmpty();
    }

    @Test
    void theRulesFindWhatTheyAreFor() {
        assertThat(hasNoCaption("<table class=\"table\">")).isTrue();
        assertThat(hasNoCaption("<table class=\"table\">\n  <caption")).isFalse();
        assertThat(BARE_INDEX.matcher("<b th:text=\"${rooms[room]}\">").find()).isTrue();
        assertThat(BARE_INDEX.matcher("<b th:text=\"${rows[0].cells['a']}\">").find())
                .isFalse();
        assertThat(CONDITION
                        .matcher("<a th:if=\"${x}\" th:replace=\"~{y :: z}\">")
                        .find())
                .isTrue();
    }

    private static boolean hasNoCaption(String table) {
        return !table.endsWith("<caption") && !table.contains("th:replace=");
    }

    private static List<String> tags(Predicate<String> wrong) {
        return found(TAG, wrong);
    }

    private static List<String> found(Pattern what, Predicate<String> wrong) {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(
                            file -> found(file, what).filter(wrong).map(tag -> TEMPLATES.relativize(file) + ": " + tag))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Path file, Pattern what) {
        try {
            return what.matcher(Files.readString(file)).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
