package pl.krakow.centra.volunteering.volunteers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "2008-11-20, 2026-11-19, 17",
        "2008-11-20, 2026-11-20, 18",
        "2008-12-31, 2026-12-30, 17",
        "2008-12-31, 2026-12-31, 18",
        "2008-12-31, 2027-01-01, 18",
        "2009-01-01, 2026-12-31, 17",
        "2009-01-01, 2027-01-01, 18",
        "2013-10-25, 2026-10-24, 12",
        "2013-10-25, 2026-10-25, 13",
        "2008-03-29, 2026-03-29, 18",
        "2026-11-20, 2026-11-20, 0",
        "2026-11-21, 2026-11-20, -1",
    })
    void isReachedAsTheBirthdayBegins(LocalDate bornOn, LocalDate day, int years) {
        assertThat(Age.on(day, bornOn)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-02-29, 2026-02-27, 17",
        "2008-02-29, 2026-02-28, 18",
        "2008-02-29, 2026-03-01, 18",
        "2012-02-29, 2024-02-28, 11",
        "2012-02-29, 2024-02-29, 12",
    })
    void ofALeapDayIsReachedOnTheLastOfFebruary(LocalDate bornOn, LocalDate day, int years) {
        assertThat(Age.on(day, bornOn)).isEqualTo(years);
    }
}
