package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.gateway.Answers.header;
import static pl.krakow.centra.gateway.Answers.refusal;
import static pl.krakow.centra.gateway.World.CITY;
import static pl.krakow.centra.gateway.World.REYMONTA;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.IntFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final int MANY = 50;

    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway = gatewayThatBelieves("");
    }

    /** @param proxies as {@code CENTRA_TRUSTED_PROXIES} has them; the tests themselves come from 127.0.0.1 */
    private static RunningGateway gatewayThatBelieves(String proxies) {
        return RunningGateway.start(
                World.catalogue(),
                "centra.gateway.trusted-proxies=" + proxies,
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
        var first = gateway.get(REYMONTA, "/api/v1/rooms");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"read\";q=5;w=5");

        var refused = untilRefused(i -> gateway.get(REYMONTA, "/api/v1/rooms", "Accept-Language", "en"));

        assertThat(refusal(refused, 429, "too-many-requests").path("detail").asString())
                .contains("1 s");
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(header(refused, "RateLimit")).startsWith("\"read\";r=0;t=");
        assertThat(gateway.booking().received()).hasSizeGreaterThanOrEqualTo(5);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> gateway.get(REYMONTA, "/api/v1/rooms").statusCode() == 200);
    }

    @Test
    void countsReadingChangingPagesAndSigningInApart() {
        untilRefused(i -> gateway.get(REYMONTA, "/api/v1/rooms"));
        assertThat(gateway.post(REYMONTA, "/api/v1/bookings", "{}").statusCode())
                .isEqualTo(200);
        untilRefused(i -> gateway.post(REYMONTA, "/api/v1/bookings", "{}"));
        assertThat(gateway.get(REYMONTA, "/").statusCode()).isEqualTo(200);
        assertThat(gateway.get(REYMONTA, "/oauth2/authorization/centra").statusCode())
                .isEqualTo(200);
        untilRefused(i -> gateway.get(REYMONTA, "/login/oauth2/code/centra"));
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
    void givesTwoVisitorsOfTheSitesTheirOwnAllowances() {
        gateway.close();
        gateway = gatewayThatBelieves("127.0.0.1,");

        untilRefused(i -> getFor("203.0.113.7"));
        // What stands before the last address was sent by the visitor himself.
        untilRefused(i -> getFor("192.0.2.%d, 203.0.113.7".formatted(i)));
        assertThat(getFor("198.51.100.1").statusCode()).isEqualTo(200);
    }

    @Test
    void countsAStrangerAsOneWhateverHeForwards() {
        gateway.close();
        gateway = gatewayThatBelieves("10.213.77.0/28,");

        untilRefused(i -> getFor("203.0.113." + i));
        assertThat(gateway.booking().last().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }

    @Test
    void neverRefusesTheProbesOfAContainerPlatform() {
        for (int i = 0; i < 20; i++) {
            assertThat(gateway.get("localhost", "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
        }
    }

    /** Asks until it is too often: on a slow machine some of an allowance comes back meanwhile. */
    private static HttpResponse<String> untilRefused(IntFunction<HttpResponse<String>> asking) {
        for (int i = 0; i < MANY; i++) {
            var response = asking.apply(i);
            if (response.statusCode() != 200) {
                refusal(response, 429, "too-many-requests");
                return response;
            }
        }
        throw new AssertionError("%d requests were not too many".formatted(MANY));
    }

    private HttpResponse<String> getFor(String forwarded) {
        return gateway.get(CITY, "/api/v1/centres/reymonta/rooms", "X-Forwarded-For", forwarded);
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
