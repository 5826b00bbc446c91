package pl.krakow.centra.sites.api.rooms;

import java.time.OffsetDateTime;
import java.util.List;

import pl.krakow.centra.sites.gateway.Refusal;

/** A booking that a change of rooms or hours would leave without its room, and what could be offered instead. */
public record Affected(
        String bookingId,
        String roomId,
        OffsetDateTime start,
        OffsetDateTime end,
        String state,
        String title,
        int expectedPeople,
        List<Refusal.Alternative> alternatives) {

    /** The answer of a preview. */
    public record Those(List<Affected> bookings) {}
}
