package pl.krakow.centra.sites.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

class ApiTimesTest {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .addModule(new ApiTimes())
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T09:15:00+01:00",
                "2026-07-01T09:15:30.123456789+02:00",
                "2028-02-29T23:59:59.5Z",
                "2026-12-01T09:15:00Z",
                "2026-12-01T09:15+01:00",
                "1999-12-31T00:00:00-11:30"
            })
    void readsWhatTheJdkReads(String text) {
        assertThat(json.readValue(quoted(text), OffsetDateTime.class)).isEqualTo(OffsetDateTime.parse(text));
        assertThat(json.readValue(quoted(text), OffsetDateTime.class).getOffset())
                .isEqualTo(OffsetDateTime.parse(text).getOffset());
        assertThat(json.readValue(quoted(text), Instant.class))
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(json.readValue("null", OffsetDateTime.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"jutro\"", "\"2026-02-30T10:00:00Z\"", "\"\"", "17", "{}", "[]"})
    void refusesWhatIsNoTime(String value) {
        assertThatThrownBy(() -> json.readValue(value, OffsetDateTime.class)).isInstanceOf(DatabindException.class);
        assertThatThrownBy(() -> json.readValue(value, Instant.class)).isInstanceOf(DatabindException.class);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
