package pl.krakow.centra.sites.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RefusalTest {

    @Test
    void readsAListOfFields() {
        assertThat(refusal("{\"errors\":[{\"pointer\":\"/title\",\"message\":\"Podaj tytuł\"}]}")
                        .fields())
                .containsExactly(new Refusal.Field("/title", "Podaj tytuł"));
    }

    @Test
    void readsTheOneFieldThatStandsBesideTheText() {
        var refusal = refusal("{\"code\":\"seats-above-capacity\",\"title\":\"Więcej miejsc niż mieści wydarzenie\","
                + "\"detail\":\"Podaj najwyżej 20.\",\"pointer\":\"/seats\"}");

        assertThat(refusal.fields())
                .containsExactly(
                        new Refusal.Field("/seats", "Więcej miejsc niż mieści wydarzenie. Podaj najwyżej 20."));
    }

    @Test
    void namesNoFieldWhereTheWholeIsRefused() {
        assertThat(refusal("{\"title\":\"Sala zajęta\"}").fields()).isEmpty();
        assertThat(refusal("not json").fields()).isEmpty();
    }

    private static Refusal refusal(String body) {
        return ProblemDetails.of(422, body.getBytes(UTF_8), JsonMapper.builder().build());
    }
}
