package pl.krakow.centra.sites.rooms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.Hours;

/**
 * A centre on one day: hours and rooms, as far as they can be known now.
 *
 * @param hours null when the service that knows can't be reached; empty when the centre is closed
 * @param rooms null when that service can't be reached
 */
public record CentreDay(
        LocalDate date,
        @Nullable List<Hours> hours,
        @Nullable List<RoomCard> rooms) {

    public boolean isKnown() {
        return hours != null;
    }

    public boolean isClosed() {
        return hours != null && hours.isEmpty();
    }

    /** When it closes for the day; null when it is closed all day or unknown. */
    public @Nullable LocalTime closes() {
        return hours == null || hours.isEmpty() ? null : hours.getLast().to();
    }

    public @Nullable LocalTime opens() {
        return hours == null || hours.isEmpty() ? null : hours.getFirst().from();
    }

    /** Whether it is open at that time of the day. */
    public boolean isOpenAt(LocalTime time) {
        return hours != null
                && hours.stream()
                        .anyMatch(open -> !time.isBefore(open.from())
                                && (open.to().equals(LocalTime.MIDNIGHT) || time.isBefore(open.to())));
    }

    public boolean hasRooms() {
        return rooms != null && !rooms.isEmpty();
    }

    public int largest() {
        return rooms == null
                ? 0
                : rooms.stream().mapToInt(RoomCard::capacity).max().orElse(0);
    }
}
