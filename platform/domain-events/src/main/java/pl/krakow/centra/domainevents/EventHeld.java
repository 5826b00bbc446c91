package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * It is settled who came to an event. Told again when that is corrected; versions are those of the event's roster.
 *
 * @param seats how many could take part
 * @param registered people who had a seat
 * @param attendance people who came, signed up or not, each once however many sessions they came to
 * @param personMinutes everybody's time at the event, added up
 * @param noShows people who had a seat and didn't come
 * @param waiting people who never came to a seat
 */
public record EventHeld(
        UUID eventId,
        String centre,
        EventKind kind,
        OffsetDateTime start,
        OffsetDateTime end,
        int seats,
        int registered,
        AttendanceFacts attendance,
        long personMinutes,
        int noShows,
        int waiting)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.held.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
