package pl.krakow.centra.acceptance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.acceptance.Meetings;

/** An organisation with a role to fill, a volunteer who has it, their agreement and a round of matching. */
final class VolunteeringExamples {

    private static final Duration HEARD = Duration.ofSeconds(30);

    private VolunteeringExamples() {}

    static void make(Examples examples) {
        papers(examples);
        role(examples);
        placement(examples);
        own(examples);
        examples.make(
                "round",
                examples.coordinator(),
                "/api/v1/matching-rounds",
                Map.of(
                        "centres", List.of("reymonta"),
                        "from", LocalDate.now(Meetings.KRAKOW).toString(),
                        "until", LocalDate.now(Meetings.KRAKOW).plusWeeks(8).toString(),
                        "postsEach", 2));
    }

    private static void papers(Examples examples) {
        var desk = examples.coordinator();
        var path = Examples.REYMONTA + "/volunteering-organisations/" + examples.of("organisation");
        Examples.put(
                desk,
                path + "/particulars",
                Map.of(
                        "name", "Stowarzyszenie „Wzór”",
                        "krs", "0000912345",
                        "address", "ul. Przykładowa 1, Kraków",
                        "representedBy", "Prezes Zarządu"));
        Examples.made(
                desk,
                path + "/insurance-policies",
                Map.of(
                        "insurer", "Towarzystwo Ubezpieczeń „Zgoda”",
                        "number", "NNW/100/0001",
                        "from", LocalDate.now(Meetings.KRAKOW).minusMonths(1).toString(),
                        "until", LocalDate.now(Meetings.KRAKOW).plusYears(2).toString(),
                        "volunteers", List.of()));
        var contacts = Examples.REYMONTA + "/organisations/" + examples.of("organisation") + "/contacts";
        await().atMost(HEARD)
                .untilAsserted(() -> assertThat(
                                desk.get(contacts).json().path("verified").asBoolean(false))
                        .isTrue());
    }

    private static void role(Examples examples) {
        var desk = examples.coordinator();
        var first = LocalDate.now(Meetings.KRAKOW).minusDays(3);
        var opportunities = Examples.REYMONTA + "/opportunities";
        examples.make(
                "opportunity",
                desk,
                opportunities,
                Map.ofEntries(
                        Map.entry("title", "Pomoc przy gazetce osiedlowej"),
                        Map.entry("description", "Redakcja, zdjęcia i roznoszenie raz na dwa miesiące."),
                        Map.entry("organisationId", examples.of("organisation")),
                        Map.entry("place", Map.of("kind", "CENTRE")),
                        Map.entry(
                                "requirements",
                                Map.of(
                                        "requiredSkills", List.of(),
                                        "welcomeSkills", List.of("writing"),
                                        "qualifications", List.of(),
                                        "languages", List.of(),
                                        "contactWithMinors", false)),
                        Map.entry("work", List.of("neighbourhood", "culture")),
                        Map.entry("accessibility", List.of()),
                        Map.entry("contact", "wolontariat@example.org"),
                        Map.entry("accidentInsurance", true),
                        Map.entry("costsReturned", true),
                        Map.entry("commitment", "LONG_TERM"),
                        Map.entry(
                                "longTerm",
                                Map.of(
                                        "from",
                                        first.toString(),
                                        "until",
                                        first.plusYears(1).toString(),
                                        "seats",
                                        2,
                                        "hoursPerWeek",
                                        2))));
        Examples.made(desk, opportunities + "/" + examples.of("opportunity") + "/publish", Map.of());
    }

    private static void placement(Examples examples) {
        var desk = examples.coordinator();
        examples.make("volunteer", desk, Examples.REYMONTA + "/volunteer-profiles", profile("Ewa Zając"));
        var placements = Examples.REYMONTA + "/placements";
        examples.make(
                "placement",
                desk,
                placements,
                Map.of(
                        "opportunityId", examples.of("opportunity"),
                        "postId", examples.of("opportunity"),
                        "volunteerId", examples.of("volunteer")));
        var placement = placements + "/" + examples.of("placement");
        Examples.made(desk, placement + "/accept", Map.of());
        examples.make("agreement", desk, placement + "/agreement", Map.of());
    }

    /** Somebody with an account who helps: the pages of their own volunteering are theirs alone. */
    private static void own(Examples examples) {
        var self = examples.as("adviser-nowa-huta");
        var known = self.get("/api/v1/volunteers/me");
        if (known.status() != 200) {
            Examples.made(self, "/api/v1/volunteers", profile("Oksana Melnyk"));
        }
        var placements = Examples.REYMONTA + "/placements";
        examples.make(
                "ownPlacement",
                self,
                placements,
                Map.of("opportunityId", examples.of("opportunity"), "postId", examples.of("opportunity")));
        examples.make(
                "ownAgreement",
                examples.coordinator(),
                placements + "/" + examples.of("ownPlacement") + "/agreement",
                Map.of());
    }

    private static Map<String, ?> profile(String name) {
        return Map.of(
                "profile",
                Map.ofEntries(
                        Map.entry("name", name),
                        Map.entry("phone", "+48 700 100 200"),
                        Map.entry("language", "pl"),
                        Map.entry("bornOn", "1990-05-05"),
                        Map.entry("centres", List.of("reymonta")),
                        Map.entry("skills", List.of("writing")),
                        Map.entry("qualifications", List.of()),
                        Map.entry("languages", List.of("pl")),
                        Map.entry("interests", List.of("culture")),
                        Map.entry("district", "krowodrza"),
                        Map.entry("travelKm", 10),
                        Map.entry("remote", false),
                        Map.entry("weekly", List.of(Map.of("day", "SATURDAY", "from", "08:00", "to", "20:00"))),
                        Map.entry("away", List.of()),
                        Map.entry("extra", List.of()),
                        Map.entry("wishes", List.of()),
                        Map.entry("weeklyHours", 4)),
                "consents",
                List.of(Map.of("to", "MATCHING", "version", "2026-01"), Map.of("to", "CONTACT", "version", "2026-01")));
    }
}
