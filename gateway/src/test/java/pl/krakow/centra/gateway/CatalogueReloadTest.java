package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.gateway.Answers.refusal;
import static pl.krakow.centra.gateway.World.CITY;
import static pl.krakow.centra.gateway.World.NOWA_HUTA;
import static pl.krakow.centra.gateway.World.REYMONTA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CatalogueReloadTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private FakeService own;
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        own = FakeService.named("own");
        gateway = RunningGateway.start(World.catalogue(), "centra.gateway.limits.enabled=false");
    }

    @AfterEach
    void stop() {
        gateway.close();
        own.close();
    }

    @Test
    void opensACentreWithoutARestart() throws IOException {
        refusal(gateway.get(CITY, "/api/v1/centres/nowe/rooms"), 404, "centre-unknown");

        change(World.catalogueWith("nowe"));

        await().atMost(SOON)
                .until(() -> gateway.get("nowe.localhost", "/api/v1/rooms").statusCode() == 200);
        assertThat(gateway.booking().last().uri()).isEqualTo("/api/v1/centres/nowe/rooms");
        assertThat(gateway.get(CITY, "/api/v1/centres").body()).contains("\"nowe\"");
    }

    @Test
    void losesNoRequestWhileUpstreamsChange() throws Exception {
        var failures = new ConcurrentLinkedQueue<String>();
        var stop = new AtomicBoolean();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                clients.submit(() -> {
                    while (!stop.get()) {
                        var response = gateway.get(NOWA_HUTA, "/api/v1/rooms");
                        if (response.statusCode() != 200) {
                            failures.add(response.statusCode() + " " + response.body());
                        }
                    }
                });
            }
            try {
                for (int round = 0; round < 5; round++) {
                    change(World.catalogueWithOwnBooking(own.uri()));
                    await().atMost(SOON).until(answeredBy("own"));
                    change(World.catalogue());
                    await().atMost(SOON).until(answeredBy("booking"));
                }
            } finally {
                stop.set(true);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void letsARequestUnderWayFinishWhereItWasGoing() throws Exception {
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        gateway.booking().answering(exchange -> {
            arrived.countDown();
            try {
                assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            FakeService.send(exchange, 200, "application/json", "\"the old one\"");
        });
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay =
                    clients.submit(() -> gateway.get(NOWA_HUTA, "/api/v1/rooms").body());
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            change(World.catalogueWithOwnBooking(own.uri()));
            await().atMost(SOON).until(answeredBy("own"));
            goOn.countDown();

            assertThat(underWay.get()).isEqualTo("\"the old one\"");
        }
    }

    @Test
    void keepsTheOldRoutesWhenTheNewFileIsBadAndSaysSoOnce(CapturedOutput output) throws IOException {
        for (var bad : List.of(
                "city: [",
                "",
                "city: {id: x}",
                World.catalogue().replace("latitude: 50.0636", "latitude: 500"),
                World.catalogue().replaceFirst("upstreams: \\{}", "upstreams: {bookings: \"http://localhost\"}"),
                World.catalogue().replaceFirst("upstreams: \\{}", "upstreams: {booking: \"ftp://localhost\"}"))) {
            var before = refusalsIn(output);
            change(bad);
            await().atMost(SOON).until(() -> refusalsIn(output) == before + 1);
            assertThat(gateway.get(REYMONTA, "/api/v1/rooms").statusCode()).isEqualTo(200);
        }
        var said = refusalsIn(output);

        change(World.catalogueWith("nowe"));

        await().atMost(SOON)
                .until(() -> gateway.get("nowe.localhost", "/api/v1/rooms").statusCode() == 200);
        assertThat(refusalsIn(output)).isEqualTo(said);
    }

    private static int refusalsIn(CapturedOutput output) {
        return output.getAll().split("The changed catalogue isn't taken over", -1).length - 1;
    }

    private Callable<Boolean> answeredBy(String service) {
        return () -> gateway.get(NOWA_HUTA, "/api/v1/rooms?who").body().contains(service);
    }

    /** As a careful administrator does: written beside, then moved in place. */
    private void change(String text) throws IOException {
        var beside = Files.createTempFile("centres-new", ".yml");
        Files.writeString(beside, text);
        Files.move(beside, gateway.catalogue(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
