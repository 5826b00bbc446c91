package pl.krakow.centra.volunteering.volunteers.domain;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    private static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 23);

    private static final Availability EVENINGS = new Availability(
            List.of(
                    new Weekly(MONDAY, LocalTime.of(17, 0), LocalTime.of(19, 0)),
                    new Weekly(MONDAY, LocalTime.of(18, 30), LocalTime.of(20, 0)),
                    new Weekly(MONDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT),
                    new Weekly(TUESDAY, LocalTime.MIDNIGHT, LocalTime.of(2, 0))),
            List.of(new Availability.Away(A_MONDAY.plusWeeks(1), A_MONDAY.plusWeeks(1))),
            List.of(new Availability.Extra(A_MONDAY.plusWeeks(1), LocalTime.of(9, 0), LocalTime.of(12, 0))));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T17:00, 2026-11-23T20:00, true",
        "2026-11-23T16:59, 2026-11-23T18:00, false",
        "2026-11-23T22:00, 2026-11-24T00:00, true",
        "2026-11-23T22:00, 2026-11-24T02:00, true",
        "2026-11-23T22:00, 2026-11-24T02:01, false",
        "2026-11-24T17:00, 2026-11-24T18:00, false",
        "2026-11-30T17:00, 2026-11-30T18:00, false",
        "2026-11-30T09:00, 2026-11-30T12:00, true",
        "2026-11-30T09:00, 2026-11-30T12:30, false",
        "2026-12-07T17:00, 2026-12-07T18:00, true",
    })
    void coversWhatIsFreeFromBeginningToEnd(LocalDateTime start, LocalDateTime end, boolean free) {
        assertThat(EVENINGS.covers(start, end)).isEqualTo(free);
    }

    @Test
    void isAnyTimeWhereNothingIsSaidButNotWhenAway() {
        var away = new Availability(List.of(), List.of(new Availability.Away(A_MONDAY, A_MONDAY)), List.of());

        assertThat(Availability.UNSAID.covers(A_MONDAY.atTime(3, 0), A_MONDAY.atTime(5, 0)))
                .isTrue();
        assertThat(away.covers(A_MONDAY.atTime(10, 0), A_MONDAY.atTime(11, 0))).isFalse();
        assertThat(away.covers(A_MONDAY.minusDays(1).atTime(22, 0), A_MONDAY.atTime(1, 0)))
                .isFalse();
        assertThat(away.covers(
                        A_MONDAY.plusDays(1).atStartOfDay(),
                        A_MONDAY.plusDays(1).atTime(1, 0)))
                .isTrue();
    }

    @Test
    void countsWhatOverlapsOnce() {
        assertThat(EVENINGS.minutesAWeek()).isEqualTo((7 + 2) * 60);
    }

    @Test
    void refusesWhatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Weekly(MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Availability.Away(A_MONDAY, A_MONDAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Availability.Extra(A_MONDAY, LocalTime.of(9, 0), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
