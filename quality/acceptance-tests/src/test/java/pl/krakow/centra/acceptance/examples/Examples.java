package pl.krakow.centra.acceptance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import pl.krakow.centra.acceptance.Api;
import pl.krakow.centra.acceptance.Letters;
import pl.krakow.centra.acceptance.Meetings;
import pl.krakow.centra.acceptance.PlatformUnderTest;

/** What was made, by the name under which a test asks for it: {@code booking} for the id of a booking. */
public final class Examples {

    static final String REYMONTA = "/api/v1/centres/reymonta";
    static final String ROOM = "1w040";

    private final PlatformUnderTest platform;
    private final Map<String, String> known = new LinkedHashMap<>();

    private Examples(PlatformUnderTest platform) {
        this.platform = platform;
    }

    /** One of everything, at Reymonta. */
    public static Map<String, String> allAt(PlatformUnderTest platform) {
        var examples = new Examples(platform);
        RoomExamples.make(examples);
        ReportExamples.make(examples);
        ProgrammeExamples.make(examples);
        AfterwardsExamples.make(examples);
        SupportExamples.make(examples);
        LetterExamples.make(examples);
        VolunteeringExamples.make(examples);
        return Map.copyOf(examples.known);
    }

    /** Whoever acts, on whatever is there now. */
    Api as(String person) {
        return platform.as(person).with("If-Match", "*");
    }

    Api coordinator() {
        return as("coordinator-reymonta");
    }

    String of(String name) {
        var value = known.get(name);
        if (value == null) {
            throw new IllegalStateException("there is no example " + name + " yet");
        }
        return value;
    }

    void is(String name, String value) {
        known.put(name, value);
    }

    /** Makes it and keeps its id under the name. */
    JsonNode make(String name, Api by, String path, Map<String, ?> body) {
        var made = made(by, path, body);
        is(name, made.get("id").asString());
        return made;
    }

    /** @return what the API answered, which must be that it is done */
    static JsonNode made(Api by, String path, Map<String, ?> body) {
        var answer = by.post(path, body);
        assertThat(answer.status()).as("%s: %s", path, answer).isBetween(200, 202);
        return answer.json();
    }

    static void put(Api by, String path, Map<String, ?> body) {
        var answer = by.put(path, body);
        assertThat(answer.status()).as("%s: %s", path, answer).isBetween(200, 204);
    }

    /** An address nobody else has. */
    static String address(String name) {
        return "%s.%s@example.org".formatted(name, UUID.randomUUID().toString().substring(0, 8));
    }

    /** What stands behind that path in the link of a letter to that address; waits until it comes. */
    String link(String address, String subject, String leadsTo) {
        var letter = new Letters(platform.mailbox()).to(address, subject);
        var link = Pattern.compile(Pattern.quote(leadsTo) + "([^/?\\s]+)").matcher(letter);
        if (!link.find()) {
            throw new IllegalStateException("no link to " + leadsTo + " in: " + letter);
        }
        return link.group(1);
    }

    /** A day on which the room is free from nine to eight. */
    LocalDate freeDay() {
        return Meetings.openDays(platform.api(), "reymonta", ROOM).findFirst().orElseThrow();
    }

    static String at(LocalDate day, int hour) {
        return Meetings.at(day, LocalTime.of(hour, 0));
    }
}
