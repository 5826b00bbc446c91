package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Free time without a gap: one or more free stretches, one after the other, within which any slot on the raster that is
 * long enough can be booked.
 */
public record Opening(List<Stretch> stretches) {

    public Opening {
        stretches = List.copyOf(stretches);
    }

    public TimeSlot slot() {
        return new TimeSlot(
                stretches.getFirst().slot().start(), stretches.getLast().slot().end());
    }

    /** The slot of that length on the raster which starts as near as possible to the given time; none if too long. */
    public Optional<TimeSlot> nearest(Instant start, Duration length, RoomDay day) {
        var whole = slot();
        var last = day.downToRaster(whole.end().minus(length));
        if (last.isBefore(whole.start())) {
            return Optional.empty();
        }
        var wanted = day.downToRaster(start);
        var chosen = wanted.isBefore(whole.start()) ? whole.start() : wanted.isAfter(last) ? last : wanted;
        var slot = new TimeSlot(chosen, chosen.plus(length));
        return day.isOnRaster(slot.end()) ? Optional.of(slot) : Optional.empty();
    }

    /** Whether somebody's request for a part of that slot waits for the coordinator. */
    public boolean isRequested(TimeSlot slot) {
        return stretches.stream()
                .anyMatch(stretch ->
                        stretch.use() == Stretch.Use.REQUESTED && stretch.slot().overlaps(slot));
    }
}
