package pl.krakow.centra.booking.fairness.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.booking.fairness.domain.Strike;

/** A room kept for nobody. */
@Schema(name = "Strike")
record StrikeView(
        UUID bookingId,
        Strike.Kind kind,

        @Schema(description = "for which the room was kept", example = "2026-12-01")
        LocalDate date) {

    static List<StrikeView> of(Sanction sanction) {
        return sanction.because().stream()
                .map(strike -> new StrikeView(strike.booking(), strike.kind(), strike.date()))
                .toList();
    }
}
