package pl.krakow.centra.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/centres/reymonta/bookings/0199-ab, /api/v1/centres/reymonta/bookings/0199-ab",
        "/sale/Jan%20Kowalski, /sale/*",
        "/api/v1/calendars/4f2c9d.ics, /api/v1/calendars/*",
        "/api/v1/calendars/4f2c9d/x, /api/v1/calendars/*"
    })
    void keepsWhatTellsNothingOfAPerson(String raw, String logged) {
        assertThat(AccessLog.path(raw)).isEqualTo(logged);
    }

    @Test
    void boundsWhatItWrites() {
        assertThat(AccessLog.path("/a".repeat(500))).hasSize(200);
    }
}
