package pl.krakow.centra.events.rooms;

import java.util.Set;

import pl.krakow.centra.domainevents.BookingEvent;

/** A capability that wants to know what becomes of bookings; it is told by the one consumer this service has of that topic. */
public interface HearsOfBookings {

    Set<Class<? extends BookingEvent>> ofInterest();

    /** At least once and in any order: what isn't newer than what is known changes nothing. */
    void hear(BookingEvent event, long version);
}
