package pl.krakow.centra.booking.series;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Series;

/** A series in a list, without its dates. */
@Schema(name = "BookingSeriesSummary")
public record SeriesSummary(
        UUID id,
        UUID beneficiaryId,
        @Schema(example = "Kurs polskiego") String title,
        @Schema(example = "1w040") String roomId,
        @Schema(example = "2027-03-01T18:00:00") LocalDateTime start,
        @Schema(example = "PT2H") String duration,
        @Schema(example = "FREQ=WEEKLY;UNTIL=20271130") String rule,
        @Schema(example = "37") int placed,
        @Schema(example = "2") int skipped,
        boolean underWay,
        OffsetDateTime madeAt) {

    static SeriesSummary of(Series series) {
        var pattern = series.pattern();
        return new SeriesSummary(
                series.id().value(),
                series.beneficiary().value(),
                pattern.details().title(),
                pattern.room().room(),
                series.firstStart(),
                pattern.length().toString(),
                series.recurrence().rule().text(),
                (int) series.occurrences().stream()
                        .filter(occurrence -> occurrence.state() == Occurrence.State.PLACED)
                        .count(),
                series.skipped().size(),
                series.act() != null,
                series.madeAt().atZone(series.zone()).toOffsetDateTime());
    }
}
