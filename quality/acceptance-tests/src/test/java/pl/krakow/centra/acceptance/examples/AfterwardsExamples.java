package pl.krakow.centra.acceptance.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import pl.krakow.centra.acceptance.Meetings;

/** An event that is over, with somebody who was there, has a certificate and is asked what they thought of it. */
final class AfterwardsExamples {

    private static final String EVENTS = Examples.REYMONTA + "/events";

    private AfterwardsExamples() {}

    static void make(Examples examples) {
        var desk = examples.coordinator();
        var day = LocalDate.now(Meetings.KRAKOW).minusDays(2);
        examples.make(
                "over",
                desk,
                EVENTS,
                Map.of(
                        "kind", "TRAINING",
                        "titles", Map.of("pl", "Jak prowadzić zebranie"),
                        "start", Examples.at(day, 17),
                        "end", Examples.at(day, 19),
                        "place", Map.of("offSite", "Szkoła przy ul. Przykładowej 7"),
                        "capacity", 12,
                        "language", "pl"));
        var event = EVENTS + "/" + examples.of("over");
        Examples.put(desk, event + "/certificates/settings", Map.of("offered", true, "hours", 2, "minimumSessions", 1));
        Examples.put(desk, event + "/feedback/settings", Map.of("asked", true, "days", 14));
        Examples.made(desk, event + "/publish", Map.of());
        attend(examples, event, Examples.at(day, 17));
        Examples.made(desk, event + "/certificates", Map.of());
        examples.is(
                "certificate",
                desk.get(event + "/certificates")
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString());
    }

    private static void attend(Examples examples, String event, String at) {
        var desk = examples.coordinator();
        var session = desk.get(event).json().get("sessions").get(0).get("id").asString();
        examples.make(
                "guest",
                desk,
                event + "/registrations/by-staff",
                Map.of("name", "Ewa Zając", "audience", "RESIDENT", "email", Examples.address("ewa.zajac")));
        Examples.made(
                desk,
                event + "/attendance",
                Map.of(
                        "scans",
                        List.of(Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "registrationId",
                                examples.of("guest"),
                                "session",
                                session,
                                "people",
                                1,
                                "at",
                                at))));
        Examples.made(desk, event + "/attendance/close", Map.of("ages", Map.of()));
        Examples.made(desk, event + "/close", Map.of());
    }
}
