package pl.krakow.centra.events.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;

/** An article from its draft until it is archived, and a question until everybody reads its answer. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class KnowledgeLifecycleIT {

    private static final String ENTRIES = "/api/v1/centres/reymonta/knowledge-entries";
    private static final String QUESTIONS = "/api/v1/centres/reymonta/knowledge-questions";
    private static final String MY_DATA = "/api/v1/my-data/events";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final Persona ADVISER = Persona.adviser(new CentreId("reymonta"));
    private static final Persona ANYBODY = Persona.anonymous();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private CountUse countUse;

    private ApiCalls api() {
        return new ApiCalls(http);
    }

    private static String content(String title, String body) {
        return "{\"texts\": {\"pl\": {\"title\": \"%s\", \"body\": \"%s\"}}, \"topics\": [\"dotacje\"]}"
                .formatted(title, body);
    }

    private static String draft(String title, boolean cityWide) {
        return "{\"kind\": \"ARTICLE\", \"cityWide\": %s, \"content\": %s}"
                .formatted(
                        cityWide, content(title, "## Pierwszy krok\\n\\nHulajnogi **elektryczne** <script>x</script>"));
    }

    private void awaitFound(String words, String id, boolean there) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            List<String> ids = JsonPath.read(
                    ApiCalls.text(api().get(ANYBODY, "/api/v1/knowledge?limit=100&q=" + words)), "$.items[*].id");
            if (there) {
                assertThat(ids).contains(id);
            } else {
                assertThat(ids).doesNotContain(id);
            }
        });
    }

    @Test
    void anArticleIsWrittenPublishedFoundRenamedRestoredAndArchived() {
        MvcTestResult drafted = api().post(ADVISER, ENTRIES, draft("Parkowanie hulajnóg", false), Map.of());
        assertThat(drafted).hasStatus(201);
        String id = read(drafted, "$.id");
        String path = ENTRIES + "/" + id;
        assertThat(api().get(ANYBODY, "/api/v1/knowledge/entries/" + id)).hasStatus(404);
        assertThat(api().post(ADVISER, path + "/publish", "", Map.of())).hasStatus(428);
        assertThat(api().post(ADVISER, path + "/publish", "", Map.of("If-Match", "\"1\"")))
                .hasStatusOk();

        awaitFound("hulajnogami", id, true);
        MvcTestResult read = api().get(ANYBODY, "/api/v1/knowledge/entries/parkowanie-hulajnog");
        assertThat(read).hasStatusOk();
        assertThat(ApiCalls.<String>read(read, "$.html"))
                .contains("<h2 id=\"h-pierwszy-krok\">")
                .doesNotContain("<script");
        assertThat(ApiCalls.text(read)).doesNotContain("\"staff\"").doesNotContain(ADVISER.subject());

        assertThat(http.put()
                        .uri(path)
                        .with(ADVISER)
                        .header("If-Match", "\"2\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"note\": \"lepszy tytuł\", \"content\": %s}"
                                .formatted(content("Gdzie zostawić hulajnogę", "Przy stojaku.")))
                        .exchange())
                .hasStatusOk();
        MvcTestResult moved = api().get(ANYBODY, "/api/v1/knowledge/entries/parkowanie-hulajnog");
        assertThat(moved).hasStatus(301);
        assertThat(moved.getResponse().getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/api/v1/knowledge/entries/gdzie-zostawic-hulajnoge");

        MvcTestResult versions = api().get(ADVISER, path + "/versions");
        assertThat(ApiCalls.<List<Integer>>read(versions, "$.items[*].revision"))
                .containsExactly(3, 2, 1);
        assertThat(ApiCalls.<String>read(api().get(ADVISER, path + "/versions/2"), "$.written.pl.title"))
                .isEqualTo("Parkowanie hulajnóg");
        assertThat(api().post(ADVISER, path + "/versions/2/restore", "{}", Map.of("If-Match", "\"3\"")))
                .hasStatusOk();
        assertThat(api().get(ANYBODY, "/api/v1/knowledge/entries/parkowanie-hulajnog"))
                .hasStatusOk();

        assertThat(api().post(
                                ANYBODY,
                                "/api/v1/knowledge/entries/%s/votes".formatted(id),
                                "{\"helpful\": true}",
                                Map.of()))
                .hasStatus(204);
        assertThat(api().post(ADVISER, path + "/archive", "{}", Map.of("If-Match", "\"4\"")))
                .hasStatusOk();
        assertThat(api().get(ANYBODY, "/api/v1/knowledge/entries/" + id)).hasStatus(404);
        awaitFound("hulajnogami", id, false);

        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, id, 4))
                .containsExactly(
                        "pl.krakow.centra.knowledge.published.v1 2",
                        "pl.krakow.centra.knowledge.published.v1 3",
                        "pl.krakow.centra.knowledge.published.v1 4",
                        "pl.krakow.centra.knowledge.archived.v1 5");
    }

    @Test
    void aFileIsTakenForWhatItIsAndDownloadedSafely() {
        String id = read(api().post(COORDINATOR, ENTRIES, draft("Plik do pobrania", false), Map.of()), "$.id");
        String path = ENTRIES + "/" + id;
        CollectionContract.refused(upload(path, "wzór.pdf", "MZ\u0000\u0001", "\"1\""), 422, "file-refused");
        MvcTestResult attached = upload(path, "../wzór umowy.exe", "%PDF-1.7 wzór", "\"1\"");
        assertThat(attached).hasStatus(201);
        assertThat(api().post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"2\"")))
                .hasStatusOk();

        String href = read(attached, "$.files[0].href");
        MvcTestResult file = http.get().uri(href).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("umowy.pdf");
        assertThat(file.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(ApiCalls.text(file)).isEqualTo("%PDF-1.7 wzór");
    }

    private MvcTestResult upload(String path, String name, String bytes, String revision) {
        return http.post()
                .uri(path + "/files")
                .queryParam("name", name)
                .with(COORDINATOR)
                .header("If-Match", revision)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(bytes.getBytes(UTF_8))
                .exchange();
    }

    /** By people: what a crawler opens nobody reads. */
    @Test
    void whatIsReadAndSearchedForIsCountedWithoutAWordOfWho() {
        String id = read(api().post(COORDINATOR, ENTRIES, draft("Liczenie odczytów", false), Map.of()), "$.id");
        assertThat(api().post(COORDINATOR, ENTRIES + "/" + id + "/publish", "", Map.of("If-Match", "\"1\"")))
                .hasStatusOk();
        countUse.write();
        var before = uses();
        for (var program : List.of("Mozilla/5.0 (X11; Linux) Firefox/145.0", "Googlebot/2.1")) {
            assertThat(http.get()
                            .uri("/api/v1/knowledge/entries/" + id)
                            .header(HttpHeaders.USER_AGENT, program)
                            .exchange())
                    .hasStatusOk();
        }
        assertThat(api().get(ADVISER, ENTRIES + "/" + id)).as("staff write it").hasStatusOk();
        assertThat(api().get(ANYBODY, "/api/v1/knowledge?q=odczyty&centre=reymonta"))
                .hasStatusOk();
        assertThat(api().get(ANYBODY, "/api/v1/knowledge?centre=reymonta"))
                .as("a list")
                .hasStatusOk();

        countUse.write();

        assertThat(uses().getOrDefault("READ_ARTICLE", 0L) - before.getOrDefault("READ_ARTICLE", 0L))
                .isEqualTo(1);
        assertThat(uses().getOrDefault("SEARCHED", 0L) - before.getOrDefault("SEARCHED", 0L))
                .isEqualTo(1);
    }

    /** Of the centre, on whatever day it is. */
    private Map<String, Long> uses() {
        var day = mongo.findOne(Query.query(Criteria.where("owner").is("reymonta")), Document.class, "knowledgeUse");
        var counts = new HashMap<String, Long>();
        if (day != null) {
            day.get("counts", Document.class).forEach((what, times) -> counts.put(what, (Long) times));
        }
        return counts;
    }

    @Test
    void everyTextMayBeAsLongAsIsPromisedWhateverItsLetters() {
        var text = "{\"title\": \"%s\", \"body\": \"%s\"}".formatted("ї".repeat(200), "ї".repeat(30_000));
        var entry =
                ("{\"kind\": \"RECORDING\", \"content\": {\"texts\": {\"pl\": %s, \"en\": %s, \"uk\": %s}, \"topics\": [\"dotacje\"],"
                                + "\"recording\": {\"link\": \"https://example.org/film\", \"seconds\": 600, \"transcript\": \"%s\"}}}")
                        .formatted(text, text, text, "ї".repeat(30_000));

        MvcTestResult drafted = api().post(ADVISER, ENTRIES, entry, Map.of());

        assertThat(drafted).hasStatus(201);
        assertThat(api().post(
                                ADVISER,
                                ENTRIES + "/preview",
                                "{\"body\": \"%s\"}".formatted("„".repeat(30_000)),
                                Map.of()))
                .hasStatusOk();
        assertThat(api().post(ADVISER, ENTRIES, entry.replace("ї", "їїїїї"), Map.of()))
                .as("five times that")
                .hasStatus(413);
    }

    @Test
    void aTextIsSeenAsReadersWouldSeeItBeforeItIsKept() {
        var seen = api().post(
                        ADVISER,
                        ENTRIES + "/preview",
                        "{\"body\": \"## Krok\\n\\n**Ważne** <script>x</script>\"}",
                        Map.of());

        assertThat(seen).hasStatusOk();
        assertThat(read(seen, "$.html").toString())
                .contains("<strong>Ważne</strong>", "Krok</h2>")
                .doesNotContain("<script");
        assertThat(api().post(ANYBODY, ENTRIES + "/preview", "{\"body\": \"x\"}", Map.of()))
                .hasStatus(401);
    }

    @Test
    void keepsTheLengthOfARecordingToTheSecond() {
        var made = api().post(
                        COORDINATOR,
                        ENTRIES,
                        "{\"kind\": \"RECORDING\", \"content\": {\"texts\": {\"pl\": {\"title\": \"Nagranie\"}},"
                                + " \"recording\": {\"link\": \"https://video.example.org/1\", \"seconds\": 750}}}",
                        Map.of());

        assertThat(made).hasStatus(201);
        assertThat(read(made, "$.recording.seconds").toString()).isEqualTo("750");
        assertThat(read(made, "$.recording.minutes").toString()).isEqualTo("12");
    }

    @Test
    void onlyCoordinatorsWriteForTheWholeCity() {
        CollectionContract.refused(
                api().post(ADVISER, ENTRIES, draft("Dla miasta", true), Map.of()), 403, "for-the-whole-city");
        assertThat(api().post(COORDINATOR, ENTRIES, draft("Dla miasta", true), Map.of()))
                .hasStatus(201);
    }

    @Test
    void aQuestionBecomesAnAnswerForAllThatDoesNotTellWhoAsked() {
        Persona asker = new Persona("asker-" + UUID.randomUUID(), Set.of(Role.RESIDENT), List.of());
        String question =
                "{\"text\": \"Czy mogę wozić psa tramwajem wodnym?\", \"topic\": \"centrum\", \"mayBePublished\": true,"
                        + " \"email\": \"pies@przyklad.example\"}";
        MvcTestResult asked = api().post(asker, QUESTIONS, question, Map.of());
        assertThat(asked).hasStatus(201);
        String id = read(asked, "$.id");
        String path = QUESTIONS + "/" + id;
        MvcTestResult list = api().get(ADVISER, QUESTIONS + "?state=ASKED&limit=100");
        assertThat(ApiCalls.text(list)).contains(id).doesNotContain(asker.subject());

        assertThat(api().post(
                                ADVISER,
                                path + "/answer",
                                "{\"text\": \"Tak, w **kagańcu**.\"}",
                                Map.of("If-Match", "\"1\"")))
                .hasStatusOk();
        assertThat(mongo.find(Query.query(Criteria.where("kind").is("QUESTION_ANSWERED")), Document.class, "letters"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.toJson()).doesNotContain("tramwajem", asker.subject()));
        assertThat(mongo.findById(UUID.fromString(id), Document.class, "knowledgeQuestions"))
                .doesNotContainKey("writeTo");
        MvcTestResult own = api().get(asker, "/api/v1/knowledge/questions");
        assertThat(ApiCalls.text(own)).contains("<strong>kagańcu</strong>");
        MvcTestResult shown = api().post(
                        ADVISER,
                        path + "/publish",
                        "{\"title\": \"Pies w tramwaju wodnym\"}",
                        Map.of("If-Match", "\"2\""));
        assertThat(shown).hasStatusOk();
        String entry = read(shown, "$.entry");
        assertThat(api().post(ADVISER, ENTRIES + "/" + entry + "/publish", "", Map.of("If-Match", "\"1\"")))
                .hasStatusOk();
        awaitFound("tramwajach", entry, true);
        assertThat(ApiCalls.text(api().get(ANYBODY, "/api/v1/knowledge/entries/" + entry)))
                .doesNotContain(asker.subject())
                .doesNotContain("Czy mogę wozić psa");

        assertThat(ApiCalls.text(api().get(asker, MY_DATA))).contains("Czy mogę wozić psa", "kagańcu");
        assertThat(http.delete().uri(MY_DATA).with(asker).exchange()).hasStatus(204);
        assertThat(ApiCalls.<List<Object>>read(api().get(asker, MY_DATA), "$.data.questions"))
                .isEmpty();
        assertThat(mongo.findById(UUID.fromString(id), Document.class, "knowledgeQuestions"))
                .isNotNull()
                .asString()
                .doesNotContain(asker.subject(), "Czy mogę wozić psa", "kagańcu");
        assertThat(api().get(ANYBODY, "/api/v1/knowledge/entries/" + entry)).hasStatusOk();
    }

    @Test
    void startsWithArticlesAndTellsHowItUnderstoodTheWords() {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            MvcTestResult found = api().get(ANYBODY, "/api/v1/knowledge?q=sprawozdanei%20z%20dotacji");
            assertThat(ApiCalls.<String>read(found, "$.query.words")).isEqualTo("sprawozdanie z dotacji");
            assertThat(ApiCalls.<String>read(found, "$.items[0].title")).contains("<mark>");
            assertThat(ApiCalls.<String>read(found, "$.answer.kind")).isEqualTo("ANSWER");
            assertThat(ApiCalls.<List<String>>read(found, "$.facets.kinds[*].value"))
                    .contains("ARTICLE");
        });
        assertThat(ApiCalls.<List<String>>read(
                        api().get(ANYBODY, "/api/v1/knowledge/completions?q=jak%20zal"), "$.items[*].title"))
                .contains("Jak założyć fundację");
        CollectionContract.refused(api().get(ANYBODY, "/api/v1/knowledge?kind=POEM"), 400, "invalid-request");
        assertThat(api().get(ANYBODY, "/actuator/health/readiness")).hasStatusOk();
    }
}
