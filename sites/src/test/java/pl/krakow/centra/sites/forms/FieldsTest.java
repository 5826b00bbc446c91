package pl.krakow.centra.sites.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.MultiValueMap;

class FieldsTest {

    private static final MultiValueMap<String, String> FORM =
            MultiValueMap.fromMultiValue(Map.of("title", List.of(" Próba\r\nchóru "), "days", List.of("MON", "FRI")));

    @Test
    void readsTextsAndChoices() {
        assertThat(Fields.text(FORM, "title")).isEqualTo("Próba\nchóru");
        assertThat(Fields.text(FORM, "missing")).isEmpty();
        assertThat(Fields.all(FORM, "days")).containsExactly("MON", "FRI");
        assertThat(Fields.all(FORM, "missing")).isEmpty();
        assertThat(Fields.given("  ")).isNull();
        assertThat(Fields.given(" a ")).isEqualTo("a");
        assertThat(Fields.shown(null)).isEmpty();
    }

    @Test
    void readsDaysAndHours() {
        assertThat(Fields.date(" 2026-12-01 ")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(Fields.date("1.12.2026")).isNull();
        assertThat(Fields.date("")).isNull();
        assertThat(Fields.date(null)).isNull();
        assertThat(Fields.time("18:30")).isEqualTo(LocalTime.of(18, 30));
        assertThat(Fields.time("24:00")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "40,40", "0,-1", "41,-1", "-3,-1", "2.5,-1", "'',-1", "9999999999,-1"})
    void readsNumbersBetweenTwo(String text, int number) {
        assertThat(Fields.number(text, 1, 40)).isEqualTo(number);
        assertThat(Fields.isNumber(text, 1, 40)).isEqualTo(number > 0);
    }
}
