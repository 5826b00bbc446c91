package pl.krakow.centra.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.events.Drafts.DAY;
import static pl.krakow.centra.events.Drafts.draft;
import static pl.krakow.centra.events.Drafts.series;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
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

    @Autowired
    private MockMvcTester http;

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

    @Test
    void takesTheBodiesItsDescriptionShows() {
        var tuesday = DAY.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        var shown = body(get(ANYBODY, "/v3/api-docs")).replace("2026-12-01", tuesday.toString());

        assertThat(post(COORDINATOR, REYMONTA, example(shown, "EventDraft"), Map.of()))
                .hasStatus(201);
        assertThat(post(COORDINATOR, SERIES + "/preview", example(shown, "EventSeriesDraft"), Map.of()))
                .hasStatusOk();
        assertThat(JsonPath.<List<Object>>read(shown, "$.components.schemas..properties[*].example"))
                .isNotEmpty()
                .doesNotContain("null")
                .doesNotContainNull();
    }

    private static String example(String description, String schema) {
        return JSON.writeValueAsString(JsonPath.<Map<String, Object>>read(
                description, "$.components.schemas['%s'].example".formatted(schema)));
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
