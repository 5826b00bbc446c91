package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ROOM_1W040;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.on;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.rooms.domain.Hours;

class RoomDayTest {

    private static final LocalDate CLOCKS_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2026, 10, 25);

    @Test
    void hasTwentyThreeHoursWhenClocksGoForward() {
        assertThat(day(CLOCKS_FORWARD, "09:00-20:00").whole().length()).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void hasTwentyFiveHoursWhenClocksGoBack() {
        assertThat(day(CLOCKS_BACK, "09:00-20:00").whole().length()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void opensAtTheSameLocalHourOnBothSidesOfAClockChange() {
        assertThat(day(CLOCKS_FORWARD.minusDays(1), "09:00-20:00").open())
                .containsExactly(
                        new TimeSlot(Instant.parse("2027-03-27T08:00:00Z"), Instant.parse("2027-03-27T19:00:00Z")));
        assertThat(day(CLOCKS_FORWARD, "09:00-20:00").open())
                .containsExactly(
                        new TimeSlot(Instant.parse("2027-03-28T07:00:00Z"), Instant.parse("2027-03-28T18:00:00Z")));
    }

    @Test
    void knowsNoHourThatTheClockSkips() {
        assertThat(day(CLOCKS_FORWARD, "02:00-03:00").open()).isEmpty();
    }

    @Test
    void isAnHourShorterWhenOpenAcrossTheSkippedHour() {
        assertThat(day(CLOCKS_FORWARD, "01:00-05:00").open().getFirst().length())
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void isOpenInBothOfTheRepeatedHours() {
        assertThat(day(CLOCKS_BACK, "02:00-03:00").open())
                .containsExactly(
                        new TimeSlot(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T02:00:00Z")));
    }

    @Test
    void lastsToTheEndOfTheDayWhenOpenUntilMidnight() {
        var day = day(CLOCKS_BACK, "18:00-00:00");

        assertThat(day.open().getFirst().end()).isEqualTo(on(CLOCKS_BACK.plusDays(1), "00:00"));
    }

    @Test
    void keepsTheRasterAcrossAClockChange() {
        var day = day(CLOCKS_FORWARD, "01:00-05:00");

        assertThat(day.isOnRaster(Instant.parse("2027-03-28T00:45:00Z"))).isTrue();
        assertThat(day.isOnRaster(Instant.parse("2027-03-28T01:00:00Z"))).isTrue();
        assertThat(day.isOnRaster(Instant.parse("2027-03-28T01:05:00Z"))).isFalse();
        assertThat(day.upToRaster(Instant.parse("2027-03-28T00:46:00Z")))
                .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    }

    private static RoomDay day(LocalDate date, String hours) {
        return RoomDay.of(ROOM_1W040, date, KRAKOW, List.of(Hours.parse(hours)));
    }
}
