package pl.krakow.centra.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.sample.SampleService;

/** Whatever goes wrong is answered with Problem Details, in the reader's language and without the house's secrets. */
@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class ProblemDetailsTest {
    private static final String NOTE = "{\"title\": \"Zebranie\", \"people\": 3}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @MockitoBean
    private JwtDecoder tokens;

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("unknown path", 404, "not-found", http -> http.uri("/api/v1/nothing")),
                failure("path without rule", 404, "not-found", http -> http.uri("/")),
                failure(
                        "wrong method",
                        405,
                        "method-not-allowed",
                        http -> http.uri("/api/v1/whoami"),
                        HttpMethod.DELETE),
                failure("unknown centre", 404, "centre-unknown", http -> http.uri("/api/v1/centres/atlantis/notes")),
                failure("malformed centre", 404, "centre-unknown", http -> http.uri("/api/v1/centres/A--B/notes")),
                failure(
                        "another centre's host",
                        400,
                        "centre-mismatch",
                        http -> http.uri("/api/v1/centres/reymonta/notes").header("Centra-Centre", "nowa-huta")),
                failure(
                        "malformed cursor",
                        400,
                        "cursor-malformed",
                        http -> http.uri("/api/v1/centres/reymonta/notes?cursor=%21%21")),
                failure(
                        "limit zero",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/centres/reymonta/notes?limit=0")),
                failure(
                        "limit of words",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/centres/reymonta/notes?limit=a")),
                failure(
                        "limit too high",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/centres/reymonta/notes?limit=101")),
                failure("missing parameter", 400, "invalid-request", http -> http.uri("/api/v1/notes")),
                failure(
                        "parameter of wrong type",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/notes?count=many")),
                failure(
                        "empty number that may be left out",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/notes?count=1&version=")),
                failure(
                        "number too large",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/notes?count=99999999999999")),
                failure("constraint on a parameter", 400, "invalid-request", http -> http.uri("/api/v1/notes?count=6")),
                failure("no such day", 400, "invalid-request", http -> http.uri("/api/v1/notes?count=1&on=2026-02-30")),
                failure(
                        "a day at the end of time",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/notes?count=1&on=+999999999-12-31")),
                failure(
                        "an age of a duration",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/notes?count=1&duration=PT9999999999H")),
                failure("NUL in a parameter", 400, "invalid-request", http -> http.uri("/api/v1/notes?count=%00")),
                failure("not signed in", 401, "unauthorized", http -> http.uri("/api/v1/notes"), HttpMethod.POST),
                failure(
                        "not allowed",
                        403,
                        "forbidden",
                        http -> http.uri("/api/v1/reports/summary").with(jwt())),
                failure("unexpected", 500, "unexpected", http -> http.uri("/api/v1/notes/broken")),
                failure("store away", 503, "temporarily-unavailable", http -> http.uri("/api/v1/notes/store-away")),
                failure("outrun", 409, "conflict", http -> http.uri("/api/v1/notes/outrun")),
                failure(
                        "not acceptable",
                        406,
                        "not-acceptable",
                        http -> http.uri("/api/v1/notes?count=1").accept(MediaType.APPLICATION_PDF)),
                body("no JSON", 400, "invalid-request", "{"),
                body("nothing", 400, "invalid-request", ""),
                body("null", 400, "invalid-request", "null"),
                body("an array", 400, "invalid-request", "[]"),
                body("unknown member", 400, "invalid-request", "{\"title\": \"a\", \"people\": 1, \"owner\": \"me\"}"),
                body("doubled member", 400, "invalid-request", "{\"title\": \"a\", \"title\": \"b\", \"people\": 1}"),
                body("something after the end", 400, "invalid-request", NOTE + " {}"),
                body("text for a number", 400, "invalid-request", "{\"title\": \"a\", \"people\": \"1\"}"),
                body("a fraction of a person", 400, "invalid-request", "{\"title\": \"a\", \"people\": 1.5}"),
                body("a number for text", 400, "invalid-request", "{\"title\": 5, \"people\": 1}"),
                body("a missing number", 400, "invalid-request", "{\"title\": \"a\"}"),
                body("not a number", 400, "invalid-request", "{\"title\": \"a\", \"people\": NaN}"),
                body("huge number", 400, "invalid-request", "{\"title\": \"a\", \"people\": 1e999999999}"),
                body(
                        "time without offset",
                        400,
                        "invalid-request",
                        "{\"title\": \"a\", \"people\": 1, \"at\": \"2026-03-01T10:00:00\"}"),
                body("time as a number", 400, "invalid-request", "{\"title\": \"a\", \"people\": 1, \"at\": 5}"),
                body(
                        "time past the end of time",
                        400,
                        "invalid-request",
                        "{\"title\": \"a\", \"people\": 1, \"at\": \"+999999999-01-01T00:00:00Z\"}"),
                body("NUL in a text", 400, "invalid-request", "{\"title\": \"a\\u0000b\", \"people\": 1}"),
                body("half a character", 400, "invalid-request", "{\"title\": \"\\ud800\", \"people\": 1}"),
                body("blank text", 400, "invalid-request", "{\"title\": \" \", \"people\": 1}"),
                body("text too long", 400, "invalid-request", "{\"title\": \"" + "ż".repeat(21) + "\", \"people\": 1}"),
                body("null in a list", 400, "invalid-request", "{\"title\": \"a\", \"people\": 1, \"tags\": [{}]}"),
                body("nested a thousand times", 400, "invalid-request", "[".repeat(2000)),
                body("too large", 413, "too-large", "{\"title\": \"" + "a".repeat(70_000) + "\"}"),
                failure(
                        "media type",
                        415,
                        "unsupported-media-type",
                        http -> http.uri("/api/v1/notes")
                                .with(jwt())
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("a"),
                        HttpMethod.POST),
                failure(
                        "media type that isn't one",
                        415,
                        "unsupported-media-type",
                        http -> http.uri("/api/v1/notes")
                                .with(jwt())
                                .header("Content-Type", "a;b;c")
                                .content("a"),
                        HttpMethod.POST),
                change("no If-Match", 428, "precondition-required", null),
                change("stale", 412, "precondition-failed", "\"6\""),
                change("weak tag", 400, "invalid-request", "W/\"7\""),
                change("no tag at all", 400, "invalid-request", "7"),
                change("tag of a giant", 400, "invalid-request", "\"99999999999999999999\""),
                failure(
                        "id that isn't one",
                        400,
                        "invalid-request",
                        http -> http.uri("/api/v1/notes/one")
                                .with(jwt())
                                .header("If-Match", "*")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(NOTE),
                        HttpMethod.PUT));
    }

    private static Arguments failure(
            String name, int status, String code, UnaryOperator<MockMvcRequestBuilder> request) {
        return failure(name, status, code, request, HttpMethod.GET);
    }

    private static Arguments failure(
            String name, int status, String code, UnaryOperator<MockMvcRequestBuilder> request, HttpMethod method) {
        return Arguments.argumentSet(name, status, code, request, method);
    }

    private static Arguments body(String name, int status, String code, String body) {
        return failure(
                name,
                status,
                code,
                http -> http.uri("/api/v1/notes")
                        .with(jwt())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                HttpMethod.POST);
    }

    private static Arguments change(
            String name, int status, String code, @org.jspecify.annotations.Nullable String ifMatch) {
        return failure(
                name,
                status,
                code,
                http -> {
                    var request = http.uri("/api/v1/notes/0198c5d0-0000-7000-8000-000000000001")
                            .with(jwt())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(NOTE);
                    return ifMatch == null ? request : request.header("If-Match", ifMatch);
                },
                HttpMethod.PUT);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answersEveryFailureWithAProblem(
            int status, String code, UnaryOperator<MockMvcRequestBuilder> request, HttpMethod method) throws Exception {
        var answer = request.apply(http.method(method)).exchange();

        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = problem(answer);
        assertThat(problem)
                .containsEntry("type", "urn:problem:centra:" + code)
                .containsEntry("code", code)
                .containsEntry("status", status)
                .containsEntry("instance", answer.getRequest().getRequestURI());
        assertThat((String) problem.get("title")).isNotBlank();
        assertThat((String) problem.get("detail")).isNotBlank();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("secret", "Exception", "java.");
        assertThat(answer).hasHeader("Content-Language", "pl").hasHeader("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "'', pl, Nie ma takiej strony",
        "'en-GB,en;q=0.9,pl;q=0.8', en, There is no such page",
        "'uk', uk, Такої сторінки немає",
        "'de,fr', pl, Nie ma takiej strony",
        "'de;q=1.0, uk;q=0.5', uk, Такої сторінки немає",
        "'nonsense;;q=x', pl, Nie ma takiej strony"
    })
    void speaksTheReadersLanguage(String accepted, String language, String title) throws Exception {
        var answer = http.get()
                .uri("/api/v1/nothing")
                .header("Accept-Language", accepted)
                .exchange();

        assertThat(answer).hasHeader("Content-Language", language);
        assertThat(problem(answer)).containsEntry("title", title);
    }

    @Test
    void pointsAtWhatIsWrongInTheBody() throws Exception {
        var answer = http.post()
                .uri("/api/v1/notes")
                .with(jwt())
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"people\": 1, \"tags\": [{\"name\": \"ok\"}, {\"name\": \"far too long a name\"}]}")
                .exchange();

        assertThat(problem(answer).get("errors"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(
                        Map.of("pointer", "/title", "message", "Give this value.", "code", "not-null"),
                        Map.of(
                                "pointer",
                                "/tags/1/name",
                                "message",
                                "must be 1 to 10 characters of plain text",
                                "code",
                                "plain-text"));
    }

    @Test
    void pointsAtWhatCouldNotBeRead() throws Exception {
        var answer = http.post()
                .uri("/api/v1/notes")
                .with(jwt())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"title\": \"a\", \"people\": 1, \"tags\": [{\"colour\": \"red\"}]}")
                .exchange();

        assertThat(problem(answer).get("errors"))
                .isEqualTo(List.of(
                        Map.of("pointer", "/tags/0/colour", "message", "Nieznane pole.", "code", "unknown-property")));
    }

    @Test
    void pointsAtTheParameter() throws Exception {
        var answer = http.get().uri("/api/v1/notes?count=many").exchange();

        assertThat(problem(answer).get("errors"))
                .isEqualTo(List.of(Map.of("pointer", "?count", "message", "Oczekiwana liczba.", "code", "wrong-type")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pl | 'people': 1, 'colour': 'BLUE' | /colour | Dozwolone: RED, GREEN.",
                "en | 'people': 1, 'colour': 'BLUE' | /colour | Allowed: RED, GREEN.",
                "uk | 'people': 1, 'colour': 'BLUE' | /colour | Дозволено: RED, GREEN.",
                "en | 'people': 1, 'at': 'tomorrow' | /at     | A date and time with the offset of its zone is expected, such as 2026-12-01T17:00:00+01:00.",
                "pl | 'people': 'many'                     | /people | Oczekiwana liczba.",
                "pl | 'people': 1, 'tags': 7 | /tags   | Wartość niewłaściwego rodzaju.",
                "pl | 'people': 1, 'tags': [{'name':'a'},{'name':'a'},{'name':'a'},{'name':'a'}] | /tags   | Znaków albo elementów: najwyżej 3.",
                "pl | 'people': 1, 'price': 0 | /price  | Więcej niż 0.",
                "uk | 'people': 1, 'price': 0 | /price  | Більше ніж 0."
            })
    void saysWhatIsExpectedInstead(String language, String field, String pointer, String message) throws Exception {
        var answer = http.post()
                .uri("/api/v1/notes")
                .with(jwt())
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"title\": \"a\", %s}".formatted(field.replace('\'', '"')))
                .exchange();

        assertThat(messages(answer)).containsEntry(pointer, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on=soon        | ?on       | Oczekiwana data, np. 2026-12-01.",
                "colour=BLUE    | ?colour   | Dozwolone: RED, GREEN.",
                "duration=long  | ?duration | Oczekiwany czas trwania w zapisie ISO 8601, np. PT24H.",
                "count=6        | ?count    | Najwyżej 5."
            })
    void saysWhatIsExpectedOfAParameter(String query, String pointer, String message) throws Exception {
        var answer = http.get()
                .uri("/api/v1/notes?" + (query.startsWith("count") ? "" : "count=1&") + query)
                .exchange();

        assertThat(messages(answer)).containsEntry(pointer, message);
    }

    private Map<String, String> messages(MvcTestResult answer) throws Exception {
        return ((List<?>) Objects.requireNonNull(problem(answer).get("errors")))
                .stream()
                        .map(error -> (Map<?, ?>) error)
                        .collect(Collectors.toMap(
                                error -> (String) error.get("pointer"), error -> (String) error.get("message")));
    }

    @Test
    void namesTheMethodsThatAreAllowed() {
        assertThat(http.delete().uri("/api/v1/notes")).hasHeader("Allow", "GET, POST");
    }

    @Test
    void doesWhatIsRightRight() {
        assertThat(http.post()
                        .uri("/api/v1/notes")
                        .with(jwt())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"Próba\", \"people\": 3, \"at\": \"2026-03-01T10:00:00+01:00\"}"))
                .hasStatus(201)
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"title\": \"Próba\", \"people\": 3, \"at\": \"2026-03-01T10:00:00+01:00\"}");
        assertThat(http.put()
                        .uri("/api/v1/notes/0198c5d0-0000-7000-8000-000000000001")
                        .with(jwt())
                        .header("If-Match", "\"7\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(NOTE))
                .hasStatus(200)
                .hasHeader("ETag", "\"8\"");
    }

    private Map<String, Object> problem(MvcTestResult answer) throws Exception {
        return json.readerForMapOf(Object.class).readValue(answer.getResponse().getContentAsByteArray());
    }
}
