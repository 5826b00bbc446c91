package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * The people of an event are to be reminded of it.
 *
 * @param minutesBefore how long before its start
 */
public record EventReminderDue(UUID eventId, String centre, long minutesBefore) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.reminder-due.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
