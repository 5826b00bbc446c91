package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.gateway.Answers.header;
import static pl.krakow.centra.gateway.Answers.refusal;
import static pl.krakow.centra.gateway.World.NOWA_HUTA;
import static pl.krakow.centra.gateway.World.REYMONTA;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of booking-service, one of them Nowa Huta's own. */
class BreakerTest {
    private static final String ROOMS = "/api/v1/rooms";

    private final CountDownLatch released = new CountDownLatch(1);
    private FakeService ownBooking;
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        ownBooking = FakeService.named("own");
        gateway = RunningGateway.start(
                World.catalogueWithOwnBooking(ownBooking.uri()),
                "centra.gateway.timeouts.response=200ms",
                "centra.gateway.breaker.window=4",
                "centra.gateway.breaker.minimum=4",
                "centra.gateway.breaker.trials=1",
                "centra.gateway.breaker.open-for=1s");
    }

    @AfterEach
    void stop() {
        released.countDown();
        gateway.close();
        ownBooking.close();
    }

    @Test
    void sendsACentreToItsOwnInstanceAndTheOthersToTheSharedOne() {
        assertThat(gateway.get(NOWA_HUTA, ROOMS).body()).contains("own");
        assertThat(gateway.get("localhost", "/api/v1/centres/nowa-huta/rooms").body())
                .contains("own");
        assertThat(gateway.get(NOWA_HUTA, "/api/v1/beneficiaries").body()).contains("own");
        assertThat(gateway.get(REYMONTA, ROOMS).body()).contains("booking");
        assertThat(gateway.get("localhost", "/api/v1/beneficiaries").body()).contains("booking");
        assertThat(gateway.get(NOWA_HUTA, "/api/v1/events").body()).contains("events");
    }

    @Test
    void leavesTheOtherCentreAloneWhenOneCentresInstanceDies() {
        ownBooking.die();

        for (int i = 0; i < 20; i++) {
            var problem = refusal(gateway.get(NOWA_HUTA, ROOMS), 503, "upstream-unavailable");
            assertThat(problem.path("centre").asString()).isEqualTo("nowa-huta");
            assertThat(gateway.get(REYMONTA, ROOMS).statusCode()).isEqualTo(200);
            assertThat(gateway.get(NOWA_HUTA, "/api/v1/events").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void stopsAskingAnInstanceThatHangsAndTriesAgainLater() {
        ownBooking.answering(this::hang);
        for (int i = 0; i < 4; i++) {
            refusal(gateway.get(NOWA_HUTA, ROOMS), 504, "upstream-timeout");
        }
        var asked = ownBooking.received().size();

        for (int i = 0; i < 10; i++) {
            var response = gateway.get(NOWA_HUTA, ROOMS);
            refusal(response, 503, "upstream-unavailable");
            assertThat(header(response, "Retry-After")).isEqualTo("1");
            assertThat(gateway.get(REYMONTA, ROOMS).statusCode()).isEqualTo(200);
        }
        assertThat(ownBooking.received()).hasSize(asked);

        ownBooking.answeringAsUsual();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> gateway.get(NOWA_HUTA, ROOMS).statusCode() == 200);
    }

    @Test
    void passesErrorsOfAServiceOnWithoutCallingItBroken() {
        ownBooking.answering(exchange -> FakeService.send(exchange, 503, "application/problem+json", "{}"));

        for (int i = 0; i < 20; i++) {
            var response = gateway.get(NOWA_HUTA, ROOMS);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).isEqualTo("{}");
        }
    }

    @Test
    void repeatsAReadWhoseConnectionBrokeButNeverAChange() throws IOException {
        try (var breaking = new BreakingServer()) {
            breakingGateway(breaking.uri());

            assertThat(gateway.get(NOWA_HUTA, ROOMS).statusCode()).isEqualTo(200);
            assertThat(breaking.requests()).isEqualTo(2);

            refusal(gateway.post(NOWA_HUTA, "/api/v1/bookings", "{}"), 503, "upstream-unavailable");
            assertThat(breaking.requests()).isEqualTo(3);
        }
    }

    private void breakingGateway(URI upstream) {
        gateway.close();
        gateway = RunningGateway.start(World.catalogueWithOwnBooking(upstream));
    }

    private void hang(HttpExchange exchange) {
        try {
            assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads every request; closes the connection instead of answering the first, third, fifth … */
    private static final class BreakingServer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger requests = new AtomicInteger();

        BreakingServer() throws IOException {
            Thread.ofVirtual().start(this::run);
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort());
        }

        int requests() {
            return requests.get();
        }

        private void run() {
            while (!server.isClosed()) {
                try (var connection = server.accept()) {
                    var head = connection.getInputStream().readNBytes(20);
                    if (requests.incrementAndGet() % 2 == 0) {
                        connection
                                .getInputStream()
                                .skip(connection.getInputStream().available());
                        connection
                                .getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                    }
                    assertThat(head).isNotEmpty();
                } catch (IOException e) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
