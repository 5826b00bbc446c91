package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * The people of an event are to be reminded of it.
 *
 * @param minutesBefore how long before its start; {@link #BEGINS} when it begins, which is told to who still waits for a seat
 */
public record EventReminderDue(UUID eventId, String centre, long minutesBefore) implements DomainEvent {
    /** Nobody is reminded any more; who waits learns that there was no seat. */
    public static final long BEGINS = 0;

    public static final String TYPE = "pl.krakow.centra.event.reminder-due.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
