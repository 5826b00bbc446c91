package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.gateway.Answers.json;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlatformHealthTest {
    private static final List<String> SERVICES = List.of("booking", "events", "volunteering", "reporting", "sites");

    private FakeService own;
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        own = FakeService.named("own");
        gateway = RunningGateway.start(World.catalogueWithOwnBooking(own.uri()));
    }

    @AfterEach
    void stop() {
        gateway.close();
        own.close();
    }

    @Test
    void isUpWhenEveryServiceOfEveryCentreIs() {
        var response = gateway.get("localhost", "/actuator/health");

        assertThat(response.statusCode()).isEqualTo(200);
        var health = json(response);
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/services/details/reporting/status").asString())
                .isEqualTo("UP");
        assertThat(health.at("/components/centres/details/nowa-huta/services/booking/instance")
                        .asString())
                .isEqualTo("own");
        assertThat(health.at("/components/centres/details/reymonta/services/booking/instance")
                        .asString())
                .isEqualTo("shared");
        assertThat(response.body()).doesNotContain("127.0.0.1");
    }

    @Test
    void isDegradedAndSaysWhereWhenOneCentresInstanceIsDown() {
        own.die();

        var response = gateway.get("localhost", "/actuator/health");

        assertThat(response.statusCode()).isEqualTo(200);
        var health = json(response);
        assertThat(health.path("status").asString()).isEqualTo("DEGRADED");
        var centres = health.at("/components/centres/details");
        assertThat(centres.at("/nowa-huta/status").asString()).isEqualTo("DEGRADED");
        assertThat(centres.at("/nowa-huta/services/booking/status").asString()).isEqualTo("DOWN");
        assertThat(centres.at("/nowa-huta/services/events/status").asString()).isEqualTo("UP");
        assertThat(centres.at("/reymonta/status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/services/details/booking/status").asString())
                .isEqualTo("UP");
    }

    @Test
    void takesAServicesOwnWordForIt() {
        gateway.service("events").healthStatus(503);

        var health = json(gateway.get("localhost", "/actuator/health"));

        assertThat(health.path("status").asString()).isEqualTo("DEGRADED");
        assertThat(health.at("/components/services/details/events/status").asString())
                .isEqualTo("DOWN");
        assertThat(health.at("/components/centres/details/reymonta/services/events/status")
                        .asString())
                .isEqualTo("DOWN");
    }

    @Test
    void isDownOnlyWhenNothingWorksAnywhereAndStaysAliveAndReadyItself() {
        own.die();
        SERVICES.forEach(name -> gateway.service(name).die());

        var response = gateway.get("localhost", "/actuator/health");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).path("status").asString()).isEqualTo("DOWN");
        assertThat(gateway.get("localhost", "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        assertThat(gateway.get("localhost", "/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }
}
