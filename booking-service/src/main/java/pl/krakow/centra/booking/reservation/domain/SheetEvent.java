package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;

/** What has happened on a day sheet that others are told of. */
public sealed interface SheetEvent permits BookingEvent, SheetEvent.RoomOffered {

    /** Time that somebody waited for is theirs to take until the offer's deadline. */
    record RoomOffered(WaitingEntry entry, Instant at) implements SheetEvent {}
}
