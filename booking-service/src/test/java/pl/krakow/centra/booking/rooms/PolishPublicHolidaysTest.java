package pl.krakow.centra.booking.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.rooms.domain.PublicHolidays;

class PolishPublicHolidaysTest {

    private final PublicHolidays holidays = new PolishPublicHolidays();

    @Test
    void areTheFourteenOfTheAct() {
        assertThat(in(2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 6),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 3),
                        LocalDate.of(2026, 5, 24),
                        LocalDate.of(2026, 6, 4),
                        LocalDate.of(2026, 8, 15),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26));
    }

    @Test
    void includeChristmasEveOnlySinceTheActDoes() {
        assertThat(holidays.includes(LocalDate.of(2024, 12, 24))).isFalse();
        assertThat(holidays.includes(LocalDate.of(2025, 12, 24))).isTrue();
    }

    private Stream<LocalDate> in(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(holidays::includes);
    }
}
