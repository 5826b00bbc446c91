package pl.krakow.centra.booking.seasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.web.Revision;

/** A seasonal round as its coordinator and those who wish live through it. Every test has weeks of its own. */
@BookingService
class SeasonApiIT {

    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final String SEASONS = "/api/v1/centres/reymonta/seasons";
    private static final String BOOKINGS = "/api/v1/centres/reymonta/bookings";
    private static LocalDate nextMonday = LocalDate.of(2026, 12, 21);

    @LocalServerPort
    private int port;

    @Autowired
    private PublishSeason publishSeason;

    @Autowired
    private Seasons seasons;

    @Autowired
    private MongoOperations mongo;

    private Api anna = Api.at(0);
    private Api olena = Api.at(0);
    private Api coordinator = Api.at(0);
    private String choir = "";
    private String chess = "";
    private LocalDate monday = nextMonday;

    @BeforeEach
    void threeFreshWeeks() {
        anna = Api.at(port).as(Persona.representative());
        olena = Api.at(port).as(Persona.anotherResident());
        coordinator = Api.at(port).as(Persona.coordinator(REYMONTA));
        choir = Meetings.beneficiary(anna);
        chess = Meetings.beneficiary(olena);
        monday = nextMonday;
        nextMonday = nextMonday.plusWeeks(3);
    }

