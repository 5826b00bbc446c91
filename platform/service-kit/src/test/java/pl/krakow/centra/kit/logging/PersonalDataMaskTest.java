package pl.krakow.centra.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataMaskTest {

    @ParameterizedTest
    @CsvSource({
        "mail to jan.kowalski+ngo@przykład.pl failed, mail to *** failed",
        "GET /api/v1/calendars/cal_0b8xGgT5n0mJx9cQw2rYkLhVdZsEaFiUoPbNtMqC1D0.ics, GET /api/v1/calendars/***.ics",
        "PESEL 44051401359 is known, PESEL *** is known",
        "call +48 600 700 800 now, call *** now",
        "call +48600700800, call ***",
        "44051401359, ***",
        "token eyJhbGciOiJub25lIn0.eyJzdWIiOiJqYW4ifQ. refused, token *** refused"
    })
    void masksWhatTellsWhoSomebodyIs(String text, String masked) {
        assertThat(PersonalDataMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booking 0198c5d0-0000-7000-8000-000000000001 at 2026-03-02T09:00:00.123Z",
                "",
                "eyJ is how a token begins, 1 + 48 = 49, @",
                "version 1761234567890123 in 17 ms, centra.booking-0@4711",
                "pl.krakow.centra.booking.confirmed.v1 from 127.0.0.1:8093"
            })
    void leavesTheRest(String text) {
        assertThat(PersonalDataMask.mask(text)).isEqualTo(text);
    }
}
