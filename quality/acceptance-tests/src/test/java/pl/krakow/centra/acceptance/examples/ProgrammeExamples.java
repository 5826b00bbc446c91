package pl.krakow.centra.acceptance.examples;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import pl.krakow.centra.acceptance.Meetings;

/** An event with somebody written down for it, an adviser on duty with somebody who comes, and an entry to read. */
final class ProgrammeExamples {

    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'");

    private ProgrammeExamples() {}

    static void make(Examples examples) {
        event(examples);
        studyVisit(examples);
        advice(examples);
        knowledge(examples);
    }

    private static void event(Examples examples) {
        var desk = examples.coordinator();
        var day = LocalDate.now(Meetings.KRAKOW).plusDays(20);
        var events = Examples.REYMONTA + "/events";
        examples.make(
                "event",
                desk,
                events,
                Map.of(
                        "kind", "TRAINING",
                        "titles", Map.of("pl", "Jak czytać umowę najmu"),
                        "start", Examples.at(day, 17),
                        "end", Examples.at(day, 19),
                        "place", Map.of("online", "https://meet.example.org/najem"),
                        "capacity", 20,
                        "language", "pl"));
        var event = events + "/" + examples.of("event");
        Examples.made(desk, event + "/publish", Map.of());
        examples.make(
                "registration",
                desk,
                event + "/registrations/by-staff",
                Map.of("name", "Zofia Krawczyk", "audience", "RESIDENT", "needs", "pętla słuchowa"));
    }

    private static void studyVisit(Examples examples) {
        var desk = examples.coordinator();
        var day = LocalDate.now(Meetings.KRAKOW).plusDays(40);
        var events = Examples.REYMONTA + "/events";
        examples.make(
                "visit",
                desk,
                events,
                Map.of(
                        "kind", "STUDY_VISIT",
                        "titles", Map.of("pl", "Wizyta studyjna: dom sąsiedzki w Tarnowie"),
                        "start", Examples.at(day, 8),
                        "end", Examples.at(day, 17),
                        "place", Map.of("offSite", "Tarnów, ul. Przykładowa 4"),
                        "capacity", 20,
                        "language", "pl"));
        var visit = events + "/" + examples.of("visit");
        Examples.put(
                desk,
                visit + "/study-visit/criteria",
                Map.of(
                        "criteria",
                        List.of(Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "name",
                                Map.of("pl", "Motywacja i pomysł na wykorzystanie wizyty"),
                                "kind",
                                "SCORED",
                                "weight",
                                60,
                                "scale",
                                5)),
                        "assessors",
                        1));
        Examples.made(desk, visit + "/publish", Map.of());
        Examples.made(
                desk,
                visit + "/registrations/by-staff",
                Map.of("name", "Marta Kowal", "audience", "NGO", "organisation", "Fundacja „Most”"));
    }

    private static void advice(Examples examples) {
        var desk = examples.coordinator();
        var day = examples.freeDay();
        examples.make(
                "adviser",
                desk,
                Examples.REYMONTA + "/advisers",
                Map.of(
                        "account", UUID.randomUUID().toString(),
                        "name", "Katarzyna Bielecka-Wiśniewska",
                        "fields", List.of("law"),
                        "languages", List.of("pl"),
                        "ways", List.of("ONLINE", "PHONE"),
                        "about", Map.of("pl", "Radczyni prawna, doradza organizacjom od dziesięciu lat."),
                        "term",
                                Map.of(
                                        "from",
                                                LocalDate.now(Meetings.KRAKOW)
                                                        .minusMonths(1)
                                                        .toString(),
                                        "until",
                                                LocalDate.now(Meetings.KRAKOW)
                                                        .plusYears(1)
                                                        .toString())));
        var planned = Examples.made(
                desk,
                Examples.REYMONTA + "/advice-duties",
                Map.of(
                        "adviserId", examples.of("adviser"),
                        "start", day.atTime(10, 0).toString(),
                        "end", "12:00",
                        "slotMinutes", 30,
                        "pauseMinutes", 0,
                        "fields", List.of("law"),
                        "place", Map.of("phone", true, "number", "+48 12 000 00 01")));
        examples.is("duty", planned.get("dates").get(0).get("dutyId").asString());
        examples.is("slot", slot(examples, day, 1));
        examples.is("linkedSlot", slot(examples, day, 2));
        examples.make(
                "appointment",
                desk,
                Examples.REYMONTA + "/advice-slots/" + slot(examples, day, 0) + "/appointments/by-staff",
                Map.of(
                        "field", "law",
                        "name", "Helena Nowak",
                        "phone", "+48 600 100 200",
                        "kind", "INDIVIDUAL",
                        "question", "Czy rada rodziców może zebrać pieniądze na wycieczkę?"));
    }

    private static String slot(Examples examples, LocalDate day, int number) {
        var start = OffsetDateTime.parse(Examples.at(day, 10))
                .plusMinutes(30L * number)
                .withOffsetSameInstant(ZoneOffset.UTC);
        return examples.of("duty") + "-" + SLOT.format(start);
    }

    private static void knowledge(Examples examples) {
        var desk = examples.coordinator();
        var topic = examples.as("coordinator-reymonta")
                .get("/api/v1/knowledge/topics")
                .json()
                .get("items")
                .get(0)
                .get("slug")
                .asString();
        examples.is("topic", topic);
        var entries = Examples.REYMONTA + "/knowledge-entries";
        examples.make(
                "entry",
                desk,
                entries,
                Map.of(
                        "kind",
                        "ARTICLE",
                        "cityWide",
                        true,
                        "content",
                        Map.of(
                                "texts",
                                        Map.of(
                                                "pl",
                                                Map.of(
                                                        "title", "Zgromadzenie w przestrzeni publicznej",
                                                        "body", "## Kiedy zgłosić\n\nNajpóźniej sześć dni wcześniej.")),
                                "topics", List.of(topic),
                                "sources", List.of(Map.of("title", "Prawo o zgromadzeniach")),
                                "checkedOn", LocalDate.now(Meetings.KRAKOW).toString(),
                                "reviewOn",
                                        LocalDate.now(Meetings.KRAKOW)
                                                .plusYears(1)
                                                .toString())));
        Examples.made(desk, entries + "/" + examples.of("entry") + "/publish", Map.of());
        examples.make(
                "question",
                examples.as("representative"),
                Examples.REYMONTA + "/knowledge-questions",
                Map.of("text", "Ile kosztuje wpis do rejestru?", "topic", topic, "mayBePublished", true));
    }
}
