package pl.krakow.centra.sites.staff.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

/** The day and the hours a form for a new booking begins with. */
class BookingFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    private static BookingForm begun(Map<String, String> asked, String now) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.setAll(asked);
        return BookingForm.read(fields).begun(TODAY, LocalTime.parse(now));
    }

    @ParameterizedTest
    @CsvSource({
        "10:08, 2026-12-31, 11:00, 13:00",
        "20:59, 2026-12-31, 21:00, 23:00",
        "21:00, 2027-01-01, 18:00, 20:00",
        "23:59, 2027-01-01, 18:00, 20:00"
    })
    void beginsWithTheNextHourAndLateInTheEveningWithTomorrow(String now, String date, String from, String to) {
        var form = begun(Map.of(), now);

        assertThat(form.date()).isEqualTo(date);
        assertThat(form.from()).isEqualTo(from);
        assertThat(form.to()).isEqualTo(to);
    }

    @Test
    void staysWithWhatWasAskedForHoweverLateItIs() {
        var hours = begun(Map.of("from", "21:30"), "22:10");
        var day = begun(Map.of("date", "2026-12-31"), "22:10");

        assertThat(hours.date()).as("an hour of today").isEqualTo("2026-12-31");
        assertThat(hours.to()).isEqualTo("23:30");
        assertThat(day.date()).isEqualTo("2026-12-31");
        assertThat(begun(Map.of("from", "10:00", "to", "10:30"), "09:00").to()).isEqualTo("10:30");
    }
}
