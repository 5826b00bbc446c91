package pl.krakow.centra.sites.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogueFile;

class EarTest {

    private static final LiveSettings SETTINGS = new LiveSettings(
            "nowhere:1", 4, 2, Duration.ofSeconds(15), Duration.ofMinutes(10), Duration.ofMinutes(2), Duration.ZERO);

    private final Streams streams = new Streams(
            SETTINGS,
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")),
            Clock.systemUTC());
    private final AtomicInteger attempts = new AtomicInteger();
    private final Ear ear = new Ear(streams, this::broken, Clock.systemUTC());

    private Consumer<String, byte[]> broken() {
        attempts.incrementAndGet();
        throw new IllegalArgumentException("something nobody thought of");
    }

    @AfterEach
    void stop() {
        streams.end();
        ear.stop();
    }

    @Test
    void goesOnListeningAfterWhatNobodyThoughtOf() {
        streams.open("reymonta", "anna", 0);
        ear.wake();

        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(attempts).hasValueGreaterThan(1));
        assertThat(listening()).isOne();
    }

    @Test
    void isOneThreadHoweverOftenItIsWokenAndFallsAsleep() {
        for (int i = 0; i < 3; i++) {
            try (var page = streams.open("reymonta", "anna", 0).orElseThrow()) {
                ear.wake();
                ear.wake();
                assertThat(listening()).isOne();
                assertThat(page.isEnded()).isFalse();
            }
            ear.stop();
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(listening()).isZero());
        }
    }

    private static long listening() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("live-changes") && thread.isAlive())
                .count();
    }
}
