package pl.krakow.centra.reporting.closing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosableTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-02-29, 2024-02-01, 2024-02-29, MONTH/2024-02",
        "QUARTER, 2026-10-01, 2026-10-01, 2026-12-31, QUARTER/2026-Q4",
        "QUARTER, 2026-02-28, 2026-01-01, 2026-03-31, QUARTER/2026-Q1",
        "YEAR, 2026-12-31, 2026-01-01, 2026-12-31, YEAR/2026",
    })
    void isTheWholePeriodADayLiesIn(Closable.Kind kind, LocalDate day, LocalDate from, LocalDate to, String key) {
        var closable = Closable.around(kind, day);

        assertThat(closable.period().from()).isEqualTo(from);
        assertThat(closable.period().to()).isEqualTo(to);
        assertThat(closable.key()).isEqualTo(key);
    }
}
