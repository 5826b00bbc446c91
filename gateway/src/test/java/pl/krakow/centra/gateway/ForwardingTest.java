package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.gateway.Answers.header;
import static pl.krakow.centra.gateway.World.CITY;
import static pl.krakow.centra.gateway.World.NOWA_HUTA;
import static pl.krakow.centra.gateway.World.REYMONTA;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches a service, and what of its answer reaches the caller. */
class ForwardingTest {
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(World.catalogue());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void forget() {
        gateway.booking().forget();
        gateway.booking().answeringAsUsual();
        gateway.sites().forget();
        gateway.sites().answeringAsUsual();
    }

    @Test
    void turnsAResourceOnACentresHostIntoTheCentresPath() {
        var response = gateway.get(REYMONTA, "/api/v1/availability?from=2026-12-01&people=20&q=a%2Fb%20c&q=%C5%82");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(gateway.booking().last().uri())
                .isEqualTo("/api/v1/centres/reymonta/availability?from=2026-12-01&people=20&q=a%2Fb%20c&q=%C5%82");
        assertThat(gateway.booking().last().header("Centra-Centre")).isEqualTo("reymonta");
    }

    @Test
    void saysItselfWhichCentreWhateverTheClientSays() {
        gateway.get(CITY, "/api/v1/centres/nowa-huta/rooms", "Centra-Centre", "reymonta", "Centra-Actor", "admin");
        assertThat(gateway.booking().last().header("Centra-Centre")).isEqualTo("nowa-huta");
        assertThat(gateway.booking().last().header("Centra-Actor")).isEmpty();

        gateway.get(CITY, "/api/v1/beneficiaries", "Centra-Centre", "reymonta");
        assertThat(gateway.booking().last().header("Centra-Centre")).isEmpty();
    }

    @Test
    void passesTheTokenOnAndNothingThatCouldBeMadeUp() {
        gateway.get(
                CITY,
                "/api/v1/beneficiaries",
                "Authorization",
                "Bearer a.b.c",
                "Forwarded",
                "for=1.2.3.4",
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Prefix",
                "/evil",
                "X-Forwarded-Host",
                "evil.example.org",
                "X-Real-IP",
                "1.2.3.4",
                "X-Original-URL",
                "/actuator/env",
                "X-HTTP-Method-Override",
                "DELETE",
                "baggage",
                "a=b",
                "Proxy",
                "http://evil.example.org",
                "Connection",
                "close, X-Secret",
                "X-Secret",
                "1",
                "Accept-Language",
                "uk");

        var received = gateway.booking().last();
        assertThat(received.header("Authorization")).isEqualTo("Bearer a.b.c");
        assertThat(received.header("Accept-Language")).isEqualTo("uk");
        assertThat(received.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(received.header("X-Forwarded-Host")).isEqualTo(CITY);
        for (var name : new String[] {
            "Forwarded",
            "X-Forwarded-Prefix",
            "X-Real-IP",
            "X-Original-URL",
            "X-HTTP-Method-Override",
            "baggage",
            "Proxy",
            "X-Secret"
        }) {
            assertThat(received.header(name)).as(name).isEmpty();
        }
    }

    @Test
    void tellsTheSitesHowTheyWereReached() {
        gateway.get(NOWA_HUTA + ":8080", "/login/oauth2/code/centra?code=x&state=y");

        var received = gateway.sites().last();
        assertThat(received.uri()).isEqualTo("/login/oauth2/code/centra?code=x&state=y");
        assertThat(received.header("Host")).isEqualTo(NOWA_HUTA + ":8080");
        assertThat(received.header("X-Forwarded-Host")).isEqualTo(NOWA_HUTA + ":8080");
        assertThat(received.header("X-Forwarded-Port")).isEqualTo("8080");
        assertThat(received.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(received.header("Centra-Centre")).isEqualTo("nowa-huta");
    }

    @Test
    void passesBodiesBothWays() {
        gateway.booking().answering(exchange -> FakeService.send(exchange, 201, "application/json", "{\"id\":\"ł\"}"));

        var response = gateway.post(
                REYMONTA, "/api/v1/bookings", "{\"title\":\"zażółć\"}", "Content-Type", "application/json");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"id\":\"ł\"}");
        assertThat(gateway.booking().last().body()).isEqualTo("{\"title\":\"zażółć\"}");
        assertThat(gateway.booking().last().method()).isEqualTo("POST");
    }

    @Test
    void passesAnEntryOfTheKnowledgeBaseOnAsLargeAsItsTextsMayBeAndNothingElse() {
        var events = gateway.service("events");
        var entry = "{\"texts\":\"" + "\\u0457".repeat(4 * 30_000) + "\"}";
        var entries = "/api/v1/centres/reymonta/knowledge-entries";

        assertThat(List.of(
                        gateway.post(REYMONTA, "/api/v1/knowledge-entries", entry),
                        gateway.post(REYMONTA, entries + "/preview", entry),
                        gateway.send("PUT", REYMONTA, entries + "/01900000", entry)))
                .allMatch(answer -> answer.statusCode() == 200);
        assertThat(events.received())
                .hasSize(3)
                .allMatch(request -> request.body().equals(entry));

        events.forget();
        assertThat(List.of(
                        gateway.post(REYMONTA, entries, "a".repeat(1024 * 1024)),
                        gateway.post(REYMONTA, entries + "/01900000/publish", entry),
                        gateway.post(REYMONTA, "/api/v1/knowledge-questions", entry),
                        gateway.send("PUT", REYMONTA, "/api/v1/centres/reymonta/events/01900000", entry)))
                .allMatch(answer -> answer.statusCode() == 413);
        assertThat(events.received()).isEmpty();
    }

    @Test
    void passesRefusalsOfAServiceOnAsTheyAre() {
        gateway.booking().answering(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            FakeService.send(exchange, 409, "application/problem+json", "{\"code\":\"room-not-available\"}");
        });

        var response = gateway.post(REYMONTA, "/api/v1/bookings", "{}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(header(response, "ETag")).isEqualTo("\"7\"");
        assertThat(response.body()).isEqualTo("{\"code\":\"room-not-available\"}");
    }

