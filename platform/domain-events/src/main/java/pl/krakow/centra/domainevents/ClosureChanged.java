package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Rooms are closed for a time, or are open again before its end.
 *
 * @param rooms within the centre; none for every room it has or gets
 * @param from the first local date
 * @param to the last one, included
 * @param fromMinute closed from this minute of each date's clock, counted from midnight; the whole day when missing
 * @param toMinute likewise; 1440 is the end of the day
 * @param reopenedOn the local day on which it was ended before its time: from then on it closes nothing
 */
public record ClosureChanged(
        UUID closureId,
        String centre,
        List<String> rooms,
        LocalDate from,
        LocalDate to,
        @Nullable Integer fromMinute,
        @Nullable Integer toMinute,
        @Nullable LocalDate reopenedOn)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.booking.closure-changed.v1";

    public ClosureChanged {
        rooms = List.copyOf(rooms);
    }

    @Override
    public String subject() {
        return closureId.toString();
    }
}
