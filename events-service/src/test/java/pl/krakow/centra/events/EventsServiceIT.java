package pl.krakow.centra.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.RoomAnswer.BookedRoom;
import pl.krakow.centra.domainevents.RoomAnswer.FreeRoom;
import pl.krakow.centra.domainevents.RoomGranted;
import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.AuthorisationMatrix;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.OtherService;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.PictureFiles;
import pl.krakow.centra.kit.test.ToldEvents;

/** The whole service over its store and a broker, from the draft over HTTP to the event on the topic. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class EventsServiceIT implements CollectionContract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};
    private static final String REYMONTA = "/api/v1/centres/reymonta/events";
    private static final String PROGRAMME = "/api/v1/centres/reymonta/programme";
    private static final String SERIES = "/api/v1/centres/reymonta/event-series";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final Persona ANYBODY = Persona.anonymous();
    private static final String MENTORING_OFFER = """
            {"kind": "MENTORING", "name": {"pl": "Macierz"}, "about": {"pl": "Sprawdza uprawnienia"}, "fields": ["team"],
             "sessions": 3, "open": false}""";
    private static final String MENTORING_APPLICATION = """
            {"name": "Anna", "email": "anna@example.org", "on": "INDIVIDUAL", "goal": "Cel", "fields": [], "languages": ["pl"],
             "freeTimes": [], "ways": []}""";
    private static final String GROUP = """
            {"name": {"pl": "Macierz"}, "purpose": {"pl": "Sprawdza uprawnienia"}, "joining": "BY_INVITATION", "mostMembers": 50}""";
    private static final String GROUP_PERSON = "{\"name\": \"Anna Nowak\", \"email\": \"anna@example.org\"}";
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Override
    public Collection collection() {
        return new Collection(new ApiCalls(http), REYMONTA, "/api/v1/events", COORDINATOR, "publish", "start", "end");
    }

    @Override
    public String newThing(String title) {
        return draft(title, DAY);
    }

    @Test
    void anEventIsDraftedAnnouncedSeenByEverybodyAndCalledOff() {
        MvcTestResult drafted = post(COORDINATOR, REYMONTA, draft("Warsztat", DAY), Map.of());
        assertThat(drafted).hasStatus(201);
        String path = String.valueOf(drafted.getResponse().getHeader(HttpHeaders.LOCATION));
        assertThat(path).startsWith(REYMONTA + "/");
        assertThat(drafted.getResponse().getHeader(HttpHeaders.ETAG)).isEqualTo("\"1\"");
        String id = read(drafted, "$.id");

        assertThat(get(ANYBODY, path)).hasStatus(404);
        assertThat(get(COORDINATOR, path)).hasStatusOk();

        assertThat(post(COORDINATOR, path + "/publish", "", Map.of())).hasStatus(428);
        assertThat(post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"7\"")))
                .hasStatus(412);
        MvcTestResult published = post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"1\""));
        assertThat(published).hasStatusOk();
        assertThat(published.getResponse().getHeader(HttpHeaders.ETAG)).isEqualTo("\"2\"");
        assertThat(post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"2\"")))
                .hasStatus(409);

        assertThat(get(ANYBODY, path)).hasStatusOk();
        String from = "?type=TRAINING&start=" + DAY + "&end=" + DAY;
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                                body(get(ANYBODY, "/api/v1/events" + from)), "$.items[*].id"))
                        .contains(id));
        assertThat(JsonPath.<List<String>>read(body(get(ANYBODY, REYMONTA + from)), "$.items[*].id"))
                .contains(id);

        MvcTestResult cancelled =
                post(COORDINATOR, path + "/cancel", "{\"reason\": \"Awaria ogrzewania\"}", Map.of("If-Match", "\"2\""));
        assertThat(cancelled).hasStatusOk();
        assertThat(JsonPath.<String>read(body(get(ANYBODY, path)), "$.reason")).isEqualTo("Awaria ogrzewania");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                JsonPath.<List<String>>read(body(get(ANYBODY, REYMONTA + from)), "$.items[*].id"))
                        .doesNotContain(id));

        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, id, 4))
                .containsExactly(
                        "pl.krakow.centra.event.room-requested.v1 1",
                        "pl.krakow.centra.event.published.v1 2",
                        "pl.krakow.centra.event.cancelled.v1 3",
                        "pl.krakow.centra.event.room-given-up.v1 3");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mongo.getCollection("events")
                                .countDocuments(new Document("outboxSince", new Document("$exists", true))))
                        .isZero());
    }

    @Test
    void anEventsFilesAndPictureAreServedSafelyToThoseTheyAreFor() {
        MvcTestResult drafted = post(COORDINATOR, REYMONTA, draft("Warsztat z plikami", DAY), Map.of());
        String path = REYMONTA + "/" + read(drafted, "$.id");
        assertThat(post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"1\"")))
                .hasStatusOk();

        assertThat(upload("POST", path + "/attachments?name=a.pdf&title=Program", "%PDF-1.7 a".getBytes(UTF_8), 2))
                .hasStatus(201);
        MvcTestResult attached = upload(
                "POST",
                path + "/attachments?name=b.exe&title=Slajdy&participantsOnly=true",
                "%PDF-1.7 b".getBytes(UTF_8),
                3);
        assertThat(attached).hasStatus(201);
        String program = read(attached, "$.attachments[0].href");
        String slides = read(attached, "$.attachments[1].href");
        CollectionContract.refused(
                upload("POST", path + "/attachments?name=c.pdf&title=C", new byte[] {'M', 'Z', 0}, 4),
                422,
                "file-refused");

        MvcTestResult download = get(ANYBODY, program);
        assertThat(download).hasStatusOk();
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(download.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        CollectionContract.refused(get(ANYBODY, slides), 404, "attachment-unknown");
        assertThat(get(COORDINATOR, slides).getResponse().getHeader("Cache-Control"))
                .contains("no-store");
        assertThat(JsonPath.<List<String>>read(body(get(ANYBODY, path + "/attachments")), "$.items[*].title"))
                .containsExactly("Program");

        CollectionContract.refused(
                upload("PUT", path + "/picture", PictureFiles.png(300, 200), 4), 400, "invalid-request");
        MvcTestResult shown = upload("PUT", path + "/picture?alternative=Stoły", PictureFiles.png(300, 200), 4);
        assertThat(shown).hasStatusOk();
        MvcTestResult picture = get(ANYBODY, read(shown, "$.picture.href"));
        assertThat(picture.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(picture.getResponse().getHeader("Cache-Control")).contains("immutable", "public");
        assertThat(JsonPath.<String>read(body(get(ANYBODY, path)), "$.picture.alternative"))
                .isEqualTo("Stoły");
    }

    private MvcTestResult upload(String method, String uri, byte[] file, long revision) {
        return http.method(HttpMethod.valueOf(method))
                .uri(uri)
                .with(COORDINATOR)
                .header("If-Match", "\"%d\"".formatted(revision))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file)
                .exchange();
    }

    @Test
    void anEventHearsHowItStandsWithItsRoom() {
        MvcTestResult drafted = post(COORDINATOR, REYMONTA, draft("Warsztat z salą", DAY), Map.of());
        UUID id = UUID.fromString(read(drafted, "$.id"));
        String path = REYMONTA + "/" + id;
        assertThat(this.<String>room(path, "state")).isEqualTo("REQUESTED");

        OffsetDateTime start = OffsetDateTime.parse(DAY + "T17:00:00+01:00");
        OtherService booking = new OtherService("/booking-service");
        booking.says(
                new RoomRefused(
                        id,
                        id,
                        "reymonta",
                        1,
                        "room-not-available",
                        List.of(new FreeRoom("1w039", start, start.plusHours(2))),
                        null),
                2,
                clock.instant());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(this.<String>room(path, "state")).isEqualTo("REFUSED"));
        assertThat(this.<String>room(path, "reason.title")).isEqualTo("Sala jest wtedy zajęta");
        assertThat(this.<List<String>>room(path, "alternatives[*].roomId")).containsExactly("1w039");
        CollectionContract.refused(
                post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"1\"")), 409, "room-not-given");

        MvcTestResult changed = http.put()
                .uri(path)
                .with(COORDINATOR)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(draft("Warsztat z salą", DAY).replace("1w040", "1w039"))
                .exchange();
        assertThat(changed).hasStatusOk();
        assertThat(this.<String>room(path, "state")).isEqualTo("REQUESTED");

        booking.says(
                new RoomGranted(
                        id, id, "reymonta", 2, new BookedRoom(UUID.randomUUID(), "1w039", start, start.plusHours(2))),
                4,
                clock.instant());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(this.<String>room(path, "state")).isEqualTo("GRANTED"));
        assertThat(post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"2\"")))
                .hasStatusOk();
        assertThat(JsonPath.<Object>read(body(get(ANYBODY, path)), "$.place.roomId"))
                .isEqualTo("1w039");
        assertThat(body(get(ANYBODY, path))).doesNotContain("bookingId");
    }

    @Test
    void anExhibitionAsksForItsRoomDayByDay() {
        Map<String, Object> draft = new LinkedHashMap<>(JSON.readValue(draft("Wystawa", DAY), JSON_OBJECT));
        draft.remove("start");
        draft.remove("end");
        draft.put(
                "daily",
                Map.of(
                        "from", DAY.toString(),
                        "to", DAY.plusDays(3).toString(),
                        "opens", "10:00:00",
                        "closes", "18:00:00",
                        "without", List.of(DAY.plusDays(1).toString())));

        MvcTestResult drafted = post(COORDINATOR, REYMONTA, JSON.writeValueAsString(draft), Map.of());

        assertThat(drafted).hasStatus(201);
        String id = read(drafted, "$.id");
        String path = REYMONTA + "/" + id;
        List<String> sessions = JsonPath.read(body(get(COORDINATOR, path)), "$.sessions[*].id");
        assertThat(sessions).hasSize(3).startsWith(id).doesNotHaveDuplicates();
        assertThat(JsonPath.<List<String>>read(body(get(COORDINATOR, path)), "$.sessions[*].start"))
                .allSatisfy(start -> assertThat(start).contains("T10:00:00"));
        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, id, 3))
                .containsOnly("pl.krakow.centra.event.room-requested.v1 1");

        draft.put("daily", Map.of("from", "2026-01-01", "to", "2026-12-31", "opens", "10:00:00", "closes", "18:00:00"));
        CollectionContract.refused(
                post(COORDINATOR, REYMONTA, JSON.writeValueAsString(draft), Map.of()), 422, "sessions-out-of-range");
    }

    @Test
    void aSeriesIsForeseenDraftedAnnouncedAndCalledOff() {
        MvcTestResult preview = post(COORDINATOR, SERIES + "/preview", series("Kurs co tydzień"), Map.of());
        assertThat(JsonPath.<List<String>>read(body(preview), "$.dates[*].originalStart"))
                .hasSize(3);
        MvcTestResult begun = post(COORDINATOR, SERIES, series("Kurs co tydzień"), Map.of());
        assertThat(begun).hasStatus(201);
        String id = read(begun, "$.id");
        String path = String.valueOf(begun.getResponse().getHeader(HttpHeaders.LOCATION));
        String events = PROGRAMME + "?state=DRAFT&state=PUBLISHED&series=" + id;
        assertThat(JsonPath.<List<String>>read(body(get(COORDINATOR, events)), "$.items[*].series.originalStart"))
                .hasSize(3);

        CollectionContract.refused(
                post(COORDINATOR, path + "/publish", "{\"scope\": \"ALL\"}", Map.of("If-Match", "\"1\"")),
                412,
                "precondition-failed");
        MvcTestResult published = post(
                COORDINATOR,
                path + "/publish",
                "{\"scope\": \"ALL\"}",
                Map.of("If-Match", String.valueOf(begun.getResponse().getHeader(HttpHeaders.ETAG))));
        assertThat(JsonPath.<Integer>read(body(published), "$.last.done")).isEqualTo(3);
        assertThat(JsonPath.<List<String>>read(
                        body(get(COORDINATOR, PROGRAMME + "?series=" + id + "&from=" + DAY)), "$.items[*].state"))
                .containsExactly("PUBLISHED", "PUBLISHED", "PUBLISHED");

        MvcTestResult called = post(
                COORDINATOR,
                path + "/cancel",
                "{\"scope\": \"THIS_AND_FOLLOWING\", \"occurrence\": \"%sT17:00:00\", \"reason\": \"Remont\"}"
                        .formatted(DAY.plusDays(7)),
                Map.of("If-Match", "*"));
        assertThat(JsonPath.<Integer>read(body(called), "$.last.done")).isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(
                        body(get(COORDINATOR, PROGRAMME + "?state=CANCELLED&series=" + id + "&from=" + DAY)),
                        "$.items[*].reason"))
                .containsExactly("Remont", "Remont");
        assertThat(JsonPath.<List<String>>read(body(get(COORDINATOR, SERIES)), "$.items[*].id"))
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY                | rule-without-end",
                "co tydzień                 | rule-unreadable",
                "FREQ=HOURLY;COUNT=3        | rule-part-not-offered",
                "FREQ=DAILY;COUNT=0         | rule-value",
                "FREQ=DAILY;COUNT=400       | rule-value",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3;BYDAY=MO | rule-begins-elsewhere",
            })
    void refusesARuleThatIsNone(String rule, String code) {
        CollectionContract.refused(
                post(COORDINATOR, SERIES, series("Kurs").replace("FREQ=WEEKLY;COUNT=3", rule), Map.of()), 400, code);
    }

    private String seriesDrafted(CentreId centre) {
        return read(
                post(
                        Persona.coordinator(centre),
                        "/api/v1/centres/%s/event-series".formatted(centre),
                        series("Szkic serii"),
                        Map.of()),
                "$.id");
    }

    private static String series(String title) {
        return """
                {
                  "start": "%sT17:00:00",
                  "duration": "PT2H",
                  "rule": "FREQ=WEEKLY;COUNT=3",
                  "event": {
                    "kind": "TRAINING",
                    "titles": {"pl": "%s"},
                    "place": {"offSite": "Park Jordana"},
                    "capacity": 25,
                    "language": "pl"
                  }
                }
                """.formatted(DAY, title);
    }

    @Test
    void anEventIsPostponedAndRescheduled() {
        String path = REYMONTA + "/" + read(post(COORDINATOR, REYMONTA, draft("Debata", DAY), Map.of()), "$.id");
        assertThat(post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "*")))
                .hasStatusOk();

        assertThat(post(COORDINATOR, path + "/postpone", "{\"reason\": \"Remont\"}", Map.of("If-Match", "*")))
                .hasStatusOk();
        String seen = body(get(ANYBODY, path));
        assertThat(JsonPath.<String>read(seen, "$.state")).isEqualTo("POSTPONED");
        assertThat(JsonPath.<String>read(seen, "$.reason")).isEqualTo("Remont");
        assertThat(JsonPath.<List<String>>read(body(get(COORDINATOR, REYMONTA + "/attention")), "$.items[*].why"))
                .contains("WITHOUT_DATE");

        String later =
                "{\"sessions\": [{\"start\": \"%sT17:00:00+01:00\", \"end\": \"%sT19:00:00+01:00\", \"place\": {\"offSite\": \"Park Jordana\"}}]}"
                        .formatted(DAY.plusDays(14), DAY.plusDays(14));
        assertThat(post(COORDINATOR, path + "/reschedule", later, Map.of("If-Match", "*")))
                .hasStatusOk();
        String again = body(get(ANYBODY, path));
        assertThat(JsonPath.<String>read(again, "$.state")).isEqualTo("PUBLISHED");
        assertThat(JsonPath.<String>read(again, "$.previousStart")).startsWith(DAY.toString());
        CollectionContract.refused(post(COORDINATOR, path + "/close", "", Map.of("If-Match", "*")), 409, "not-begun");
    }

    private <T> T room(String path, String member) {
        return JsonPath.read(body(get(COORDINATOR, path)), "$.room." + member);
    }

    @Test
    void letsThroughWhoMayAndNobodyElse() {
        AuthorisationMatrix.of("""
                | anonymous | resident | representative | city | admin | coordinator | coordinator elsewhere | receptionist | adviser | former coordinator
                GET  /api/v1/events                                  | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events                 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/{event}         | 404 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/events                 | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/events/{event}         | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/ask-for-room | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/publish | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/cancel  | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/postpone   | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/reschedule | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/close      | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/withdraw   | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/programme                 | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET  /api/v1/events/calendar.ics                        | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/events/feed.atom                           | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/calendar.ics       | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/feed.atom          | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/{event}/event.ics  | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/copies     | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/events/attention          | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                POST /api/v1/centres/{centre}/event-series/preview          | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/event-series                  | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/event-series                  | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET  /api/v1/centres/{centre}/event-series/{series}         | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                POST /api/v1/centres/{centre}/event-series/{series}/publish | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/event-series/{series}/change  | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/event-series/{series}/cancel  | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/sign-up | 404 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                PUT  /api/v1/centres/{centre}/events/{event}/sign-up | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/registrations/holds | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                DELETE /api/v1/centres/{centre}/events/{event}/registrations/holds/{hold} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/registrations | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/events/{event}/registrations/links | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/events/{event}/registrations/by-staff | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/registrations | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET  /api/v1/centres/{centre}/events/{event}/registrations/export | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/registrations/{registration} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/events/{event}/registrations/{registration} | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/approve | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/decline | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/accept | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/my-data/events | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/my-data/events/erasure | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/my-data/events | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/{event}/registrations/{registration}/ticket.svg | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/events/{event}/registrations/{registration}/ticket.png | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/registration-links/{token}/ticket.svg | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/registration-links/{token}/ticket.png | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/my-registrations | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/registration-links/{token} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/confirm | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/accept | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/cancel | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/messages/preview | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/messages | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/messages | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/my-event-letters | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                PUT  /api/v1/my-event-letters | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/letter-addresses/{token}/confirm | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/events/{event}/door | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/attendance | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/attendance/walk-ins | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/attendance/close | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/attachments | 404 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/events/{event}/attachments | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/attachments/{attachment} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/events/{event}/attachments/{attachment} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/events/{event}/attachments/{attachment} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/events/{event}/picture | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/events/{event}/picture | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/picture/{picture} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/registration-links/{token}/attachments | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/registration-links/{token}/attachments/{attachment} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/centres/{centre}/events/{event}/certificates/settings | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                PUT /api/v1/centres/{centre}/events/{event}/certificates/settings | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/certificates | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/certificates | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/certificates/{certificate}/file | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/certificates/{certificate}/revoke | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/certificates/{certificate}/reissue | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/certificate | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/centres/{centre}/events/{event}/registrations/{registration}/certificate/file | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/my-certificates | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/registration-links/{token}/certificate | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/registration-links/{token}/certificate/file | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/certificates/{number} | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/certificates/{number}/holder | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET /api/v1/centres/{centre}/events/{event}/feedback/settings | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                PUT /api/v1/centres/{centre}/events/{event}/feedback/settings | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/feedback | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET /api/v1/centres/{centre}/events/{event}/feedback/export | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                POST /api/v1/centres/{centre}/events/{event}/feedback/close | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/registrations/{registration}/feedback | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/feedback | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET /api/v1/registration-links/{token}/feedback | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/feedback | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET /api/v1/advice-fields | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/advice-slots | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/centres/{centre}/advice-slots | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/centres/{centre}/advisers | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/centres/{centre}/advisers/{adviser} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/advisers | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                PUT /api/v1/centres/{centre}/advisers/{adviser} | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                POST /api/v1/centres/{centre}/advisers/{adviser}/retire | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/advice-duties/preview | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                POST /api/v1/centres/{centre}/advice-duties | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                GET /api/v1/centres/{centre}/advice-duties | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                GET /api/v1/my-advice-duties | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 403
                GET /api/v1/centres/{centre}/advice-duties/{duty} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 404 | 403
                PUT /api/v1/centres/{centre}/advice-duties/{duty} | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                POST /api/v1/centres/{centre}/advice-duties/{duty}/ask-for-room | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                GET /api/v1/centres/{centre}/advice-duties/{duty}/withdrawal | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/advice-duties/{duty}/withdraw | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/advice-slots/{slot}/appointments | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/advice-slots/{slot}/appointments/by-staff | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 400 | 400 | 403
                GET /api/v1/my-advice-appointments | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/centres/{centre}/advice-appointments/{appointment} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/move | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/follow-ups | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/arrive | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 404 | 403
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/outcome | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 400 | 400 | 403
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/no-show | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 404 | 403
                GET /api/v1/centres/{centre}/advice-appointments/{appointment}/note | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403
                PUT /api/v1/centres/{centre}/advice-appointments/{appointment}/note | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 400 | 403
                DELETE /api/v1/centres/{centre}/advice-appointments/{appointment}/note | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403
                GET /api/v1/centres/{centre}/advice-appointments/{appointment}/note/versions | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403
                GET /api/v1/centres/{centre}/advice-appointments/{appointment}/note/versions/{revision} | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 400 | 403
                GET  /api/v1/mentoring-fields | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/mentoring-offers | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                POST /api/v1/centres/{centre}/mentoring-offers | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/mentoring-offers/{offer} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentoring-offers/{offer}/applications | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/mentors | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                POST /api/v1/centres/{centre}/mentors | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/mentors/{mentor} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 404 | 403
                PUT  /api/v1/centres/{centre}/mentors/{mentor} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/mentorships | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                GET  /api/v1/my-mentorships | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/mentorships/{mentorship} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/mentorships/{mentorship}/candidates | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/propose | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/accept | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/decline | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/withdraw | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/reject | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/held | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/missed | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/progress | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/mentorships/{mentorship}/goal | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/close | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/break-off | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/mentorships/{mentorship}/reflections | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/reflections | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/mentorships/{mentorship}/reflections/{reflection} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                DELETE /api/v1/centres/{centre}/mentorships/{mentorship}/reflections/{reflection} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/groups | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/groups | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/groups/{group} | 404 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                PUT  /api/v1/centres/{centre}/groups/{group} | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/groups/{group}/pause | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/groups/{group}/resume | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/groups/{group}/end | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/groups/{group}/members | 401 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members | 401 | 404 | 404 | 404 | 404 | 409 | 404 | 409 | 409 | 404
                POST /api/v1/centres/{centre}/groups/{group}/invitations | 401 | 404 | 404 | 404 | 404 | 201 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/take | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/leave | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/accept | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/decline | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/remove | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/lead | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/groups/{group}/calendar | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/group-calendars/{token} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/group-invitations/{token} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/group-invitations/{token}/take | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/group-invitations/{token}/leave | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/my-groups | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/group-meetings | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                GET  /api/v1/centres/{centre}/groups/{group}/meetings | 401 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings | 401 | 404 | 404 | 404 | 404 | 201 | 404 | 403 | 403 | 404
                GET  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/agenda | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/notes | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/documents | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/attendance | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/ask-for-room | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/decisions | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/groups/{group}/decisions | 401 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/decisions/{number} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meeting-series/preview | 401 | 404 | 404 | 404 | 404 | 200 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meeting-series | 401 | 404 | 404 | 404 | 404 | 201 | 404 | 403 | 403 | 404
                GET  /api/v1/centres/{centre}/groups/{group}/meeting-series/{series} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meeting-series/{series}/change | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meeting-series/{series}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                GET  /api/v1/incubation-template | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/incubation-template | 401 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/incubation-paths | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                GET /api/v1/centres/{centre}/incubation-paths | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 200 | 403
                GET /api/v1/centres/{centre}/incubation-paths/board | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 200 | 403
                GET /api/v1/centres/{centre}/incubation-paths/{path} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                PUT /api/v1/centres/{centre}/incubation-paths/{path} | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                PUT /api/v1/centres/{centre}/incubation-paths/{path}/steps/{step} | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/steps/{step}/evidence | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                DELETE /api/v1/centres/{centre}/incubation-paths/{path}/steps/{step}/evidence/{evidence} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                GET /api/v1/centres/{centre}/incubation-paths/{path}/suggestions | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/notes | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                DELETE /api/v1/centres/{centre}/incubation-paths/{path}/notes/{note} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/invitation | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                DELETE /api/v1/centres/{centre}/incubation-paths/{path}/members/{member} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/finish | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/resume | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                GET /api/v1/my-incubation-paths | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                POST /api/v1/my-incubation-paths | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET /api/v1/my-incubation-paths/{path} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                DELETE /api/v1/my-incubation-paths/{path} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/knowledge | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/knowledge/completions | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/knowledge/topics | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/knowledge/entries/{entry} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/knowledge/entries/{entry}/files/{file} | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/knowledge/entries/{entry}/votes | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/knowledge/topics | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                PUT    /api/v1/knowledge/topics/{topic} | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                DELETE /api/v1/knowledge/topics/{topic} | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                GET    /api/v1/knowledge/questions | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/knowledge/questions/{question}/withdraw | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/knowledge-entries | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET    /api/v1/centres/{centre}/knowledge-entries/{entry} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                PUT    /api/v1/centres/{centre}/knowledge-entries/{entry} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/publish | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/archive | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/review | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET    /api/v1/centres/{centre}/knowledge-entries/{entry}/versions | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET    /api/v1/centres/{centre}/knowledge-entries/{entry}/versions/{version} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/versions/{version}/restore | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/files | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET    /api/v1/centres/{centre}/knowledge-entries/{entry}/files/{file} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                DELETE /api/v1/centres/{centre}/knowledge-entries/{entry}/files/{file} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-questions | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/knowledge-questions | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-questions/{question}/answer | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-questions/{question}/decline | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-questions/{question}/publish | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET /api/v1/centres/{centre}/events/{event}/study-visit | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT /api/v1/centres/{centre}/events/{event}/study-visit | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                PUT /api/v1/centres/{centre}/events/{event}/study-visit/criteria | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/study-visit/applications | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                PUT /api/v1/centres/{centre}/events/{event}/study-visit/applications/{registration}/assessment | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                PUT /api/v1/centres/{centre}/events/{event}/study-visit/applications/{registration}/ruling | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/study-visit/decision | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/registrations/{registration}/selection | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/registration-links/{token}/selection | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                """)
                .variable("event", this::drafted)
                .variable("series", this::seriesDrafted)
                .variable("group", this::groupBegun)
                .body("POST /api/v1/centres/{centre}/mentoring-offers", centre -> MENTORING_OFFER)
                .body("PUT /api/v1/centres/{centre}/mentoring-offers/{offer}", centre -> MENTORING_OFFER)
                .body(
                        "POST /api/v1/centres/{centre}/mentoring-offers/{offer}/applications",
                        centre -> MENTORING_APPLICATION)
                .body("POST /api/v1/centres/{centre}/mentors", centre -> mentor())
                .body("PUT /api/v1/centres/{centre}/mentors/{mentor}", centre -> mentor())
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/propose",
                        centre -> "{\"mentorId\": \"0198c5d0-0000-7000-8000-000000000000\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/reject",
                        centre -> "{\"reason\": \"Brak\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/break-off",
                        centre -> "{\"reason\": \"Brak\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions",
                        centre ->
                                "{\"start\": \"2026-12-01T17:00:00+01:00\", \"end\": \"2026-12-01T18:00:00+01:00\", \"way\": \"ONLINE\"}")
                .body(
                        "PUT /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}",
                        centre ->
                                "{\"start\": \"2026-12-01T17:00:00+01:00\", \"end\": \"2026-12-01T18:00:00+01:00\", \"way\": \"ONLINE\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/held",
                        centre -> "{\"minutes\": 50}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/missed",
                        centre -> "{\"by\": \"MENTOR\"}")
                .body("POST /api/v1/centres/{centre}/mentorships/{mentorship}/progress", centre -> "{\"percent\": 50}")
                .body("PUT /api/v1/centres/{centre}/mentorships/{mentorship}/goal", centre -> "{\"goal\": \"Inny\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/close",
                        centre -> "{\"result\": \"REACHED\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/reflections",
                        centre -> "{\"text\": \"Dobrze\", \"shared\": false}")
                .body(
                        "PUT /api/v1/centres/{centre}/mentorships/{mentorship}/reflections/{reflection}",
                        centre -> "{\"text\": \"Dobrze\", \"shared\": false}")
                .variable("number", centre -> "1")
                .body("POST /api/v1/centres/{centre}/groups", centre -> GROUP)
                .body("PUT /api/v1/centres/{centre}/groups/{group}", centre -> GROUP)
                .body("POST /api/v1/centres/{centre}/groups/{group}/members", centre -> GROUP_PERSON)
                .body("POST /api/v1/centres/{centre}/groups/{group}/invitations", centre -> groupPerson())
                .body("POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/take", centre -> GROUP_PERSON)
                .body("POST /api/v1/centres/{centre}/groups/{group}/meetings", centre -> groupMeeting())
                .body("PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}", centre -> groupMeeting())
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/agenda",
                        centre -> "{\"items\": []}")
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/documents",
                        centre -> "{\"items\": []}")
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/attendance",
                        centre -> "{\"members\": {}}")
                .body(
                        "POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/decisions",
                        centre -> "{\"text\": \"Tak\", \"adopted\": true}")
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/decisions/{number}",
                        centre -> "{\"text\": \"Tak\", \"adopted\": true}")
                .body("POST /api/v1/centres/{centre}/groups/{group}/meeting-series/preview", centre -> groupSeries())
                .body("POST /api/v1/centres/{centre}/groups/{group}/meeting-series", centre -> groupSeries())
                .body(
                        "POST /api/v1/centres/{centre}/groups/{group}/meeting-series/{series}/change",
                        centre ->
                                "{\"time\": \"18:00:00\", \"duration\": \"PT2H\", \"place\": {\"roomId\": \"1w040\"}, \"people\": 5}")
                .body("POST /api/v1/centres/{centre}/event-series/preview", centre -> series("Macierz"))
                .body("POST /api/v1/centres/{centre}/event-series", centre -> series("Macierz"))
                .body("POST /api/v1/centres/{centre}/event-series/{series}/publish", centre -> "{\"scope\": \"ALL\"}")
                .body("POST /api/v1/centres/{centre}/event-series/{series}/cancel", centre -> "{\"scope\": \"ALL\"}")
                .body(
                        "POST /api/v1/centres/{centre}/event-series/{series}/change",
                        centre -> "{\"scope\": \"ALL\", \"time\": \"18:00:00\"}")
                .variable("entry", this::writtenDown)
                .body("POST /api/v1/knowledge/entries/{entry}/votes", centre -> "{\"helpful\": true}")
                .query("GET /api/v1/knowledge/completions", "q=stow")
                .query("POST /api/v1/centres/{centre}/knowledge-entries/{entry}/files", "name=wzor.txt")
                .query("POST /api/v1/centres/{centre}/events/{event}/attachments", "name=plan.txt&title=Plan")
                .query("PUT /api/v1/centres/{centre}/events/{event}/picture", "alternative=Sala")
                .body("POST /api/v1/centres/{centre}/events", centre -> draft("Macierz", DAY))
                .body("PUT /api/v1/centres/{centre}/events/{event}", centre -> draft("Zmiana", DAY))
                .body(
                        "POST /api/v1/centres/{centre}/events/{event}/reschedule",
                        centre ->
                                "{\"start\": \"%sT18:00:00+01:00\", \"end\": \"%sT19:00:00+01:00\", \"place\": {\"roomId\": \"1w040\"}}"
                                        .formatted(DAY, DAY))
                .body(
                        "POST /api/v1/centres/{centre}/events/{event}/copies",
                        centre -> "{\"start\": \"%sT17:00:00+01:00\"}".formatted(DAY.plusDays(7)))
                .verify(http, context);
    }

    private String groupBegun(CentreId centre) {
        return read(
                post(Persona.coordinator(centre), "/api/v1/centres/%s/groups".formatted(centre), GROUP, Map.of()),
                "$.id");
    }

    private static String mentor() {
        return """
                {"account": "%s", "name": "Jan", "kinds": ["MENTORING"], "fields": ["fundraising"], "languages": ["pl"],
                 "freeTimes": ["WEEKENDS"], "ways": ["ONLINE"], "mostCourses": 2, "active": true}""".formatted(UUID.randomUUID());
    }

    private static String groupPerson() {
        return "{\"name\": \"Anna Nowak\", \"email\": \"a%s@example.org\"}".formatted(UUID.randomUUID());
    }

    private static String groupMeeting() {
        return """
                {"start": "%sT17:00:00+01:00", "end": "%sT18:00:00+01:00", "place": {"offSite": "Park"}, "people": 5}""".formatted(DAY, DAY);
    }

    private static String groupSeries() {
        return """
                {"start": "%sT17:00:00", "rule": "FREQ=WEEKLY;COUNT=2", "duration": "PT2H", "place": {"offSite": "Park"},
                 "people": 5}""".formatted(DAY);
    }

    @Test
    void showsDraftsToTheStaffOfTheCentreOnly() {
        drafted(new CentreId("reymonta"));

        assertThat(get(COORDINATOR, PROGRAMME + "?state=DRAFT")).hasStatusOk();
        assertThat(get(Persona.coordinator(new CentreId("nowa-huta")), PROGRAMME + "?state=DRAFT"))
                .hasStatus(403);
        assertThat(get(ANYBODY, PROGRAMME + "?state=DRAFT")).hasStatus(401);
        CollectionContract.refused(
                get(COORDINATOR, PROGRAMME + "?from=2026-02-01&to=2026-01-31"), 400, "period-backwards");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capacity  | 0                                             | 400 | invalid-request",
                "capacity  | \"wielu\"                                     | 400 | invalid-request",
                "kind      | \"PARTY\"                                     | 400 | invalid-request",
                "kind      | null                                          | 400 | invalid-request",
                "titles    | {\"en\": \"Only English\"}                    | 400 | invalid-request",
                "titles    | {\"pl\": \"   \"}                             | 400 | invalid-request",
                "titles    | {\"pl\": \"a\\u0000b\"}                       | 400 | invalid-request",
                "language  | \"polski\"                                    | 400 | invalid-request",
                "language  | \"qq\"                                        | 422 | language-unknown",
                "place     | {}                                            | 422 | place-not-single",
                "place     | {\"roomId\": \"1w040\", \"offSite\": \"Park\"} | 422 | place-not-single",
                "place     | {\"online\": \"javascript:alert(1)\"}         | 400 | invalid-request",
                "place     | {\"offSite\": \"Park\", \"setUpMinutes\": 30}  | 422 | needs-a-room",
                "place     | {\"roomId\": \"1w040\", \"setUpMinutes\": 481} | 400 | invalid-request",
                "place     | {\"roomId\": \"1w040\", \"equipment\": [\"Duży rzutnik\"]} | 400 | invalid-request",
                "place     | {\"roomId\": \"1w040\", \"latitude\": 50, \"longitude\": 19.9} | 422 | place-not-single",
                "place     | {\"offSite\": \"Park\", \"latitude\": 500, \"longitude\": 19.9} | 400 | invalid-request",
                "place     | {\"offSite\": \"Park\", \"participantsOnly\": true} | 422 | place-not-single",
                "place     | null                                          | 422 | times-missing",
                "end       | null                                          | 422 | times-missing",
                "sessions  | []                                            | 400 | invalid-request",
                "sessions  | [{\"start\": \"2026-12-01T10:00:00+01:00\", \"end\": \"2026-12-01T11:00:00+01:00\", \"place\": {\"roomId\": \"1w040\"}}] | 422 | times-not-single",
                "daily     | {\"from\": \"2026-12-01\", \"to\": \"2026-12-03\", \"opens\": \"10:00:00\", \"closes\": \"18:00:00\"} | 422 | times-not-single",
                "descriptions | {\"pl\": \"Opis\"}                        | 422 | description-not-single",
                "audience  | {\"ageFrom\": 18, \"ageTo\": 16}           | 422 | ages-backwards",
                "audience  | {\"groups\": [\"EVERYBODY\"]}             | 400 | invalid-request",
                "topics    | [\"Dotacje!\"]                              | 400 | invalid-request",
                "end       | \"2026-01-01T10:00:00+01:00\"                 | 422 | ends-before-start",
                "start     | \"1987-01-01T10:00:00+01:00\"                 | 422 | out-of-reach",
                "start     | \"kiedyś\"                                    | 400 | invalid-request",
                "isAdmin   | true                                          | 400 | invalid-request",
            })
    void refusesADraftThatCannotBe(String member, String value, int status, String code) {
        long before = mongo.getCollection("events").countDocuments();
        Map<String, Object> draft = new LinkedHashMap<>(JSON.readValue(draft("Warsztat", DAY), JSON_OBJECT));
        draft.put(member, JSON.readValue(value, Object.class));

        MvcTestResult answer = post(COORDINATOR, REYMONTA, JSON.writeValueAsString(draft), Map.of());

        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(mongo.getCollection("events").countDocuments()).isEqualTo(before);
    }

    @Test
    void refusesAKindThereIsNot() {
        CollectionContract.refused(get(ANYBODY, "/api/v1/events?type=PARTY"), 400, "invalid-request");
        CollectionContract.refused(get(COORDINATOR, PROGRAMME + "?kind=PARTY"), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"pl, Nie ma takiego wydarzenia", "en, There is no such event", "uk, Такої події немає"})
    void refusesInTheReadersLanguage(String language, String title) {
        MvcTestResult answer = http.get()
                .uri(REYMONTA + "/" + UUID.randomUUID())
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();

        assertThat(answer).hasStatus(404);
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo(title);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:problem:events:event-unknown");
    }

    @Test
    void describesItself() {
        assertThat(get(ANYBODY, "/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(
                        "/api/v1/events",
                        REYMONTA.replace("reymonta", "{centre}"),
                        REYMONTA.replace("reymonta", "{centre}") + "/{event}",
                        REYMONTA.replace("reymonta", "{centre}") + "/{event}/ask-for-room",
                        REYMONTA.replace("reymonta", "{centre}") + "/{event}/publish",
                        REYMONTA.replace("reymonta", "{centre}") + "/{event}/cancel",
                        REYMONTA.replace("reymonta", "{centre}") + "/{event}/postpone",
                        REYMONTA.replace("reymonta", "{centre}") + "/{event}/reschedule",
                        REYMONTA.replace("reymonta", "{centre}") + "/{event}/close",
                        REYMONTA.replace("reymonta", "{centre}") + "/{event}/copies",
                        REYMONTA.replace("reymonta", "{centre}") + "/calendar.ics",
                        "/api/v1/events/feed.atom",
                        REYMONTA.replace("reymonta", "{centre}") + "/attention");
    }

    private String writtenDown(CentreId centre) {
        return read(
                post(
                        Persona.coordinator(centre),
                        "/api/v1/centres/%s/knowledge-entries".formatted(centre),
                        "{\"kind\": \"ARTICLE\", \"content\": {\"texts\": {\"pl\": {\"title\": \"Macierz\", \"body\": \"Treść\"}}}}",
                        Map.of()),
                "$.id");
    }

    private String drafted(CentreId centre) {
        return read(
                post(
                        Persona.coordinator(centre),
                        "/api/v1/centres/%s/events".formatted(centre),
                        draft("Szkic", DAY),
                        Map.of()),
                "$.id");
    }

    private static String draft(String title, LocalDate day) {
        return """
                {
                  "kind": "TRAINING",
                  "titles": {"pl": "%s", "en": "Workshop"},
                  "description": "Dla małych organizacji.",
                  "start": "%sT17:00:00+01:00",
                  "end": "%sT19:00:00+01:00",
                  "place": {"roomId": "1w040"},
                  "capacity": 25,
                  "language": "pl"
                }
                """.formatted(title, day, day);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body, Map<String, String> headers) {
        return new ApiCalls(http).post(person, uri, body, headers);
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return ApiCalls.text(answer);
    }
}