    @Test
    void keepsWhatRunsInsideToItselfAndAddsWhatBrowsersNeed() {
        gateway.sites().answering(exchange -> {
            exchange.getResponseHeaders().set("Server", "Tomcat");
            exchange.getResponseHeaders().set("X-Powered-By", "coffee");
            exchange.getResponseHeaders().set("Centra-Internal", "1");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self' data:");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("X-Request-Id", "theirs");
            FakeService.send(exchange, 200, "text/html", "<p>ok");
        });

        var response = gateway.get(REYMONTA, "/");

        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by", "centra-internal");
        assertThat(response.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self' data:");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("theirs");
        assertThat(header(response, "Referrer-Policy")).isNotEmpty();
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void keepsASaneRequestIdAndReplacesAnyOther() {
        var sane = gateway.get(REYMONTA, "/api/v1/rooms", "X-Request-Id", "from-the-client-1");
        assertThat(header(sane, "X-Request-Id")).isEqualTo("from-the-client-1");
        assertThat(gateway.booking().last().header("X-Request-Id")).isEqualTo("from-the-client-1");

        var strange = gateway.get(REYMONTA, "/api/v1/rooms", "X-Request-Id", "<script>alert(1)</script>");
        assertThat(header(strange, "X-Request-Id"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(gateway.booking().last().header("X-Request-Id"));
    }

    @Test
    void continuesTheCallersTraceOrBeginsOne() {
        var parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        gateway.get(REYMONTA, "/api/v1/rooms", "traceparent", parent);
        assertThat(gateway.booking().last().header("traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .isNotEqualTo(parent);

        gateway.get(REYMONTA, "/api/v1/rooms", "traceparent", "nonsense");
        assertThat(gateway.booking().last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void letsEventsOfAStreamThroughAsTheyHappen() throws IOException, InterruptedException {
        var readFirst = new CountDownLatch(1);
        gateway.sites().answering(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
                body.flush();
                assertThat(readFirst.await(10, TimeUnit.SECONDS)).isTrue();
                body.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        var response =
                gateway.client().send(gateway.request("GET", REYMONTA, "/live").build(), BodyHandlers.ofInputStream());

        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            readFirst.countDown();
            assertThat(lines.lines().toList()).containsExactly("", "data: second", "");
        }
    }

    /** Reactor Netty 1.3.7 answers the first two and never reads again (reactor/reactor-netty#4361). */
    @Test
    void goesOnReadingAConnectionAfterARequestThatHadToQueue() throws IOException {
        gateway.booking().answering(exchange -> {
            await().pollDelay(Duration.ofMillis(100)).until(() -> true);
            FakeService.send(exchange, 200, "application/json", "\"first\"");
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(10_000);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(
                    socket,
                    "GET /api/v1/beneficiaries HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            + "GET /api/v1/centres/nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(nextStatus(lines)).endsWith("200 OK");
            assertThat(nextStatus(lines)).endsWith("404 Not Found");

            send(socket, "GET /api/v1/centres HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(nextStatus(lines)).endsWith("200 OK");
        }
    }

    private static void send(Socket socket, String characters) throws IOException {
        socket.getOutputStream().write(characters.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String nextStatus(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var status = line.indexOf("HTTP/1.1 ");
            if (status >= 0) {
                return line;
            }
        }
        return "";
    }

    @Test
    void answersHeadWithoutABody() {
        var response = gateway.send("HEAD", REYMONTA, "/api/v1/rooms", "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(gateway.booking().last().method()).isEqualTo("HEAD");
    }

    @Test
    void compressesLargeAnswersForThoseWhoAsk() {
        gateway.booking()
                .answering(exchange ->
                        FakeService.send(exchange, 200, "application/json", "\"" + "a".repeat(10_000) + "\""));

        var response = gateway.get(REYMONTA, "/api/v1/rooms", "Accept-Encoding", "gzip");

        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    }
}
