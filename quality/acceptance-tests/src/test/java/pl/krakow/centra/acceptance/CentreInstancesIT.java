package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.local.launcher.Options;

/** Each centre on a booking-service of its own: when one of them stops, the other centre notices nothing. */
class CentreInstancesIT {

    private static final String OWN = "booking-nowa-huta";

    @Test
    void theStopOfOneCentresInstanceDoesNotTouchTheOther() throws Exception {
        var options = PlatformUnderTest.options("two-instances").only("infrastructure", "booking", "gateway");
        int port = options.ports().base() + 27;
        var platform = PlatformUnderTest.start(options.catalogue("file:" + catalogueWithOwnInstance(port))
                .extraInstance(new Options.ExtraInstance(OWN, "booking", port, Map.of())));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var stopped = new AtomicBoolean();
            var wrong = new ArrayList<String>();
            var steady = callers.submit(() -> {
                while (!stopped.get()) {
                    var answer = platform.api().get("/api/v1/centres/reymonta/rooms");
                    if (answer.status() != 200) {
                        wrong.add(answer.toString());
                    }
                }
                return null;
            });

            platform.processes().stop(OWN);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                var refused = platform.api().get("/api/v1/centres/nowa-huta/rooms");
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.isProblem()).isTrue();
            });
            bookAtReymonta(platform);
            platform.processes().start(OWN);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(platform.api()
                                    .get("/api/v1/centres/nowa-huta/rooms")
                                    .status())
                            .isEqualTo(200));
            stopped.set(true);
            steady.get();
            assertThat(wrong).as("answers at the other centre meanwhile").isEmpty();
        } finally {
            platform.processes().close();
        }
    }

    private static void bookAtReymonta(PlatformUnderTest platform) {
        var staff = platform.as("coordinator-reymonta");
        var day = Meetings.openDays(platform.api(), "reymonta", "1w040")
                .findFirst()
                .orElseThrow();
        var booked = staff.post(
                "/api/v1/centres/reymonta/bookings",
                Meetings.meeting(
                        "1w040",
                        day,
                        LocalTime.of(10, 0),
                        LocalTime.NOON,
                        Meetings.organisation(staff, "Stowarzyszenie Spokój"),
                        10));
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
    }

    /** The city's catalogue with one line more: the second centre's own booking-service. */
    private static Path catalogueWithOwnInstance(int port) throws IOException {
        var city = Files.readString(Path.of("../../deploy/catalogue/centres.yml"));
        var own = Files.createTempFile("centres", ".yml");
        Files.writeString(
                own,
                city.replace(
                        "    hosts: [nowa-huta.localhost]\n",
                        "    hosts: [nowa-huta.localhost]\n    upstreams: { booking: 'http://127.0.0.1:" + port
                                + "' }\n"));
        return own.toAbsolutePath();
    }
}