    @Test
    void goesFromADraftToBookings() {
        var season = draft();
        assertThat(anna.get(season).status()).as("a draft is the staff's").isEqualTo(404);
        step(season, "open");
        assertThat(anna.get(season).text("takesWishes")).isEqualTo("true");

        var choirs = wish(anna, season, choir, "18:00", "20:00", "1w039");
        var chessClubs = wish(olena, season, chess, "18:00", "20:00", "1w039");
        assertThat(anna.get(chessClubs).status()).as("somebody else's wish").isEqualTo(404);
        step(season, "close");
        var allocated = step(season, "allocate");
        assertThat(allocated.json().get("proposals").get(0).get("served").asInt())
                .isEqualTo(1);
        assertThat(anna.get(choirs).json().has("result"))
                .as("nothing is told before it is published")
                .isFalse();

        assertThat(publish(season).text("state")).isEqualTo("PUBLISHED");

        var results = List.of(
                anna.get(choirs).json().get("result"),
                olena.get(chessClubs).json().get("result"));
        var winner = results.stream()
                .filter(result -> result.get("choice").asInt() == 1)
                .findFirst();
        var loser = results.stream()
                .filter(result -> result.get("choice").asInt() == 0)
                .findFirst();
        assertThat(winner).isPresent();
        assertThat(loser).isPresent();
        var slot = winner.get().get("slots").get(0);
        assertThat(slot.get("start").asString()).isEqualTo("18:00");
        assertThat(slot.get("bookings")).hasSize(3);
        for (var booked : slot.get("bookings")) {
            var booking =
                    coordinator.get(BOOKINGS + "/" + booked.get("bookingId").asString());
            assertThat(booking.text("state")).isEqualTo("CONFIRMED");
            assertThat(booking.text("start")).contains("T18:00:00");
        }
        var series = coordinator.get("/api/v1/centres/reymonta/booking-series/"
                + slot.at("/bookings/0/seriesId").asString());
        assertThat(series.status()).as(series.toString()).isEqualTo(200);
        assertThat(series.json().get("occurrences")).hasSize(3).allSatisfy(occurrence -> {
            assertThat(occurrence.get("state").asString()).isEqualTo("CONFIRMED");
            assertThat(occurrence.get("originalStart").asString()).endsWith("T18:00:00");
        });
        assertThat(series.text("rule")).startsWith("FREQ=WEEKLY;UNTIL=");
        var reason = loser.get().get("refusals").get(0).get("reasons").get(0);
        assertThat(reason.get("kind").asString()).isEqualTo("OTHER_WISHES");
        assertThat(reason.get("text").asString())
                .contains("otrzymały inne wnioski")
                .contains("1w039");
        assertThat(reason.has("takenBy")).as("whose they are is not told").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"pl, Centrum jest wtedy zamknięte", "en, The centre is closed then", "uk, Центр тоді зачинений"})
    void explainsInTheReadersLanguage(String language, String text) {
        var season = draft();
        step(season, "open");
        var wish = wish(anna, season, choir, "06:00", "08:00", "1w039");
        step(season, "close");
        step(season, "allocate");

        var read = coordinator.with("Accept-Language", language).get(wish);

        assertThat(read.json().at("/result/refusals/0/reasons/0/text").asString())
                .startsWith(text);
    }

    @Test
    void takesWishesOnlyWhileItIsOpenAndOnlyForOnesOwn() {
        var season = draft();
        assertThat(anna.post(season + "/wishes", wishBody(choir, "18:00", "20:00", "1w039"))
                        .status())
                .isEqualTo(404);
        step(season, "open");
        assertThat(olena.post(season + "/wishes", wishBody(choir, "18:00", "20:00", "1w039"))
                        .text("code"))
                .isEqualTo("not-your-beneficiary");
        var wish = wish(anna, season, choir, "18:00", "20:00", "1w039");

        var changed = anna.with("If-Match", "\"1\"")
                .send("PUT", wish, json(with(wishBody(choir, "16:00", "18:00", "1w039"), "minimalShare", 50)));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.text("minimalShare")).isEqualTo("50");
        assertThat(anna.with("If-Match", "\"1\"").send("DELETE", wish, null).status())
                .isEqualTo(412);
        assertThat(coordinator
                        .with("If-Match", "\"2\"")
                        .send("DELETE", wish, null)
                        .status())
                .isEqualTo(204);
        assertThat(anna.get(wish).status()).isEqualTo(404);

        step(season, "close");
        var late = anna.post(season + "/wishes", wishBody(choir, "18:00", "20:00", "1w039"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("wishes-closed");
        assertThat(late.text("wishesUntil")).startsWith("2026-12-20T");
    }

    @ParameterizedTest
    @CsvSource({
        "earliest, 19:00, window-too-short, /choices/0/latest",
        "length, PT25H, length-out-of-range, /choices/0/length",
        "timesPerWeek, 3, too-few-weekdays, /choices/0/timesPerWeek"
    })
    void refusesWishesThatCannotBeMeant(String member, String value, String code, String pointer) {
        var season = draft();
        step(season, "open");
        var body = wishBody(choir, "18:00", "20:00", "1w039");
        var choice = new LinkedHashMap<String, Object>(choiceBody("18:00", "20:00", "1w039"));
        choice.put(member, member.equals("timesPerWeek") ? (Object) Integer.valueOf(value) : value);

        var refused = anna.post(season + "/wishes", with(body, "choices", List.of(choice)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void saysAtOnceWhatAnAdjustmentBreaks() {
        var season = draft();
        step(season, "open");
        var choirs = wish(anna, season, choir, "18:00", "20:00", "1w039");
        var chessClubs = wish(olena, season, chess, "15:00", "17:00", "1w039");
        step(season, "close");
        step(season, "allocate");
        var pin = Map.of(
                "decision", "PIN",
                "slots", List.of(Map.of("roomId", "1w039", "weekday", "TUESDAY", "start", "17:30", "length", "PT2H")),
                "reason", "obiecane");
        var allocation = season + "/allocations" + chessClubs.substring(chessClubs.lastIndexOf('/'));

        var tried = coordinator.with("If-Match", "*").send("PUT", allocation + "?preview=true", json(pin));
        assertThat(tried.status()).as(tried.toString()).isEqualTo(200);
        assertThat(tried.json().get("breaks").get(0).get("kind").asString()).isEqualTo("NOT_ASKED_FOR");
        assertThat(verdict(tried.json(), choirs)).isEqualTo("WORSE");
        assertThat(coordinator.get(season).json().get("proposals")).hasSize(1);

        var kept = coordinator.with("If-Match", "*").send("PUT", allocation, json(pin));
        assertThat(kept.text("proposal")).isEqualTo("2");
        var again = step(season, "allocate");
        assertThat(again.json().get("proposals")).hasSize(3);
        assertThat(coordinator.get(choirs).json().at("/result/choice").asInt())
                .as("a pin outlasts the next allocation")
                .isZero();
        var compared = coordinator.get(season + "/comparison?before=1&after=3");
        assertThat(compared.text("worse")).isEqualTo("2");

        var freed = coordinator.with("If-Match", "*").send("PUT", allocation, json(Map.of("decision", "FREE")));
        assertThat(verdict(freed.json(), choirs)).isEqualTo("BETTER");
    }

    private static String verdict(JsonNode answer, String wish) {
        for (var change : answer.get("changes")) {
            if (wish.endsWith(change.get("wishId").asString())) {
                return change.get("verdict").asString();
            }
        }
        return "";
    }

    @Test
    void skipsDatesThatWereTakenMeanwhileAndListsThem() {
        var season = draft();
        step(season, "open");
        var choirs = wish(anna, season, choir, "18:00", "20:00", "1w039");
        step(season, "close");
        step(season, "allocate");
        var tuesday = monday.plusDays(8);
        assertThat(coordinator
                        .post(BOOKINGS, meeting("1w039", tuesday, "19:00", "20:00", chess))
                        .status())
                .isEqualTo(201);

        var published = publish(season);

        assertThat(published.json().at("/progress/placed").asInt()).isEqualTo(2);
        assertThat(published.json().at("/progress/skipped").asInt()).isEqualTo(1);
        var skipped = anna.get(choirs).json().at("/result/slots/0/bookings/1");
        assertThat(skipped.get("date").asString()).isEqualTo(tuesday.toString());
        assertThat(skipped.get("skipped").asString()).isEqualTo("TAKEN");
        assertThat(skipped.get("text").asString()).isEqualTo("Sala została w międzyczasie zajęta.");
        var series = "/api/v1/centres/reymonta/booking-series/"
                + anna.get(choirs)
                        .json()
                        .at("/result/slots/0/bookings/0/seriesId")
                        .asString();
        assertThat(anna.get(series).json().at("/occurrences/1/code").asString()).isEqualTo("room-not-available");
        var elsewhere = anna.with("If-Match", "*").post(series + "/retry", Map.of("roomId", "1w038"));
        assertThat(elsewhere.status()).as(elsewhere.toString()).isEqualTo(200);
        assertThat(elsewhere.json().get("placed").asInt()).isEqualTo(3);
        assertThat(elsewhere.json().at("/occurrences/1/roomId").asString()).isEqualTo("1w038");
    }

    @Test
    void booksForWhomABeneficiaryWasMergedIntoAfterItWished() {
        var season = draft();
        step(season, "open");
        var twin = Meetings.beneficiary(anna);
        var wish = wish(anna, season, twin, "18:00", "20:00", "1w038");
        step(season, "close");
        step(season, "allocate");
        var merged = coordinator
                .with("If-Match", "*")
                .post("/api/v1/beneficiaries/" + choir + "/merge", Map.of("with", twin));
        assertThat(merged.text("id")).as(merged.toString()).isEqualTo(choir);

        publish(season);

        var booked = anna.get(wish).json().at("/result/slots/0/bookings");
        assertThat(booked).hasSize(3).allSatisfy(one -> {
            var booking = coordinator.get(BOOKINGS + "/" + one.path("bookingId").asString());
            assertThat(booking.text("state")).isEqualTo("CONFIRMED");
            assertThat(booking.text("beneficiaryId")).isEqualTo(choir);
        });
    }

    @Test
    void booksNothingForWhoIsNotVerifiedWhenItIsPublished() {
        var season = draft();
        step(season, "open");
        var wish = wish(anna, season, Meetings.unverified(anna), "18:00", "20:00", "1w038");
        step(season, "close");
        step(season, "allocate");

        var published = publish(season);

        assertThat(published.json().at("/progress/placed").asInt()).isZero();
        var skipped = anna.get(wish).json().at("/result/slots/0/bookings/0");
        assertThat(skipped.get("skipped").asString()).isEqualTo("UNVERIFIED");
        assertThat(skipped.get("text").asString()).isEqualTo("Ten beneficjent nie jest jeszcze zweryfikowany.");
    }

    @Test
    void publishesOnceHoweverOftenAndBesideWhomeverItIsAsked() throws Exception {
        var season = draft();
        step(season, "open");
        for (int hour = 9; hour < 19; hour += 3) {
            wish(anna, season, choir, "%02d:00".formatted(hour), "%02d:00".formatted(hour + 2), "1w038");
            wish(olena, season, chess, "%02d:00".formatted(hour), "%02d:00".formatted(hour + 2), "1w039");
        }
        step(season, "close");
        step(season, "allocate");
        Callable<Api.Answer> pressing = () -> coordinator.with("If-Match", "*").post(season + "/publish", Map.of());
        var others = IntStream.range(0, 24)
                .<Callable<Api.Answer>>mapToObj(n -> () -> coordinator.post(
                        BOOKINGS,
                        meeting(
                                n % 2 == 0 ? "1w038" : "1w039",
                                monday.plusDays(1 + 7L * (n % 3)),
                                "%02d:00".formatted(9 + n / 3),
                                "%02d:00".formatted(10 + n / 3),
                                chess)))
                .toList();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var pressed = IntStream.range(0, 5)
                    .mapToObj(_ -> callers.submit(pressing))
                    .toList();
            callers.invokeAll(others);
            for (var answer : pressed) {
                assertThat(answer.get().status()).as(answer.get().toString()).isIn(202, 412);
            }
        }
        var published = await().atMost(Duration.ofSeconds(30))
                .until(() -> coordinator.get(season), answer -> "PUBLISHED".equals(answer.text("state")));

        int placed = published.json().at("/progress/placed").asInt();
        assertThat(placed + published.json().at("/progress/skipped").asInt()).isEqualTo(24);
        assertThat(ofSeason(season)).hasSize(placed).doesNotHaveDuplicates();
        noTwoConfirmedBookingsTouch();
        assertThat(published.json().get("history"))
                .extracting(step -> step.get("step").asString())
                .filteredOn("PUBLISHING"::equals)
                .hasSize(1);
    }

    @Test
    void goesOnWhereACrashLeftIt() {
        var season = draft();
        step(season, "open");
        wish(anna, season, choir, "09:00", "11:00", "1w038");
        wish(anna, season, choir, "14:00", "16:00", "1w038");
        wish(olena, season, chess, "09:00", "11:00", "1w039");
        step(season, "close");
        step(season, "allocate");
        var id = new SeasonId(UUID.fromString(season.substring(season.lastIndexOf('/') + 1)));
        publishSeason.handle(
                REYMONTA, id, Revision.ANY, Persona.coordinator(REYMONTA).actor());
        var begun = seasons.find("reymonta", id).orElseThrow();

        var left = new AtomicInteger(5);
        assertThat(publishSeason.goOn(begun, () -> left.getAndDecrement() > 0)).isFalse();
        assertThat(ofSeason(season))
                .as("two wishes begun, one of them finished")
                .hasSize(5);
        assertThat(coordinator.get(season).json().at("/progress/settled").asInt())
                .isEqualTo(1);
        assertThat(publishSeason.goOn(begun, () -> true)).isTrue();

        assertThat(ofSeason(season)).hasSize(9).doesNotHaveDuplicates();
        var published = coordinator.get(season);
        assertThat(published.text("state")).isEqualTo("PUBLISHED");
        assertThat(published.json().at("/progress/placed").asInt()).isEqualTo(9);
    }

    @Test
    void refusesToPublishWhatHasNotSeenEveryWish() {
        var season = draft();
        step(season, "open");
        wish(anna, season, choir, "18:00", "20:00", "1w039");
        step(season, "close");
        step(season, "allocate");
        var forgotten = mongo.getCollection("seasonWishes")
                .find(new Document("season", UUID.fromString(season.substring(season.lastIndexOf('/') + 1))))
                .first();
        assertThat(forgotten).isNotNull();
        forgotten.put("_id", UUID.randomUUID());
        mongo.getCollection("seasonWishes").insertOne(forgotten);

        var refused = coordinator.with("If-Match", "*").post(season + "/publish", Map.of());

        assertThat(refused.text("code")).isEqualTo("wishes-changed");
        step(season, "allocate");
        assertThat(publish(season).text("state")).isEqualTo("PUBLISHED");
    }

    @Test
    void keepsToTheOrderOfItsSteps() {
        var season = draft();
        assertThat(coordinator
                        .with("If-Match", "*")
                        .post(season + "/publish", Map.of())
                        .text("code"))
                .isEqualTo("season-step-not-possible");
        step(season, "open");
        var early = coordinator.with("If-Match", "*").post(season + "/allocate", Map.of());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("state")).isEqualTo("OPEN");
        assertThat(coordinator
                        .with("If-Match", "\"1\"")
                        .post(season + "/close", Map.of())
                        .status())
                .isEqualTo(412);
        var other = with(seasonBody(), "rooms", List.of("1w038"));
        assertThat(coordinator
                        .with("If-Match", "*")
                        .send("PUT", season, json(other))
                        .status())
                .as("rooms stand still once wishes are taken")
                .isEqualTo(409);
        var renamed = with(seasonBody(), "name", "Zima");
        assertThat(coordinator
                        .with("If-Match", "*")
                        .send("PUT", season, json(renamed))
                        .text("name"))
                .isEqualTo("Zima");
    }

    private String draft() {
        var answer = coordinator.post(SEASONS, seasonBody());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.header("Location").orElseThrow();
    }

    private Map<String, Object> seasonBody() {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Zima 2027");
        body.put("from", monday.toString());
        body.put("until", monday.plusDays(20).toString());
        body.put("rooms", List.of("1w038", "1w039", "1w040"));
        body.put("wishesFrom", "2026-12-01T00:00:00+01:00");
        body.put("wishesUntil", "2026-12-20T00:00:00+01:00");
        body.put("weeklyCap", "PT20H");
        body.put("seed", 7);
        return body;
    }

    private Api.Answer step(String season, String step) {
        var answer = coordinator.with("If-Match", "*").post(season + "/" + step, Map.of());
        assertThat(answer.status()).as(step + ": " + answer).isEqualTo(200);
        return answer;
    }

    private Api.Answer publish(String season) {
        assertThat(coordinator
                        .with("If-Match", "*")
                        .post(season + "/publish", Map.of())
                        .status())
                .isEqualTo(202);
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> coordinator.get(season), answer -> "PUBLISHED".equals(answer.text("state")));
    }

    private static String wish(Api who, String season, String beneficiary, String from, String to, String room) {
        var answer = who.post(season + "/wishes", wishBody(beneficiary, from, to, room));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.header("Location").orElseThrow();
    }

    private static Map<String, Object> wishBody(String beneficiary, String from, String to, String room) {
        var body = new LinkedHashMap<String, Object>();
        body.put("beneficiaryId", beneficiary);
        body.put("choices", List.of(choiceBody(from, to, room)));
        body.put("expectedPeople", 12);
        body.put("title", "Próby");
        body.put("purpose", "Przygotowanie koncertu");
        body.put("feesCollected", false);
        body.put("regulationsVersion", "2026-01");
        return body;
    }

    private static Map<String, Object> choiceBody(String from, String to, String room) {
        return Map.of(
                "weekdays",
                List.of("TUESDAY"),
                "earliest",
                from,
                "latest",
                to,
                "length",
                "PT2H",
                "rooms",
                List.of(room));
    }

    private static String json(Map<String, ?> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    /** The starts of the season's bookings by room, from what is stored. */
    private List<String> ofSeason(String season) {
        var ids = new HashSet<String>();
        var from = coordinator.get(season).text("from");
        var until = coordinator.get(season).text("until");
        var starts = new ArrayList<String>();
        for (var sheet : mongo.findAll(Document.class, "daySheets")) {
            var date = sheet.getString("date");
            if (date.compareTo(from) < 0 || date.compareTo(until) > 0) {
                continue;
            }
            for (var booking : sheet.getList("bookings", Document.class)) {
                if ("Próby".equals(booking.get("details", Document.class).getString("title"))) {
                    starts.add(sheet.getString("_id") + booking.getDate("start"));
                    ids.add(String.valueOf(booking.get("id")));
                }
            }
        }
        assertThat(ids).hasSameSizeAs(starts);
        return starts;
    }

    private void noTwoConfirmedBookingsTouch() {
        var claims = new HashMap<String, String>();
        for (var sheet : mongo.findAll(Document.class, "daySheets")) {
            for (var booking : sheet.getList("bookings", Document.class)) {
                if (!"CONFIRMED".equals(booking.getString("state"))) {
                    continue;
                }
                long from =
                        booking.getDate("start").toInstant().getEpochSecond() / 60 - booking.getInteger("setUpMinutes");
                long to =
                        booking.getDate("end").toInstant().getEpochSecond() / 60 + booking.getInteger("cleanUpMinutes");
                for (long minute = from; minute < to; minute++) {
                    var other = claims.put(sheet.getString("_id") + minute, String.valueOf(booking.get("id")));
                    assertThat(other).as(sheet.getString("_id")).isNull();
                }
            }
        }
    }
}
