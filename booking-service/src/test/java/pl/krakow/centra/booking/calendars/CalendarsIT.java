package pl.krakow.centra.booking.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.series;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.test.Persona;

/** Feeds as calendar programs fetch them: without an access token, by an address nobody can guess. */
@BookingService
class CalendarsIT {

    private static final String SUBSCRIPTIONS = "/api/v1/calendar-subscriptions";
    private static final String BOOKINGS = "/api/v1/centres/reymonta/bookings";
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static LocalDate nextDay = LocalDate.of(2027, 1, 11);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    private Api anna = Api.at(0);
    private Api coordinator = Api.at(0);
    private Api program = Api.at(0);
    private String beneficiary = "";
    private LocalDate day = nextDay;

    @BeforeEach
    void aNewWorkingDay() {
        anna = Api.at(port).as(Persona.representative());
        coordinator = Api.at(port).as(Persona.coordinator(REYMONTA));
        program = Api.at(port);
        beneficiary = Meetings.beneficiary(anna);
        day = nextDay;
        nextDay = nextDay.plusDays(day.getDayOfWeek().getValue() >= 5 ? 3 : 1);
    }

    private static String path(String url) {
        return url.replaceFirst("^http://localhost:8080", "");
    }

    private String subscribe(Api person, Map<String, ?> what) {
        var made = person.post(SUBSCRIPTIONS, what);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        return path(made.text("url"));
    }

    private List<VEvent> events(String feed) {
        var answer = program.get(feed);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/calendar;charset=UTF-8");
        return Biweekly.parse(answer.body()).first().getEvents().stream()
                .filter(event -> event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(Meetings.KRAKOW)
                        .toLocalDate()
                        .equals(day))
                .toList();
    }

