package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The examples on the developers' page work as they stand: each is taken from the page and sent to the platform. */
class DevelopersExamplesIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();
    private static final Pattern COMMAND = Pattern.compile("<code data-example[^>]*>([^<]*)</code>");
    private static final Pattern ADDRESS = Pattern.compile("^curl 'http://localhost:\\d+(/api/v1/[^']*)'");
    private static final Pattern LANGUAGE = Pattern.compile("-H 'Accept-Language: (\\w+)'");
    private static final Pattern SENT = Pattern.compile("-d '([^']*)'");

    private static List<String> commands() {
        var page = PLATFORM.api().at("localhost:" + PLATFORM.port()).get("/developers");
        assertThat(page.status()).isEqualTo(200);
        var commands = new ArrayList<String>();
        var found = COMMAND.matcher(page.text());
        while (found.find()) {
            commands.add(
                    found.group(1).replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&"));
        }
        return commands;
    }

    @Test
    void answersEveryExample() {
        var commands = commands();
        assertThat(commands).hasSizeGreaterThan(8);
        for (var command : commands) {
            var address = ADDRESS.matcher(command);
            assertThat(address.find()).as(command).isTrue();
            var api = command.contains("$TOKEN") ? PLATFORM.as("resident") : PLATFORM.api();
            var language = LANGUAGE.matcher(command);
            if (language.find()) {
                api = api.with("Accept-Language", language.group(1));
            }
            var sent = SENT.matcher(command);
            var answer = sent.find()
                    ? api.raw(
                            "POST",
                            address.group(1),
                            "application/json",
                            sent.group(1).getBytes(StandardCharsets.UTF_8))
                    : api.get(address.group(1));
            assertThat(answer.status()).as(command + "\n" + answer.text()).isBetween(200, 299);
        }
    }
}
