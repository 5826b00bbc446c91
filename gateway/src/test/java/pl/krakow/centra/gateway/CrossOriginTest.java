package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.gateway.Answers.header;
import static pl.krakow.centra.gateway.Answers.refusal;
import static pl.krakow.centra.gateway.World.REYMONTA;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrossOriginTest {
    private static final String ELSEWHERE = "https://blog.example.org";

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
    }

    @Test
    void letsAnyPageReadWithoutCredentials() {
        var response = gateway.get(REYMONTA, "/api/v1/rooms", "Origin", ELSEWHERE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-credentials");
    }

    @Test
    void answersThePreflightOfAReadAndNoOther() {
        assertThat(preflight("GET", "if-none-match, accept-language").statusCode())
                .isEqualTo(204);
        refusal(preflight("GET", "authorization"), 403, "cross-origin-refused");
        refusal(preflight("POST", "content-type"), 403, "cross-origin-refused");
        assertThat(gateway.booking().received()).isEmpty();
    }

    @Test
    void refusesChangesFromElsewhereEvenWithoutAPreflight() {
        refusal(gateway.post(REYMONTA, "/api/v1/bookings", "{}", "Origin", ELSEWHERE), 403, "cross-origin-refused");
        refusal(gateway.post(REYMONTA, "/api/v1/bookings", "{}", "Origin", "null"), 403, "cross-origin-refused");
        assertThat(gateway.booking().received()).isEmpty();
    }

    @Test
    void letsPagesOfTheSameHostChangeThings() {
        var response = gateway.post(REYMONTA, "/api/v1/bookings", "{}", "Origin", "http://" + REYMONTA);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(gateway.booking().received()).hasSize(1);
    }

    @Test
    void letsPagesReadWhyTheyWereRefused() {
        var response = gateway.get(REYMONTA, "/api/v1/centres/nowhere", "Origin", ELSEWHERE);

        refusal(response, 404, "centre-unknown");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private HttpResponse<String> preflight(String method, String headers) {
        return gateway.send(
                "OPTIONS",
                REYMONTA,
                "/api/v1/bookings",
                "",
                "Origin",
                ELSEWHERE,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    }
}
