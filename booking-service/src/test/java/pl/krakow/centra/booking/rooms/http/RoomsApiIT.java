package pl.krakow.centra.booking.rooms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** Rooms, their hours and the movable equipment as a coordinator keeps them. Every test makes the room it changes. */
@BookingService
class RoomsApiIT {

    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String ROOMS = CENTRE + "/rooms";
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 15);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    private Api coordinator = Api.at(0);
    private Api anybody = Api.at(0);
    private final String room = "r" + NUMBER.incrementAndGet();

    @BeforeEach
    void people() {
        anybody = Api.at(port);
        coordinator = anybody.as(Persona.coordinator(new CentreId("reymonta")));
    }

    private static Map<String, Object> workshop(String id) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("names", Map.of("pl", "Sala warsztatowa", "uk", "Майстерня"));
        body.put("houseRules", Map.of("pl", "Po spotkaniu\nproszę przetrzeć tablicę."));
        body.put("area", 35.4);
        body.put("layouts", Map.of("THEATRE", 40, "BOARDROOM", 16));
        body.put(
                "fixedEquipment", List.of(Map.of("code", "projector", "names", Map.of("pl", "projektor"), "count", 2)));
        body.put("accessibility", Map.of("STEP_FREE", "YES", "LIFT", "NO"));
        body.put("setUp", "PT0M");
        body.put("cleanUp", "PT15M");
        body.put("raster", "PT15M");
        body.put("min", "PT30M");
        body.put("max", "PT8H");
        body.put("horizon", "P365D");
        body.put("lateCancellation", "PT24H");
        body.put("approval", "ALWAYS");
        return body;
    }

    private static Map<String, Object> changed(String member, Object value) {
        var body = workshop("");
        body.remove("id");
        return with(body, member, value);
    }

    @Test
    void addsARoomThatCanBeBookedAtOnce() {
        var added = coordinator.post(ROOMS, workshop(room));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.header("Location")).contains(ROOMS + "/" + room);
        assertThat(added.header("ETag")).contains("\"1\"");
        assertThat(added.json().get("capacity").asInt()).isEqualTo(40);
        assertThat(added.json().get("layouts").get("BOARDROOM").asInt()).isEqualTo(16);
        assertThat(added.json().get("accessibility").get("STEP_FREE").asString())
                .isEqualTo("YES");
        assertThat(added.json().get("accessibility").get("HEARING_LOOP").asString())
                .isEqualTo("UNKNOWN");
        var booked = coordinator.post(
                CENTRE + "/bookings", meeting(room, MONDAY, "10:00", "12:00", Meetings.beneficiary(coordinator)));
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
    }

    @Test
    void showsTheRoomToEverybodyInTheirLanguageAndItsTraceToStaffOnly() {
        coordinator.post(ROOMS, workshop(room));

        var seen = anybody.with("Accept-Language", "uk").get(ROOMS + "/" + room);
        var seenByStaff = coordinator.get(ROOMS + "/" + room);

        assertThat(seen.text("name")).isEqualTo("Майстерня");
        assertThat(seen.text("houseRules")).startsWith("Po spotkaniu");
        assertThat(seen.json().get("fixedEquipment").get(0).get("name").asString())
                .isEqualTo("projektor");
        assertThat(seen.json().path("changes")).isEmpty();
        assertThat(seenByStaff.json().get("changes").get(0).get("change").asString())
                .isEqualTo("ADDED");
    }

    @Test
    void changesOnlyTheRoomThatWasSeen() {
        coordinator.post(ROOMS, workshop(room));
        var smaller = changed("layouts", Map.of("BOARDROOM", 10));

        assertThat(coordinator.put(ROOMS + "/" + room, smaller).status()).isEqualTo(428);
        var done = coordinator.with("If-Match", "\"1\"").put(ROOMS + "/" + room, smaller);
        var again = coordinator.with("If-Match", "\"1\"").put(ROOMS + "/" + room, smaller);

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.header("ETag")).contains("\"2\"");
        assertThat(done.json().get("capacity").asInt()).isEqualTo(10);
        assertThat(done.json().get("layouts").has("THEATRE")).isFalse();
        assertThat(again.status()).isEqualTo(412);
        assertThat(anybody.get(ROOMS + "/" + room).json().get("capacity").asInt())
                .isEqualTo(10);
    }

    @Test
    void keepsTheNumberOfARoomAndWhatItIsAPartOf() {
        coordinator.post(ROOMS, workshop(room));

        assertThat(coordinator.post(ROOMS, workshop(room)).text("code")).isEqualTo("room-exists");
        var moved = coordinator.with("If-Match", "*").put(ROOMS + "/" + room, changed("partOf", "1w040"));
        assertThat(moved.json().get("errors").get(0).get("code").asString()).isEqualTo("not-changeable");
    }

    @Test
    void dividesARoomOnce() {
        coordinator.post(ROOMS, workshop(room));
        var part = coordinator.post(ROOMS, with(workshop(room + "-a"), "partOf", room));

        assertThat(part.status()).as(part.toString()).isEqualTo(201);
        assertThat(part.text("partOf")).isEqualTo(room);
        assertThat(coordinator
                        .post(ROOMS, with(workshop(room + "-b"), "partOf", room + "-a"))
                        .text("code"))
                .isEqualTo("room-not-divisible");
        assertThat(coordinator
                        .post(ROOMS, with(workshop(room + "-c"), "partOf", "nowhere"))
                        .text("code"))
                .isEqualTo("room-not-divisible");
        var whole = coordinator.with("If-Match", "*").post(ROOMS + "/" + room + "/retire", Map.of());
        assertThat(whole.text("code")).isEqualTo("room-has-parts");
        assertThat(whole.json().get("parts").get(0).asString()).isEqualTo(room + "-a");
    }

    @ParameterizedTest
    @CsvSource({
        "raster, PT7M, raster-invalid, /raster",
        "raster, PT0S, raster-invalid, /raster",
        "setUp, PT13H, minutes-out-of-range, /setUp",
        "cleanUp, PT1.5S, minutes-out-of-range, /cleanUp",
        "max, PT15M, longest-before-shortest, /max",
        "max, PT25H, minutes-out-of-range, /max",
        "horizon, P4Y, horizon-out-of-range, /horizon",
        "horizon, P-1D, horizon-out-of-range, /horizon",
        "id, Sala 1, room-id-invalid, /id"
    })
    void namesTheFieldThatIsWrong(String member, String value, String code, String pointer) {
        var refused = coordinator.post(ROOMS, with(workshop(room), member, value));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .contains(pointer + " " + code);
    }

    @Test
    void refusesWhatNoRoomCanBe() {
        assertRefused("names", Map.of("en", "Workshop"), "/names/pl");
        assertRefused("names", Map.of("pl", "Sala", "de", "Saal"), "/names/de");
        assertRefused("layouts", Map.of(), "/layouts");
        assertRefused("layouts", Map.of("HAMMOCKS", 3), "");
        assertRefused("lentTo", List.of(), "/lentTo");
        assertRefused("fixedEquipment", List.of(Map.of("code", "Big Screen", "count", 1)), "/fixedEquipment/0/code");
        assertRefused(
                "fixedEquipment",
                List.of(Map.of("code", "screen", "count", 1), Map.of("code", "screen", "count", 2)),
                "/fixedEquipment/1/code");
    }

    private void assertRefused(String member, Object value, String pointer) {
        var refused = coordinator.post(ROOMS, with(workshop(room), member, value));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        if (!pointer.isEmpty()) {
            assertThat(refused.json().get("errors"))
                    .extracting(error -> error.get("pointer").asString())
                    .contains(pointer);
        }
    }

    @Test
    void retiresARoomOnlyWhenItsBookingsAreDecided() {
        coordinator.post(ROOMS, workshop(room));
        var booking = coordinator.post(
                CENTRE + "/bookings", meeting(room, MONDAY, "10:00", "12:00", Meetings.beneficiary(coordinator)));
        var retire = coordinator.with("If-Match", "*");

        var refused = retire.post(ROOMS + "/" + room + "/retire", Map.of("from", "2027-02-01"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("bookings-affected");
        var affected = refused.json().get("bookings").get(0);
        assertThat(affected.get("bookingId").asString()).isEqualTo(booking.text("id"));
        assertThat(affected.get("alternatives"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.get("roomId").asString()).isNotEqualTo(room));

        coordinator.with("If-Match", "*").post(CENTRE + "/bookings/" + booking.text("id") + "/cancel", Map.of());
        var retired = retire.post(
                ROOMS + "/" + room + "/retire", Map.of("from", "2027-02-01", "reason", "Sala staje się magazynem"));

        assertThat(retired.status()).as(retired.toString()).isEqualTo(200);
        assertThat(retired.text("retiredFrom")).isEqualTo("2027-02-01");
        var after = coordinator.post(
                CENTRE + "/bookings", meeting(room, MONDAY, "10:00", "12:00", Meetings.beneficiary(coordinator)));
        assertThat(after.status()).as(after.toString()).isEqualTo(422);
        assertThat(after.text("code")).isEqualTo("no-longer-lent");
        assertThat(after.text("from")).isEqualTo("2027-02-01");
        assertThat(after.json().get("alternatives")).isNotEmpty();
    }

    @Test
    void lendsARoomOnlyToThoseItIsForWhicheverWayTheyAsk() {
        coordinator.post(ROOMS, with(workshop(room), "lentTo", List.of("INFORMAL_GROUP")));
        var olena = anybody.as(Persona.anotherResident());
        var person = olena.post("/api/v1/beneficiaries", Map.of("kind", "INDIVIDUAL", "name", "Olena Nova"))
                .text("id");
        var meeting = meeting(room, MONDAY, "10:00", "12:00", person);
        coordinator.post(
                CENTRE + "/bookings", meeting(room, MONDAY, "12:30", "14:30", Meetings.beneficiary(coordinator)));

        var refused = olena.post(CENTRE + "/bookings", meeting);
        var held = olena.post(
                CENTRE + "/holds",
                Map.of("roomId", room, "start", meeting.get("start"), "end", meeting.get("end"), "expectedPeople", 3));
        var waited = olena.post(CENTRE + "/waiting-list", meeting(room, MONDAY, "12:30", "14:30", person));
        var series = new LinkedHashMap<String, Object>(meeting);
        series.remove("end");
        series.putAll(Map.of("start", MONDAY + "T10:00:00", "duration", "PT2H", "rule", "FREQ=WEEKLY;COUNT=2"));
        var foreseen = olena.post(CENTRE + "/booking-series/preview", series);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(List.of(refused.text("code"), held.text("code"), waited.text("code")))
                .as("%s %s %s".formatted(refused, held, waited))
                .containsOnly("not-lent-to-this-kind");
        assertThat(refused.json().get("lentTo").get(0).asString()).isEqualTo("INFORMAL_GROUP");
        assertThat(refused.json().get("alternatives"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.get("roomId").asString()).isNotEqualTo(room));
        assertThat(foreseen.json().get("possible").asInt())
                .as(foreseen.toString())
                .isZero();
        assertThat(foreseen.json().at("/occurrences/0/code").asString()).isEqualTo("not-lent-to-this-kind");

        coordinator
                .with("If-Match", "*")
                .post(
                        "/api/v1/beneficiaries/" + person + "/verify",
                        Map.of("evidence", "IDENTITY_SEEN", "seenOn", "2026-11-30"));
        var byStaff = coordinator.post(CENTRE + "/bookings", meeting);
        assertThat(byStaff.status()).as(byStaff.toString()).isEqualTo(201);
    }

    @Test
    void showsARetiredRoomByItsAddressAndNotInTheList() {
        coordinator.post(ROOMS, workshop(room));

        var retired = coordinator.with("If-Match", "\"1\"").post(ROOMS + "/" + room + "/retire", Map.of());

        assertThat(retired.text("retiredFrom")).isEqualTo("2026-12-01");
        assertThat(anybody.get(ROOMS).json().get("items"))
                .extracting(item -> item.get("id").asString())
                .contains("1w040")
                .doesNotContain(room);
        assertThat(anybody.get(ROOMS + "/" + room).text("retiredFrom")).isEqualTo("2026-12-01");
        assertThat(coordinator
                        .with("If-Match", "*")
                        .post(ROOMS + "/" + room + "/retire", Map.of())
                        .text("code"))
                .isEqualTo("room-retired");
        assertThat(coordinator
                        .with("If-Match", "*")
                        .post(ROOMS + "/1w040/retire", Map.of("from", "2026-11-30"))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("date-passed");
    }

    @Test
    void keepsTheMovableEquipmentOfTheCentre() {
        var revision = anybody.get(CENTRE + "/equipment").header("ETag").orElseThrow();
        var stock = Map.of(
                "equipment",
                List.of(Map.of("code", "laptop", "names", Map.of("pl", "laptop", "en", "laptop"), "count", 6)));

        var done = coordinator.with("If-Match", revision).put(CENTRE + "/equipment", stock);

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.json().get("changes")).isNotEmpty();
        var seen = anybody.get(CENTRE + "/equipment").json();
        assertThat(seen.get("equipment").get(0).get("count").asInt()).isEqualTo(6);
        assertThat(seen.path("changes")).isEmpty();
        assertThat(coordinator
                        .with("If-Match", revision)
                        .put(CENTRE + "/equipment", stock)
                        .status())
                .isEqualTo(412);
    }
}
