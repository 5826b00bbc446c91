package pl.krakow.centra.acceptance.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import pl.krakow.centra.acceptance.Meetings;

/** A working group that meets, somebody who asks to be accompanied, and a group on its way to be an organisation. */
final class SupportExamples {

    private SupportExamples() {}

    static void make(Examples examples) {
        group(examples);
        mentoring(examples);
        examples.make(
                "informal",
                examples.coordinator(),
                "/api/v1/beneficiaries",
                Map.of("kind", "INFORMAL_GROUP", "name", "Ogród przy Bloku"));
        var path = Map.of(
                "beneficiaryId",
                examples.of("informal"),
                "group",
                "Ogród przy Bloku",
                "idea",
                "Wspólny ogród na skwerze",
                "goal",
                LocalDate.now(Meetings.KRAKOW).plusYears(1).toString());
        examples.make("path", examples.coordinator(), Examples.REYMONTA + "/incubation-paths", path);
    }

    private static void group(Examples examples) {
        var desk = examples.coordinator();
        var day = LocalDate.now(Meetings.KRAKOW).plusDays(30);
        examples.make(
                "group",
                desk,
                Examples.REYMONTA + "/groups",
                Map.of(
                        "name",
                        Map.of("pl", "Dialog w dzielnicy"),
                        "purpose",
                        Map.of("pl", "Uzgadniamy, o czym rozmawiać z radą dzielnicy."),
                        "joining",
                        "BY_APPLICATION",
                        "mostMembers",
                        30));
        examples.make(
                "meeting",
                desk,
                Examples.REYMONTA + "/groups/" + examples.of("group") + "/meetings",
                Map.of(
                        "start", Examples.at(day, 17),
                        "end", Examples.at(day, 19),
                        "place", Map.of("online", "https://spotkania.example.org/grupa"),
                        "people", 8,
                        "agenda", List.of(Map.of("title", "Zieleń przy szkole", "minutes", 30))));
    }

    private static void mentoring(Examples examples) {
        var desk = examples.coordinator();
        examples.make(
                "mentor",
                desk,
                Examples.REYMONTA + "/mentors",
                Map.ofEntries(
                        Map.entry("account", UUID.randomUUID().toString()),
                        Map.entry("name", "Barbara Gajda"),
                        Map.entry("email", "barbara.gajda@example.org"),
                        Map.entry("language", "pl"),
                        Map.entry("kinds", List.of("MENTORING")),
                        Map.entry("fields", List.of("management", "leadership")),
                        Map.entry("languages", List.of("pl")),
                        Map.entry("freeTimes", List.of("WEEKDAY_EVENINGS")),
                        Map.entry("ways", List.of("ON_SITE", "ONLINE")),
                        Map.entry("mostCourses", 3),
                        Map.entry("active", true)));
        examples.make(
                "offer",
                desk,
                Examples.REYMONTA + "/mentoring-offers",
                Map.of(
                        "kind",
                        "MENTORING",
                        "name",
                        Map.of("pl", "Mentoring dla zarządów"),
                        "about",
                        Map.of("pl", "Sześć spotkań z kimś, kto prowadził organizację."),
                        "fields",
                        List.of("management", "leadership"),
                        "sessions",
                        6,
                        "open",
                        true));
        examples.make(
                "mentorship",
                examples.as("representative"),
                Examples.REYMONTA + "/mentoring-offers/" + examples.of("offer") + "/applications",
                Map.of(
                        "name",
                        "Tomasz Wrona",
                        "email",
                        "tomasz.wrona@example.org",
                        "on",
                        "INDIVIDUAL",
                        "goal",
                        "Chcę przygotować następców w zarządzie.",
                        "fields",
                        List.of("management"),
                        "languages",
                        List.of("pl"),
                        "freeTimes",
                        List.of("WEEKDAY_EVENINGS"),
                        "ways",
                        List.of()));
    }
}
