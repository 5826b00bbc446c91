package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.gateway.Answers.header;
import static pl.krakow.centra.gateway.Answers.refusal;
import static pl.krakow.centra.gateway.World.REYMONTA;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway = RunningGateway.start(
                World.catalogue(),
                "centra.gateway.limits.read.burst=5",
                "centra.gateway.limits.read.per-second=1",
                "centra.gateway.limits.write.burst=2",
                "centra.gateway.limits.write.per-second=1",
                "centra.gateway.limits.page.burst=2",
                "centra.gateway.limits.page.per-second=1",
                "centra.gateway.limits.sign-in.burst=1",
                "centra.gateway.limits.sign-in.per-second=1",
                "centra.gateway.limits.shared-address=2");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void refusesWhoAsksTooOftenSaysWhenToComeAgainAndMeansIt() {
        for (int i = 0; i < 5; i++) {
            var response = gateway.get(REYMONTA, "/api/v1/rooms");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "RateLimit-Policy")).isEqualTo("\"read\";q=5;w=5");
        }
        var refused = gateway.get(REYMONTA, "/api/v1/rooms", "Accept-Language", "en");

        assertThat(refusal(refused, 429, "too-many-requests").path("detail").asString())
                .contains("1 s");
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(header(refused, "RateLimit")).startsWith("\"read\";r=0;t=");
        assertThat(gateway.booking().received()).hasSize(5);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> gateway.get(REYMONTA, "/api/v1/rooms").statusCode() == 200);
    }

    @Test
    void countsReadingChangingPagesAndSigningInApart() {
        for (int i = 0; i < 6; i++) {
            gateway.get(REYMONTA, "/api/v1/rooms");
        }
        assertThat(gateway.post(REYMONTA, "/api/v1/bookings", "{}").statusCode())
                .isEqualTo(200);
        assertThat(gateway.post(REYMONTA, "/api/v1/bookings", "{}").statusCode())
                .isEqualTo(200);
        refusal(gateway.post(REYMONTA, "/api/v1/bookings", "{}"), 429, "too-many-requests");
        assertThat(gateway.get(REYMONTA, "/").statusCode()).isEqualTo(200);
        assertThat(gateway.get(REYMONTA, "/oauth2/authorization/centra").statusCode())
                .isEqualTo(200);
        refusal(gateway.get(REYMONTA, "/login/oauth2/code/centra"), 429, "too-many-requests");
    }

    @Test
    void countsPeopleBehindOneAddressApartAndTheAddressTogether() {
        assertThat(postAs("anna")).isEqualTo(200);
        assertThat(postAs("anna")).isEqualTo(200);
        assertThat(postAs("anna")).isEqualTo(429);
        // The refused attempt has cost the address its third token of four.
        assertThat(postAs("oksana")).isEqualTo(200);
        assertThat(postAs("made-up-1")).isEqualTo(429);
    }

    @Test
    void neverRefusesTheProbesOfAContainerPlatform() {
        for (int i = 0; i < 20; i++) {
            assertThat(gateway.get("localhost", "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
        }
    }

    private int postAs(String subject) {
        var claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"iss\":{\"a\":[1]},\"sub\":\"%s\"}"
                        .formatted(subject)
                        .getBytes(StandardCharsets.UTF_8));
        return gateway.post(REYMONTA, "/api/v1/bookings", "{}", "Authorization", "Bearer e30." + claims + ".x")
                .statusCode();
    }
}
