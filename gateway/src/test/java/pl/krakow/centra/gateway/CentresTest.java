package pl.krakow.centra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.gateway.Answers.header;
import static pl.krakow.centra.gateway.Answers.json;
import static pl.krakow.centra.gateway.Answers.refusal;
import static pl.krakow.centra.gateway.World.CITY;
import static pl.krakow.centra.gateway.World.REYMONTA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentresTest {
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(World.catalogue());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void listsTheCentresInTheCataloguesOrder() {
        var response = gateway.get(CITY, "/api/v1/centres");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Cache-Control")).contains("public");
        var items = json(response).path("items");
        assertThat(items.valueStream().map(item -> item.path("id").asString()))
                .containsExactly("reymonta", "nowa-huta");
        assertThat(items.get(0).has("distanceMetres")).isFalse();
        assertThat(response.body()).doesNotContain("upstream");
    }

    @Test
    void putsTheNearestFirstWithItsDistance() {
        var items =
                json(gateway.get(CITY, "/api/v1/centres?near=50.0720,20.0380")).path("items");

        assertThat(items.valueStream().map(item -> item.path("id").asString()))
                .containsExactly("nowa-huta", "reymonta");
        assertThat(items.get(0).path("distanceMetres").asInt()).isBetween(60, 80);
        assertThat(items.get(1).path("distanceMetres").asInt()).isBetween(8_500, 9_500);
    }

    @Test
    void keepsAPersonsPlaceOutOfSharedCaches() {
        assertThat(header(gateway.get(CITY, "/api/v1/centres?near=50,20"), "Cache-Control"))
                .contains("private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "50",
                "50,",
                "a,b",
                "91,20",
                "50,181",
                "NaN,20",
                "50,Infinity",
                "1e2,20",
                "50,20,3",
                "0x1,2",
                "50.1234567890123456789,20",
                "50%2020",
                "50,20%00"
            })
    void refusesWhatIsNoPlaceOnEarth(String near) {
        refusal(gateway.get(CITY, "/api/v1/centres?near=" + near), 400, "coordinates-malformed");
    }

    @Test
    void showsOneCentreInTheReadersLanguage() {
        var response = gateway.get(CITY, "/api/v1/centres/reymonta", "Accept-Language", "uk");

        assertThat(json(response).path("name").asString()).isEqualTo("Центр reymonta");
        assertThat(json(response).at("/address/note").asString()).isEqualTo("поверх");
        assertThat(json(response).at("/operator/name").asString()).isEqualTo("Operator");
        assertThat(header(response, "Content-Language")).isEqualTo("uk");
        assertThat(response.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
    }

    @Test
    void answersThatNothingHasChanged() {
        var first = gateway.get(REYMONTA, "/api/v1/centres/reymonta");
        var tag = header(first, "ETag");

        var again = gateway.get(REYMONTA, "/api/v1/centres/reymonta", "If-None-Match", tag);
        var inEnglish =
                gateway.get(REYMONTA, "/api/v1/centres/reymonta", "If-None-Match", tag, "Accept-Language", "en");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(inEnglish.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesUnknownCentresAndOtherMethods() {
        refusal(gateway.get(CITY, "/api/v1/centres/nowhere"), 404, "centre-unknown");
        refusal(gateway.get(REYMONTA, "/api/v1/centres/nowa-huta"), 404, "centre-mismatch");
        var response = gateway.send("DELETE", CITY, "/api/v1/centres/reymonta", "");
        refusal(response, 405, "method-not-allowed");
        assertThat(header(response, "Allow")).contains("GET");
    }
}
