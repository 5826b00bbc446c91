package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.gateway.Answers.header;
import static pl.krakow.centra.gateway.Answers.json;
import static pl.krakow.centra.gateway.World.CITY;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(World.catalogue(), "centra.gateway.description-for=1ms");
        describe("booking", "/api/v1/centres/{centre}/rooms");
        describe("events", "/api/v1/events");
        describe("volunteering", "/api/v1/opportunities");
        gateway.service("reporting").die();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void joinsWhatTheServicesSayAndNamesTheOneThatDoesntAnswer() {
        var response = gateway.get(CITY, "/api/v1/openapi.json");

        assertThat(response.statusCode()).isEqualTo(200);
        var api = json(response);
        assertThat(api.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(api.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/centres",
                        "/api/v1/centres/{centre}",
                        "/api/v1/centres/{centre}/rooms",
                        "/api/v1/events",
                        "/api/v1/opportunities");
        assertThat(api.at("/info/x-centra-unavailable").valueStream().map(name -> name.asString()))
                .containsExactly("reporting");
        assertThat(api.at("/info/description").asString()).contains("reporting");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void showsAPageThatLoadsEverythingFromHereAndRunsNoInlineScript() {
        var page = gateway.get(CITY, "/api/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self';");
        assertThat(page.body()).doesNotContain("http://", "https://");
        assertThat(Pattern.compile("<script(?![^>]*src=)").matcher(page.body()).find())
                .isFalse();
        var loaded = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page.body());
        while (loaded.find()) {
            var file = gateway.get(CITY, loaded.group(1));
            assertThat(file.statusCode()).as(loaded.group(1)).isEqualTo(200);
            assertThat(file.body()).isNotEmpty();
        }
    }

    private static void describe(String service, String path) {
        gateway.service(service)
                .answering(exchange -> FakeService.send(
                        exchange,
                        exchange.getRequestURI().getPath().equals("/v3/api-docs") ? 200 : 404,
                        "application/json",
                        "{\"openapi\":\"3.1.0\",\"paths\":{\"%s\":{\"get\":{\"operationId\":\"list\"}}}}"
                                .formatted(path)));
    }
}
