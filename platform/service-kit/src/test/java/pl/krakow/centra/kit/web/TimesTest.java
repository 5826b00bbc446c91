package pl.krakow.centra.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T10:00:00+01:00",
                "2026-12-01T10:00:07+01:00",
                "2026-12-01T00:00:00Z",
                "2026-12-01T23:59:59.250-03:30",
                "2026-12-01T10:00:00+01:00:30",
                "0987-12-01T10:00:00Z",
                "+12026-12-01T10:00:00Z"
            })
    void areWrittenAsTheStandardWritesThem(String text) {
        var time = OffsetDateTime.parse(text);
        assertThat(Times.write(time)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }
}
