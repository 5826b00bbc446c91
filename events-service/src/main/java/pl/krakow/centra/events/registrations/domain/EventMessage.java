package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the centre's staff wrote to the people of an event. Written down with whom it is for before anybody is written to, so that
 * what a crash interrupts is finished, and nobody gets it twice.
 *
 * @param by the subject of who wrote it
 * @param chosen whom it is for, until all of them were written to
 * @param people how many registrations it was for
 * @param reached how many of them were written to; the others left no address, or don't want such letters
 */
public record EventMessage(
        UUID id,
        EventId event,
        String centre,
        To to,
        String subject,
        String text,
        String by,
        Instant at,
        List<RegistrationId> chosen,
        int people,
        int reached,
        boolean done) {

    public EventMessage {
        chosen = List.copyOf(chosen);
    }

    /** To whom. */
    public enum To {
        /** Who has a seat, waits for one or has applied. */
        ALL,
        CONFIRMED,
        /** Also who was offered a seat. */
        WAITING;

        public boolean includes(EntryState state) {
            return switch (state) {
                case CONFIRMED -> this != WAITING;
                case WAITING, OFFERED -> this != CONFIRMED;
                case APPLIED -> this == ALL;
                default -> false;
            };
        }
    }

    public static EventMessage to(
            List<RegistrationId> chosen,
            UUID id,
            EventId event,
            String centre,
            To to,
            String subject,
            String text,
            String by,
            Instant at) {
        return new EventMessage(id, event, centre, to, subject, text, by, at, chosen, chosen.size(), 0, false);
    }

    /** All were written to; nothing says any more who they were. */
    public EventMessage finished(int writtenTo) {
        return new EventMessage(id, event, centre, to, subject, text, by, at, List.of(), people, writtenTo, true);
    }
}