    @Test
    void aRoomsFeedSaysThatItIsTakenAndNothingOfWhoOrWhy() {
        coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        anna.post(BOOKINGS, meeting("1w040", day, "14:00", "15:00", beneficiary));
        var feed = subscribe(anna, Map.of("kind", "ROOM", "centre", "reymonta", "roomId", "1w040"));

        assertThat(events(feed)).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Zajęte");
            assertThat(event.getStatus().isConfirmed()).isTrue();
        });
        assertThat(program.get(feed).body())
                .doesNotContain(
                        "Zebranie",
                        "Zielony",
                        beneficiary,
                        Persona.representative().subject());
    }

    @Test
    void mineShowsRequestsAsTentativeAndKeepsWhatWasCancelled() {
        var id = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary))
                .text("id");
        var feed = subscribe(anna, Map.of("kind", "MINE"));

        var asked = events(feed).getFirst();
        anna.with("If-Match", "\"1\"").post(BOOKINGS + "/" + id + "/cancel", Map.of());
        var cancelled = events(feed).getFirst();

        assertThat(asked.getStatus().isTentative()).isTrue();
        assertThat(asked.getSummary().getValue()).isEqualTo("Zebranie zarządu");
        assertThat(asked.getLocation().getValue()).contains("Reymonta 20", "30-059 Kraków");
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getUid()).isEqualTo(asked.getUid());
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(asked.getSequence().getValue());
    }

    @Test
    void aSeriesIsAtSixFromMarchToNovemberAndAMovedOccurrenceKeepsItsName() {
        var wanted = with(
                series("1w038", LocalDate.of(2027, 3, 1), "18:00", "PT2H", "FREQ=WEEKLY;UNTIL=20271130", beneficiary),
                "onConflict",
                "SKIP");
        var begun = coordinator.post("/api/v1/centres/reymonta/booking-series", wanted);
        var feed = subscribe(coordinator, Map.of("kind", "CENTRE", "centre", "reymonta"));
        var asTheApiSays = begun.json()
                .get("occurrences")
                .valueStream()
                .filter(occurrence -> occurrence.has("bookingId"))
                .collect(Collectors.toMap(
                        occurrence -> OffsetDateTime.parse(
                                        occurrence.get("start").asString())
                                .toInstant(),
                        occurrence -> OffsetDateTime.parse(occurrence.get("end").asString())
                                .toInstant()));

        var before = ofSeries(feed, begun.text("id"));

        assertThat(before).hasSize(37);
        assertThat(before.values().stream()
                        .collect(Collectors.toMap(
                                event -> event.getDateStart().getValue().toInstant(),
                                event -> event.getDateEnd().getValue().toInstant())))
                .isEqualTo(asTheApiSays);
        assertThat(before.keySet())
                .allSatisfy(start ->
                        assertThat(start.atZone(Meetings.KRAKOW).toLocalTime()).isEqualTo(LocalTime.of(18, 0)));
        var movedFrom = LocalDate.of(2027, 4, 12);
        var name = movedFrom.atTime(18, 0).atZone(Meetings.KRAKOW).toInstant();
        var booking = begun.json()
                .get("occurrences")
                .valueStream()
                .filter(occurrence -> occurrence.get("originalStart").asString().startsWith("2027-04-12"))
                .findFirst()
                .orElseThrow();
        var moved = coordinator
                .with("If-Match", "*")
                .post(
                        BOOKINGS + "/" + booking.get("bookingId").asString() + "/move",
                        Map.of(
                                "roomId", "1w039",
                                "start", Meetings.at(movedFrom.plusDays(1), "16:00"),
                                "end", Meetings.at(movedFrom.plusDays(1), "18:00")));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);

        var after = ofSeries(feed, begun.text("id"));

        assertThat(after.keySet()).isEqualTo(before.keySet());
        var was = Optional.ofNullable(before.get(name)).orElseThrow();
        var is = Optional.ofNullable(after.get(name)).orElseThrow();
        assertThat(is.getUid()).isEqualTo(was.getUid());
        assertThat(is.getSequence().getValue()).isGreaterThan(was.getSequence().getValue());
        assertThat(is.getDateStart().getValue().toInstant())
                .isEqualTo(movedFrom
                        .plusDays(1)
                        .atTime(16, 0)
                        .atZone(Meetings.KRAKOW)
                        .toInstant());
    }

    /** The occurrences of a series by their RECURRENCE-ID. */
    private Map<Instant, VEvent> ofSeries(String feed, String series) {
        return Biweekly.parse(program.get(feed).body()).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(series))
                .collect(Collectors.toMap(
                        event -> event.getRecurrenceId().getValue().toInstant(), Function.identity()));
    }

    @Test
    void theBeneficiarysFeedEndsWithTheRightToIt() {
        coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        var feed = subscribe(anna, Map.of("kind", "BENEFICIARY", "beneficiaryId", beneficiary));
        assertThat(events(feed)).hasSize(1);

        mongo.getCollection("beneficiaries")
                .updateOne(
                        new Document("_id", java.util.UUID.fromString(beneficiary)),
                        new Document("$set", new Document("representatives", List.of()).append("acting", List.of())));

        assertThat(program.get(feed).status()).isEqualTo(404);
        assertThat(anna.post(SUBSCRIPTIONS, Map.of("kind", "BENEFICIARY", "beneficiaryId", beneficiary))
                        .text("code"))
                .isEqualTo("beneficiary-unknown");
    }

    @Test
    void theFeedOfWhoWasMergedAwayShowsWhatTheSurvivorHas() {
        var twin = Meetings.beneficiary(anna);
        coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        coordinator.post(BOOKINGS, meeting("1w040", day, "14:00", "16:00", twin));
        var feeds = List.of(
                subscribe(anna, Map.of("kind", "BENEFICIARY", "beneficiaryId", beneficiary)),
                subscribe(anna, Map.of("kind", "BENEFICIARY", "beneficiaryId", twin)));
        assertThat(feeds).allSatisfy(feed -> assertThat(events(feed)).hasSize(1));

        var merged = coordinator
                .with("If-Match", "*")
                .post("/api/v1/beneficiaries/" + beneficiary + "/merge", Map.of("with", twin));

        assertThat(merged.text("id")).as(merged.toString()).isEqualTo(beneficiary);
        assertThat(feeds).allSatisfy(feed -> assertThat(events(feed)).hasSize(2));
    }

    @Test
    void aStaffFeedShowsTitlesUntilTheTermIsOver() {
        anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        var lastDay = new CentreGrant(StaffRole.RECEPTIONIST, REYMONTA, TODAY.minusDays(30), TODAY);
        var leaving = new Persona("leaving", Set.of(), List.of(lastDay));
        var person = Api.at(port).as(leaving);
        var feed = subscribe(person, Map.of("kind", "CENTRE", "centre", "reymonta"));
        assertThat(events(feed))
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).isEqualTo("Zebranie zarządu"));

        mongo.getCollection("calendarSubscriptions")
                .updateOne(
                        new Document("subject", leaving.subject()),
                        new Document("$set", new Document("until", "2026-11-30")));

        assertThat(program.get(feed).status()).isEqualTo(404);
        assertThat(anna.post(SUBSCRIPTIONS, Map.of("kind", "CENTRE", "centre", "reymonta"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aGrantThatIsGoneEndsTheFeedWhenThePersonLooksAtTheirs() {
        var person = new Persona(
                "dismissed",
                Set.of(),
                List.of(new CentreGrant(StaffRole.ADVISER, REYMONTA, TODAY.minusDays(9), TODAY.plusDays(99))));
        var feed = subscribe(Api.at(port).as(person), Map.of("kind", "CENTRE", "centre", "reymonta"));
        assertThat(program.get(feed).status()).isEqualTo(200);

        var list =
                Api.at(port).as(new Persona("dismissed", Set.of(), List.of())).get(SUBSCRIPTIONS);

        assertThat(list.json().get("items")).isEmpty();
        assertThat(program.get(feed).status()).isEqualTo(404);
    }

    @Test
    void aRevokedAndAnUnknownAddressLookTheSame() {
        var feed = subscribe(anna, Map.of("kind", "MINE"));
        var id = anna.get(SUBSCRIPTIONS)
                .json()
                .get("items")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .get("id")
                .asString();

        assertThat(Api.at(port)
                        .as(Persona.resident())
                        .send("DELETE", SUBSCRIPTIONS + "/" + id, null)
                        .status())
                .isEqualTo(404);
        assertThat(anna.send("DELETE", SUBSCRIPTIONS + "/" + id, null).status()).isEqualTo(204);

        var revoked = program.get(feed);
        var unknown = program.get("/api/v1/calendars/cal_" + "A".repeat(43) + ".ics");
        assertThat(revoked.status()).isEqualTo(404);
        assertThat(revoked.text("code")).isEqualTo("calendar-unknown");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("detail")).isEqualTo(revoked.text("detail"));
        assertThat(program.get("/api/v1/calendars/..%2f.ics").status()).isIn(400, 404);
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        var feed = subscribe(anna, Map.of("kind", "MINE"));
        var tag = program.get(feed).header("ETag").orElseThrow();

        var again = program.with("If-None-Match", tag).get(feed);
        anna.post(BOOKINGS, meeting("1w040", day, "16:00", "17:00", beneficiary));
        var changed = program.with("If-None-Match", tag).get(feed);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void theTokenIsNowhereInTheStoreNotEvenAmongKeptAnswers() {
        var key = anna.with("Idempotency-Key", "calendar-1");
        var first = path(key.post(SUBSCRIPTIONS, Map.of("kind", "MINE")).text("url"));
        var second = path(key.post(SUBSCRIPTIONS, Map.of("kind", "MINE")).text("url"));

        assertThat(second).isNotEqualTo(first);
        assertThat(program.get(first).status()).isEqualTo(404);
        assertThat(program.get(second).status()).isEqualTo(200);
        var token = second.replaceFirst(".*(cal_.*)\\.ics", "$1");
        for (var collection : List.of("calendarSubscriptions", "idempotencyKeys")) {
            assertThat(mongo.findAll(Document.class, collection))
                    .noneSatisfy(document -> assertThat(document.toJson()).contains(token));
        }
    }

    @Test
    void oneBookingIsAFileForWhoMadeItAndForStaff() {
        var id = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary))
                .text("id");
        var file = BOOKINGS + "/" + id + "/calendar.ics";

        assertThat(anna.get(file).header("Content-Disposition"))
                .contains("attachment; filename=\"centra-" + id + ".ics\"");
        assertThat(Biweekly.parse(coordinator.get(file).body()).first().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getUid().getValue()).startsWith(id));
        assertThat(Api.at(port).as(Persona.resident()).get(file).status()).isEqualTo(404);
    }

    @Test
    void saysWhichFieldAKindNeeds() {
        var refused = anna.post(SUBSCRIPTIONS, Map.of("kind", "ROOM", "centre", "reymonta"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/roomId");
        assertThat(refused.json().get("errors").get(0).get("code").asString()).isEqualTo("field-needed");
        assertThat(anna.post(SUBSCRIPTIONS, Map.of("kind", "ROOM", "centre", "reymonta", "roomId", "nie-ma"))
                        .text("code"))
                .isEqualTo("room-unknown");
    }
}
