package pl.krakow.centra.booking.series.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class LocalTimesTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void sixInTheEveningIsSixInTheEveningBeforeAndAfterTheClockChanges() {
        assertThat(start("2027-03-27T18:00")).isEqualTo(OffsetDateTime.parse("2027-03-27T18:00+01:00"));
        assertThat(start("2027-03-28T18:00")).isEqualTo(OffsetDateTime.parse("2027-03-28T18:00+02:00"));
        assertThat(start("2027-10-31T18:00")).isEqualTo(OffsetDateTime.parse("2027-10-31T18:00+01:00"));
    }

    @Test
    void theHourThatDoesNotComeInMarchIsNoTime() {
        assertThat(LocalTimes.slot(LocalDateTime.parse("2027-03-28T02:00"), HOUR, KRAKOW))
                .isEmpty();
        assertThat(LocalTimes.slot(LocalDateTime.parse("2027-03-28T02:30"), HOUR, KRAKOW))
                .isEmpty();
        assertThat(LocalTimes.slot(LocalDateTime.parse("2027-03-28T01:59"), HOUR, KRAKOW))
                .isPresent();
        assertThat(LocalTimes.slot(LocalDateTime.parse("2027-03-28T03:00"), HOUR, KRAKOW))
                .isPresent();
    }

    @Test
    void theHourThatComesTwiceInOctoberIsTheFirst() {
        assertThat(start("2027-10-31T02:30")).isEqualTo(OffsetDateTime.parse("2027-10-31T02:30+02:00"));
    }

    private static OffsetDateTime start(String local) {
        return LocalTimes.slot(LocalDateTime.parse(local), HOUR, KRAKOW)
                .orElseThrow()
                .start()
                .atZone(KRAKOW)
                .toOffsetDateTime();
    }
}
