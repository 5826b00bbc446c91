package pl.krakow.centra.booking.rooms.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.OpeningHoursChanged.DateHours;
import pl.krakow.centra.domainevents.OpeningHoursChanged.OpenTime;
import pl.krakow.centra.domainevents.OpeningHoursChanged.WeekdayHours;

class LendingContractTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    @Test
    void tellsHoursInMinutesOfTheLocalClock() {
        var hours = new OpeningHours(
                Map.of(
                        DayOfWeek.SATURDAY,
                        List.of(Hours.parse("10:00-00:00")),
                        DayOfWeek.MONDAY,
                        List.of(Hours.parse("09:00-20:00"), Hours.parse("08:00-09:00 staff"))),
                Map.of(CHRISTMAS_EVE, List.of()),
                true);

        assertThat(LendingContract.of("reymonta", hours))
                .isEqualTo(new OpeningHoursChanged(
                        "reymonta",
                        List.of(
                                new WeekdayHours(
                                        DayOfWeek.MONDAY,
                                        List.of(new OpenTime(480, 540, true), new OpenTime(540, 1200, false))),
                                new WeekdayHours(DayOfWeek.SATURDAY, List.of(new OpenTime(600, 1440, false)))),
                        List.of(new DateHours(CHRISTMAS_EVE, List.of())),
                        true));
    }
}
