package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.gateway.Answers.header;
import static pl.krakow.centra.gateway.Answers.refusal;
import static pl.krakow.centra.gateway.World.CITY;
import static pl.krakow.centra.gateway.World.NOWA_HUTA;
import static pl.krakow.centra.gateway.World.REYMONTA;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final String LONG = "a".repeat(70_000);

    private static RunningGateway gateway;
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(
                World.catalogue(),
                "centra.gateway.timeouts.response=500ms",
                "centra.gateway.bodies.within=500ms",
                "centra.gateway.breaker.minimum=1000",
                "centra.gateway.breaker.window=1000");
        gateway.service("events").die();
    }

    @AfterAll
    static void stop() {
        NEVER.countDown();
        gateway.close();
    }

    @BeforeEach
    void forget() {
        gateway.booking().forget();
        gateway.booking().answeringAsUsual();
        gateway.sites().answeringAsUsual();
    }

    @Test
    void namesTheServiceAndTheCentreThatDontAnswer() {
        var response = gateway.get(REYMONTA, "/api/v1/events", "Accept-Language", "en");

        var problem = refusal(response, 503, "upstream-unavailable");
        assertThat(problem.path("service").asString()).isEqualTo("events");
        assertThat(problem.path("centre").asString()).isEqualTo("reymonta");
        assertThat(problem.path("detail").asString()).contains("events").contains("Reymonta 20");
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void saysWhenAnAnswerTakesTooLong() {
        gateway.booking().answering(RefusalsTest::hang);

        var problem = refusal(gateway.post(NOWA_HUTA, "/api/v1/bookings", "{}"), 504, "upstream-timeout");

        assertThat(problem.path("service").asString()).isEqualTo("booking");
        assertThat(problem.path("centre").asString()).isEqualTo("nowa-huta");
        assertThat(gateway.booking().received()).hasSize(1);
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        refusal(gateway.post(REYMONTA, "/api/v1/bookings", LONG), 413, "too-large");
        assertThat(gateway.booking().received()).isEmpty();
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        var chunked = gateway.request("POST", REYMONTA, "/api/v1/bookings")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(LONG.getBytes(StandardCharsets.UTF_8))));

        refusal(gateway.send(chunked, ""), 413, "too-large");
        assertThat(gateway.booking().received()).isEmpty();
    }

    @Test
    void letsARoomsPictureBeLargerUpToItsOwnLimit() {
        for (var path : List.of("/api/v1/rooms/1w040/pictures", "/api/v1/centres/reymonta/rooms/1w040/pictures")) {
            var picture = gateway.post(REYMONTA, path, LONG, "Content-Type", "image/jpeg");
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(gateway.booking().last().body()).hasSize(LONG.length());

            refusal(gateway.post(REYMONTA, path, "a".repeat(7 * 1024 * 1024)), 413, "too-large");
        }
    }

    @Test
    void letsAPageTakeAFormWithAFileThatTheApiWouldRefuse() {
        var type = "multipart/form-data; boundary=x";
        for (var path : List.of(
                "/settings/rooms/1w040/pictures",
                "/settings/rules/regulations",
                "/groups/01900000/meetings/01900001/notes",
                "/knowledge-base/questions/01900000/answer",
                "/knowledge-base/01900000/files",
                "/knowledge-base/01900000/edit")) {
            assertThat(gateway.post(REYMONTA, path, LONG, "Content-Type", type).statusCode())
                    .isEqualTo(200);
            assertThat(gateway.sites().last().body()).hasSize(LONG.length());

            assertThat(gateway.post(REYMONTA, path, "a".repeat(7 * 1024 * 1024), "Content-Type", type)
                            .statusCode())
                    .isNotEqualTo(413);
            assertThat(gateway.post(REYMONTA, path, "a".repeat(13 * 1024 * 1024), "Content-Type", type)
                            .statusCode())
                    .isEqualTo(413);
        }
        assertThat(gateway.post(REYMONTA, "/settings/rooms/1w040/edit", LONG, "Content-Type", type)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void letsNothingElseBeAsLargeAsAPicture() {
        var type = "multipart/form-data; boundary=x";

        refusal(gateway.post(REYMONTA, "/api/v1/bookings", LONG, "Content-Type", type), 413, "too-large");
        refusal(gateway.post(REYMONTA, "/api/v1/rooms/1w040", LONG, "Content-Type", "image/jpeg"), 413, "too-large");
        refusal(gateway.send("PUT", REYMONTA, "/api/v1/rooms/1w040/pictures", LONG), 413, "too-large");
        refusal(gateway.send("PUT", REYMONTA, "/api/v1/events/1/attachments", LONG), 413, "too-large");
        refusal(
                gateway.post(REYMONTA, "/api/v1/events/1/picture", LONG, "Content-Type", "image/png"),
                413,
                "too-large");
        assertThat(gateway.booking().received()).isEmpty();
    }

    @Test
    void doesntWaitForABodyThatDribbles() {
        var answer =
                gateway.raw("POST /api/v1/beneficiaries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"request-too-slow\"");
        assertThat(gateway.booking().received()).isEmpty();
    }

    @Test
    void refusesHeadersThatAreTooLargeWithProblemDetails() {
        var answer = gateway.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "a".repeat(17_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("application/problem+json", "headers-too-large");
    }

    @Test
    void refusesAnAddressThatIsTooLongWithProblemDetails() {
        var answer = gateway.raw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414 ").contains("application/problem+json", "address-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/events?q=%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/events?q=a|b\"c HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/events HTTP/1.1\r\nHost: a b\r\n",
                "GET /api/v1/events HTTP/1.1\r\nHost: one\r\nHost: two\r\n",
                "GET /api/v1/events HTTP/1.1\r\n",
                "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nBad Header\r\n",
                "GET /api/v1/centres/reymonta/../nowa-huta/rooms HTTP/1.1\r\nHost: localhost\r\n",
                "POST /api/v1/beneficiaries HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n",
                "POST /api/v1/beneficiaries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n"
            })
    void refusesWhatCantBeReadWithProblemDetails(String request) {
        var answer = gateway.raw(request + "Connection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"code\":\"invalid-request\"");
        assertThat(gateway.booking().received()).isEmpty();
    }

    @Test
    void doesntLetTwoReadingsOfOneRequestThrough() {
        gateway.raw("POST /api/v1/beneficiaries HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /actuator/env HTTP/1.1\r\n\r\n");

        assertThat(gateway.booking().received()).allSatisfy(received -> {
            assertThat(received.uri()).isEqualTo("/api/v1/beneficiaries");
            assertThat(received.body()).isEmpty();
        });
    }

    @Test
    void refusesUnknownAddressesAndMethods() {
        refusal(gateway.get(CITY, "/api/nothing"), 404, "not-found");
        refusal(gateway.get(CITY, "/api/docs/../../etc/passwd"), 400, "invalid-request");
        refusal(gateway.get(CITY, "/api/docs/application.yml"), 404, "not-found");
        refusal(gateway.get(CITY, "/actuator/env"), 404, "not-found");
        refusal(gateway.send("TRACE", CITY, "/api/v1/events", ""), 405, "method-not-allowed");
        refusal(gateway.get("nowhere.localhost", "/"), 404, "centre-unknown");
        refusal(gateway.get(CITY, "/api/v1/centres/nowhere/rooms"), 404, "centre-unknown");
        refusal(gateway.get(REYMONTA, "/api/v1/centres/nowa-huta/rooms"), 404, "centre-mismatch");
    }

    @ParameterizedTest
    @CsvSource({
        "pl, To adres innego centrum",
        "en, This address belongs to another centre",
        "uk, Це адреса іншого центру"
    })
    void speaksTheReadersLanguage(String language, String title) {
        var response = gateway.get(REYMONTA, "/api/v1/centres/nowa-huta/rooms", "Accept-Language", language);

        assertThat(refusal(response, 404, "centre-mismatch").path("title").asString())
                .isEqualTo(title);
        assertThat(header(response, "Content-Language")).isEqualTo(language);
    }

    @Test
    void showsABrowserAPageThatSaysWhatStillWorks() throws Exception {
        gateway.get(CITY, "/actuator/health");
        gateway.sites().die();
        try {
            var response = gateway.get(
                    REYMONTA, "/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "uk");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(header(response, "Content-Type")).startsWith("text/html");
            assertThat(header(response, "Retry-After")).isEqualTo("2");
            assertThat(response.body())
                    .contains("<html lang=\"uk\">", "Ця частина зараз недоступна", "lang=\"pl\"", "lang=\"en\"")
                    .contains("http://nowa-huta.localhost/")
                    .doesNotContain("http://reymonta.localhost")
                    .doesNotContain("<script", "src=");
            assertThat(header(response, "Content-Security-Policy")).contains(sha256(styleOf(response.body())));

            refusal(gateway.get(REYMONTA, "/"), 503, "upstream-unavailable");
        } finally {
            gateway.sites().comeBack();
        }
    }

    @Test
    void neverPutsWhatTheClientSentIntoAPageUnescaped() {
        var response = gateway.raw("GET / HTTP/1.1\r\nHost: x.localhost\r\nAccept: text/html\r\n"
                + "X-Request-Id: <script>alert(1)</script>\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 404 ").contains("<html").doesNotContain("<script");
    }

    @Test
    void doesntTellWhatWentWrongInside() {
        gateway.booking().answering(exchange -> FakeService.send(exchange, 500, "text/plain", ""));

        var response = gateway.get(REYMONTA, "/api/v1/rooms");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("Exception");
    }

    private static void hang(HttpExchange exchange) {
        try {
            assertThat(NEVER.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String styleOf(String page) {
        return page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
