package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The first journey: a room at each centre, asked for through the one gateway, seen by the city. */
class FirstBookingIT {

    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration ANSWERED = Duration.ofSeconds(10);
    private static final String EVENTS = "/api/v1/centres/reymonta/events";

    private final PlatformUnderTest platform = PlatformUnderTest.shared();
    private final Api anyone = platform.api();

    @Test
    void aBookingByHostAndOneByPathReachTheCitysSummaryOnce() {
        var reymonta = platform.as("coordinator-reymonta").at("reymonta.localhost:" + platform.port());
        var nowaHuta = platform.as("coordinator-nowa-huta");
        var city = platform.as("city");
        var organisation = Meetings.organisation(reymonta, "Fundacja Dwa Centra");
        var monday = Meetings.openDays(anyone, "reymonta", "1w040").findFirst().orElseThrow();
        var tuesday = Meetings.openDays(anyone, "nowa-huta", "p6").findFirst().orElseThrow();
        var before = List.of(summary(city, monday), summary(city, tuesday));

        var byHost = reymonta.post("/api/v1/bookings", Meetings.meeting("1w040", monday, TEN, NOON, organisation, 40));
        var byPath = nowaHuta.post(
                "/api/v1/centres/nowa-huta/bookings", Meetings.meeting("p6", tuesday, TEN, NOON, organisation, 20));

        assertThat(byHost.status()).as(byHost.toString()).isEqualTo(201);
        assertThat(byHost.json().get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(byHost.header("Location")).contains("/api/v1/centres/reymonta/bookings/");
        assertThat(byPath.status()).as(byPath.toString()).isEqualTo(201);
        await().atMost(FRESH).untilAsserted(() -> {
            assertThat(uses(summary(city, monday), "reymonta")).isEqualTo(uses(before.get(0), "reymonta") + 1);
            assertThat(uses(summary(city, tuesday), "nowa-huta")).isEqualTo(uses(before.get(1), "nowa-huta") + 1);
        });
        var both = city.get(
                        "/api/v1/reports/summary?from=%s&to=%s".formatted(min(monday, tuesday), max(monday, tuesday)))
                .json();
        var organisations = "/beneficiaries/organisations";
        int perCentre = 0;
        for (JsonNode centre : both.get("centres")) {
            perCentre += centre.at(organisations).asInt();
        }
        assertThat(both.get("total").at(organisations).asInt())
                .as("the organisation that met at both centres counts once")
                .isLessThan(perCentre);
    }

    @Test
    void theSameRequestSentTwiceBooksOnce() {
        var staff = platform.as("coordinator-reymonta")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var organisation = Meetings.organisation(platform.as("coordinator-reymonta"), "Stowarzyszenie Dwa Razy");
        var day = Meetings.openDays(anyone, "reymonta", "1w039").findFirst().orElseThrow();
        var meeting = Meetings.meeting("1w039", day, TEN, NOON, organisation, 5);

        var first = staff.post("/api/v1/centres/reymonta/bookings", meeting);
        var again = staff.post("/api/v1/centres/reymonta/bookings", meeting);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void aResidentsRequestWaitsForTheCoordinatorAndIsAnsweredWithTheVersionSeen() {
        var representative = platform.as("representative");
        var group = representative
                .post(
                        "/api/v1/beneficiaries",
                        Map.of(
                                "kind",
                                "INFORMAL_GROUP",
                                "name",
                                "Klub książki Pod Lipami",
                                "description",
                                "Czytamy razem raz w miesiącu",
                                "responsiblePeople",
                                java.util.List.of(Map.of("name", "Ewa Lipa", "phone", "600 100 200"))))
                .json()
                .get("id")
                .asString();
        var day = Meetings.openDays(anyone, "nowa-huta", "p6").findFirst().orElseThrow();
        var asked = representative.post(
                "/api/v1/centres/nowa-huta/bookings", Meetings.meeting("p6", day, TEN, NOON, group, 4));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.json().get("state").asString()).isEqualTo("REQUESTED");
        var path =
                "/api/v1/centres/nowa-huta/bookings/" + asked.json().get("id").asString();

        var elsewhere =
                platform.as("coordinator-reymonta").with("If-Match", "\"1\"").post(path + "/approve", Map.of());
        var unseen = platform.as("coordinator-nowa-huta").post(path + "/approve", Map.of());
        var unverified = platform.as("coordinator-nowa-huta")
                .with("If-Match", String.valueOf(asked.header("ETag")))
                .post(path + "/approve", Map.of());
        Meetings.verify(platform.as("reception-nowa-huta"), group, "DESCRIPTION_AND_RESPONSIBLE_PEOPLE");
        var approved = platform.as("coordinator-nowa-huta")
                .with("If-Match", String.valueOf(asked.header("ETag")))
                .post(path + "/approve", Map.of());
        var late = platform.as("coordinator-nowa-huta")
                .with("If-Match", String.valueOf(asked.header("ETag")))
                .post(path + "/decline", Map.of("reason", "Sala potrzebna"));

        assertThat(elsewhere.status()).isIn(403, 404);
        assertThat(unseen.status()).isEqualTo(428);
        assertThat(unverified.status()).isEqualTo(409);
        assertThat(unverified.json().get("code").asString()).isEqualTo("beneficiary-unverified");
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.json().get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(late.status()).isEqualTo(412);
        assertThat(platform.api().get(path).status()).isEqualTo(401);
    }

    @Test
    void anEventHasTheRoomItAskedForAndNobodyElse() {
        var staff = platform.as("coordinator-reymonta");
        var organisation = Meetings.organisation(staff, "Stowarzyszenie Ta Sama Sala");
        var day = Meetings.openDays(anyone, "reymonta", "1w040")
                .skip(1)
                .findFirst()
                .orElseThrow();

        var drafted = staff.post(EVENTS, event(day, "1w040"));
        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        var first = EVENTS + "/" + drafted.json().get("id").asString();
        await().atMost(ANSWERED)
                .untilAsserted(() -> assertThat(room(staff, first)).isEqualTo("GRANTED"));
        var booking = "/api/v1/centres/reymonta/bookings/"
                + staff.get(first).json().at("/room/booked/bookingId").asString();
        var taken = staff.post(
                "/api/v1/centres/reymonta/bookings", Meetings.meeting("1w040", day, TEN, NOON, organisation, 5));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(409);

        var second = EVENTS + "/"
                + staff.post(EVENTS, event(day, "1w040")).json().get("id").asString();
        await().atMost(ANSWERED)
                .untilAsserted(() -> assertThat(room(staff, second)).isEqualTo("REFUSED"));
        assertThat(staff.get(second).json().at("/room/alternatives")).isNotEmpty();

        var cancelled = staff.with("If-Match", "*").post(first + "/cancel", Map.of());
        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        await().atMost(ANSWERED)
                .untilAsserted(
                        () -> assertThat(staff.get(booking).json().get("state").asString())
                                .isEqualTo("CANCELLED"));
        var again = staff.with("If-Match", "*").post(second + "/ask-for-room", Map.of());
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        await().atMost(ANSWERED)
                .untilAsserted(() -> assertThat(room(staff, second)).isEqualTo("GRANTED"));
    }

    private static String room(Api staff, String event) {
        return staff.get(event).json().at("/room/state").asString();
    }

    private static Map<String, Object> event(LocalDate day, String room) {
        return Map.of(
                "kind", "TRAINING",
                "titles", Map.of("pl", "Jak napisać wniosek"),
                "start", Meetings.at(day, TEN),
                "end", Meetings.at(day, NOON),
                "place", Map.of("roomId", room),
                "capacity", 20,
                "language", "pl");
    }

    private static JsonNode summary(Api city, LocalDate day) {
        var answer = city.get("/api/v1/reports/summary?from=%s&to=%s".formatted(day, day));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static int uses(JsonNode summary, String centre) {
        for (JsonNode one : summary.get("centres")) {
            if (one.get("centre").asString().equals(centre)) {
                return one.get("roomUses").asInt();
            }
        }
        return 0;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
