package pl.krakow.centra.booking.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.StoreSearch;

/** A person is exported and erased, and every collection of the store is searched for them. */
@BookingService
class ErasureIT {

    private static final String NAME = "Zenobia Kwiatkowska-Próba";
    private static final String MAIL = "zenobia@przyklad.example";
    private static final String PHONE = "501 777 123";
    private static final String TEXT = "szydełkowania";
    private static final String RESPONSIBLE = "Odpowiedzialny";
    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String BOOKINGS = CENTRE + "/bookings";
    private static final String SERIES = CENTRE + "/booking-series";
    private static final String MY_DATA = "/api/v1/my-data/booking";
    private static final String ZENOBIA = Persona.anotherResident().subject();
    private static final String COORDINATOR =
            Persona.coordinator(new CentreId("reymonta")).subject();
    private static final String RECEPTIONIST =
            Persona.receptionist(new CentreId("reymonta")).subject();
    private static final Map<String, Object> CONSENT = Map.of("centre", "reymonta", "version", "2026-01");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 9);

    @LocalServerPort
    private int port;

    private final MongoOperations mongo;
    private final List<PersonalData> parts;
    private final StoreSearch store;

    @Autowired
    ErasureIT(MongoOperations mongo, List<PersonalData> parts) {
        this.mongo = mongo;
        this.parts = parts;
        this.store = new StoreSearch(mongo);
    }

    @Test
    void leavesNoTraceOfThePersonAndTheStatisticsAsTheyWere() {
        var zenobia = Api.at(port).as(Persona.anotherResident()).with("Idempotency-Key", "erasure-test");
        var anna = Api.at(port).as(Persona.representative());
        var coordinator =
                Api.at(port).as(Persona.coordinator(new CentreId("reymonta"))).with("If-Match", "*");
        var self = zenobia.post("/api/v1/beneficiaries", Map.of("kind", "INDIVIDUAL", "name", NAME))
                .text("id");
        coordinator.post(
                "/api/v1/beneficiaries/" + self + "/verify",
                Map.of("evidence", "IDENTITY_SEEN", "seenOn", "2026-12-01", "note", "dowód " + NAME));
        var group = anna.post(
                        "/api/v1/beneficiaries",
                        Map.of(
                                "kind",
                                "INFORMAL_GROUP",
                                "name",
                                "Klub dobrych sąsiadów",
                                "description",
                                "Spotkania",
                                "responsiblePeople",
                                List.of(Map.of("name", NAME, "email", MAIL), Map.of("name", "Ewa Inna"))))
                .text("id");
        var code = anna.post("/api/v1/beneficiaries/" + group + "/representatives", Map.of())
                .text("code");
        zenobia.post("/api/v1/beneficiaries/invitations", Map.of("code", code, "name", NAME));
        var meeting = Meetings.with(
                Meetings.with(Meetings.meeting("1w040", DAY, "10:00", "12:00", self), "title", "Imieniny " + NAME),
                "responsiblePerson",
                Map.of("name", NAME, "phone", PHONE, "email", MAIL));
        var booking = zenobia.post(BOOKINGS, meeting).text("id");
        coordinator.post(BOOKINGS + "/" + booking + "/approve", Map.of());
        var weekly = new LinkedHashMap<String, Object>(meeting);
        weekly.remove("end");
        weekly.putAll(Map.of("start", DAY + "T16:00:00", "duration", "PT1H", "rule", "FREQ=WEEKLY;COUNT=2"));
        var series = zenobia.with("Idempotency-Key", "erasure-series").post(SERIES, weekly);
        assertThat(series.status()).as(series.toString()).isEqualTo(201);
        var former = formerGroup(anna, zenobia);
        for (var one : List.of(self, group)) {
            zenobia.with("Idempotency-Key", "erasure-consent-" + one)
                    .post("/api/v1/beneficiaries/" + one + "/consents", CONSENT);
        }
        waitForTheRoomOfOthers(coordinator, zenobia, meeting);
        var held = zenobia.with("Idempotency-Key", "erasure-hold")
                .post(
                        CENTRE + "/holds",
                        Map.of(
                                "roomId",
                                "1w038",
                                "start",
                                Meetings.at(DAY.plusDays(1), "10:00"),
                                "end",
                                Meetings.at(DAY.plusDays(1), "11:00"),
                                "expectedPeople",
                                5));
        assertThat(held.status()).as(held.toString()).isEqualTo(201);
        wishForTheSeason(coordinator, zenobia, self, NAME);
        coordinator.get(BOOKINGS + "/" + booking);

        assertThat(store.collectionsWith(NAME))
                .contains("beneficiaries", "daySheets", "idempotencyKeys", "bookingSeries", "seasonWishes");
        assertThat(store.collectionsWith(MAIL)).contains("beneficiaries", "daySheets");
        assertThat(store.collectionsWith(PHONE)).contains("daySheets");
        assertThat(store.collectionsWith(ZENOBIA))
                .contains("beneficiaries", "daySheets", "idempotencyKeys", "bookingSeries", "seasonWishes");
        var export = zenobia.get(MY_DATA);
        assertThat(export.toString())
                .contains(NAME, MAIL, PHONE, "IDENTITY_SEEN", series.text("id"))
                .doesNotContain("Ewa Inna");
        assertThat(export.json().get("views"))
                .extracting(view -> view.get("what").asString())
                .contains("BOOKING");

        var notYet = zenobia.send("DELETE", MY_DATA, null);
        assertThat(notYet.status()).isEqualTo(409);
        assertThat(notYet.text("code")).isEqualTo("erasure-not-yet");
        assertThat(notYet.json().at("/obstacles/0/id").asString()).isEqualTo(booking);
        assertThat(store.collectionsWith(NAME)).contains("beneficiaries");

        zenobia.with("If-Match", "*").post(SERIES + "/" + series.text("id") + "/cancel", Map.of("scope", "ALL"));
        zenobia.with("If-Match", "*").post(BOOKINGS + "/" + booking + "/cancel", Map.of("reason", "Wyjazd " + NAME));
        var statistics = statistics();
        assertThat(zenobia.send("DELETE", MY_DATA, null).status()).isEqualTo(204);

        assertThat(statistics()).isEqualTo(statistics);
        assertThat(store.collectionsWith(NAME)).isEmpty();
        assertThat(store.collectionsWith(MAIL)).isEmpty();
        assertThat(store.collectionsWith(PHONE)).isEmpty();
        assertThat(store.collectionsWith(ZENOBIA)).isEmpty();
        assertThat(store.collectionsWith(COORDINATOR)).contains("daySheets", "beneficiaries", "views");
        var people = who(booking);
        assertThat(people.getFirst()).startsWith("erased:");
        assertThat(people)
                .as("who made it and cancelled it is one person nobody knows; who approved it is known")
                .isEqualTo(List.of(people.getFirst(), COORDINATOR, people.getFirst()));
        var kept = coordinator.get(BOOKINGS + "/" + booking).json();
        assertThat(kept.get("state").asString()).isEqualTo("CANCELLED");
        assertThat(kept.get("expectedPeople").asInt()).isEqualTo(12);
        assertThat(kept.get("beneficiaryId").asString()).isEqualTo(self);
        var erased = coordinator.get("/api/v1/beneficiaries/" + self).json();
        assertThat(erased.get("erased").asBoolean()).isTrue();
        assertThat(erased.get("kind").asString()).isEqualTo("INDIVIDUAL");
        var others = anna.get("/api/v1/beneficiaries/" + group).json();
        assertThat(others.get("representatives")).hasSize(1);
        assertThat(others.get("responsiblePeople")).hasSize(1);
        assertThat(anna.get("/api/v1/beneficiaries/" + former).json().get("representatives"))
                .hasSize(1);
        assertThat(zenobia.send("DELETE", MY_DATA, null).status()).isEqualTo(204);
        assertThat(store.collectionsWith(ZENOBIA)).isEmpty();
    }

    @Test
    void leavesWhatStaffDidAsStaff() {
        var reception = Api.at(port).as(Persona.receptionist(new CentreId("reymonta")));
        var anna = Api.at(port).as(Persona.representative());
        var meeting = Meetings.meeting("1w040", DAY.plusDays(7), "10:00", "12:00", Meetings.beneficiary(anna));
        var booking = reception.post(BOOKINGS, meeting).text("id");
        reception.get(BOOKINGS + "/" + booking);

        assertThat(reception.send("DELETE", MY_DATA, null).status()).isEqualTo(204);

        assertThat(store.collectionsWith(RECEPTIONIST))
                .contains("daySheets", "views")
                .doesNotContain("erasures");
        assertThat(who(booking)).containsExactly(RECEPTIONIST);
        assertThat(reception.get(BOOKINGS + "/" + booking).json().get("title").asString())
                .isEqualTo("Zebranie zarządu");
    }

    @Test
    void takesPeopleAndTextsOutOfSeriesAndWishesThatAreOlderThanTheyAreKept() {
        var anna = Api.at(port).as(Persona.representative()).with("Idempotency-Key", "retention-series");
        var coordinator =
                Api.at(port).as(Persona.coordinator(new CentreId("reymonta"))).with("If-Match", "*");
        var association = Meetings.beneficiary(anna.with("Idempotency-Key", "retention-beneficiary"));
        var weekly = Meetings.with(
                Meetings.with(
                        Meetings.weekly("1w040", DAY.plusDays(1), "16:00", "PT1H", 2, association),
                        "title",
                        "Kurs " + TEXT),
                "responsiblePerson",
                Map.of("name", "Roman " + RESPONSIBLE));
        assertThat(anna.post(SERIES, weekly).status()).isEqualTo(201);
        wishForTheSeason(coordinator, anna, association, TEXT);
        var last = LocalDate.of(2027, 3, 17);

        sweep(last.plusYears(1));
        assertThat(store.collectionsWith(RESPONSIBLE)).contains("bookingSeries");
        sweep(last.plusYears(1).plusDays(1));
        assertThat(store.collectionsWith(RESPONSIBLE)).doesNotContain("bookingSeries");
        assertThat(store.collectionsWith(TEXT)).contains("bookingSeries", "seasonWishes");
        sweep(last.plusYears(5).plusDays(1));
        assertThat(store.collectionsWith(TEXT)).doesNotContain("bookingSeries").contains("seasonWishes");
        sweep(DAY.plusWeeks(4).plusYears(5).plusDays(1));
        assertThat(store.collectionsWith(TEXT)).doesNotContain("bookingSeries", "seasonWishes");
    }

    private void sweep(LocalDate day) {
        var now = day.atTime(9, 0).atZone(Meetings.KRAKOW).toInstant();
        parts.forEach(part -> part.forgetWhatIsOld(now));
    }

    /** A group of others for which that person once acted. */
    private static String formerGroup(Api others, Api person) {
        var group = others.post(
                        "/api/v1/beneficiaries",
                        Map.of("kind", "INFORMAL_GROUP", "name", "Koło fotograficzne", "description", "Zdjęcia"))
                .text("id");
        var code = others.post("/api/v1/beneficiaries/" + group + "/representatives", Map.of())
                .text("code");
        person.with("Idempotency-Key", "erasure-former")
                .post("/api/v1/beneficiaries/invitations", Map.of("code", code, "name", NAME));
        var dismissed = others.with("If-Match", "*")
                .send("DELETE", "/api/v1/beneficiaries/" + group + "/representatives/" + ZENOBIA, null);
        assertThat(dismissed.status()).as(dismissed.toString()).isEqualTo(200);
        return group;
    }

    /** Who did what to a booking, oldest first, as it is stored. */
    private List<String> who(String booking) {
        return mongo.findAll(Document.class, "daySheets").stream()
                .flatMap(sheet -> sheet.getList("bookings", Document.class, List.of()).stream())
                .filter(each -> booking.equals(String.valueOf(each.get("id"))))
                .flatMap(each -> each.getList("steps", Document.class).stream())
                .map(step -> step.getString("by"))
                .toList();
    }

    private static void waitForTheRoomOfOthers(Api coordinator, Api zenobia, Map<String, Object> meeting) {
        var taken = Meetings.meeting("1w038", DAY, "10:00", "12:00", Meetings.beneficiary(coordinator));
        assertThat(coordinator.post(BOOKINGS, taken).status()).isEqualTo(201);
        var waiting = zenobia.with("Idempotency-Key", "erasure-waiting")
                .post(CENTRE + "/waiting-list", Meetings.with(meeting, "roomId", "1w038"));
        assertThat(waiting.status()).as(waiting.toString()).isEqualTo(201);
    }

    private static void wishForTheSeason(Api coordinator, Api person, String beneficiary, String text) {
        var season = new LinkedHashMap<String, Object>();
        season.put("name", "Wiosna");
        season.put("from", DAY.toString());
        season.put("until", DAY.plusWeeks(4).toString());
        season.put("rooms", List.of("1w039"));
        season.put("wishesFrom", "2026-12-01T00:00:00+01:00");
        season.put("wishesUntil", "2026-12-20T00:00:00+01:00");
        season.put("weeklyCap", "PT20H");
        season.put("seed", 7);
        var drafted = coordinator.post(CENTRE + "/seasons", season);
        var path = drafted.header("Location").orElseThrow();
        coordinator.post(path + "/open", Map.of());
        var wish = new LinkedHashMap<String, Object>();
        wish.put("beneficiaryId", beneficiary);
        wish.put(
                "choices",
                List.of(Map.of(
                        "weekdays",
                        List.of("TUESDAY"),
                        "earliest",
                        "17:00",
                        "latest",
                        "19:00",
                        "length",
                        "PT2H",
                        "rooms",
                        List.of("1w039"))));
        wish.put("expectedPeople", 12);
        wish.put("title", "Zajęcia " + text);
        wish.put("purpose", "Próby");
        wish.put("feesCollected", false);
        wish.put("regulationsVersion", "2026-01");
        var made = person.with("Idempotency-Key", "wish-" + text.hashCode()).post(path + "/wishes", wish);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    /** What reports count by: each booking, for whom, when, what became of it and how many came. */
    private List<String> statistics() {
        return mongo.findAll(Document.class, "daySheets").stream()
                .flatMap(sheet -> sheet.getList("bookings", Document.class, List.of()).stream()
                        .map(booking ->
                                Stream.of("id", "room", "start", "end", "state", "beneficiary", "beneficiaryKind")
                                                .map(field -> String.valueOf(booking.get(field)))
                                                .collect(Collectors.joining(" "))
                                        + booking.get("details", Document.class).get("expectedPeople")))
                .sorted()
                .toList();
    }
}
