package pl.krakow.centra.booking.availability;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.Stretch;

/** What of a centre's rooms is free. Says nothing of who booked. */
@Schema(name = "Availability")
public record AvailabilityView(
        @Schema(example = "reymonta") String centre,
        @Schema(example = "Europe/Warsaw") String zone,
        @Schema(example = "2026-12-01") LocalDate from,
        @Schema(example = "2026-12-07") LocalDate to,
        List<RoomAvailability> rooms) {

    @Schema(name = "RoomAvailability")
    public record RoomAvailability(
            @Schema(example = "1w040") String roomId,
            @Schema(example = "70") int capacity,
            List<DayAvailability> days) {}

    /** The whole day from midnight to midnight, without a gap. */
    @Schema(name = "DayAvailability")
    public record DayAvailability(LocalDate date, List<Interval> intervals) {}

    /** @param free whether any slot in it can be booked; a request of somebody else doesn't prevent that */
    @Schema(name = "Interval")
    public record Interval(OffsetDateTime start, OffsetDateTime end, boolean free, Stretch.Use state) {}

    static DayAvailability of(RoomDay day, List<Stretch> stretches) {
        return new DayAvailability(
                day.date(),
                stretches.stream()
                        .map(stretch -> new Interval(
                                stretch.slot().start().atZone(day.zone()).toOffsetDateTime(),
                                stretch.slot().end().atZone(day.zone()).toOffsetDateTime(),
                                stretch.isFree(),
                                stretch.use()))
                        .toList());
    }
}
