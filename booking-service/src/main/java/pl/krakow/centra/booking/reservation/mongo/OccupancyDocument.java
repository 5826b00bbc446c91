package pl.krakow.centra.booking.reservation.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.Claim;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** The part of a day sheet that says what is occupied; nothing of who or why is even read. */
record OccupancyDocument(String centre, String room, String date, List<ClaimDocument> bookings) {

    static final String[] FIELDS = {
        "centre",
        "room",
        "date",
        "bookings.start",
        "bookings.end",
        "bookings.setUpMinutes",
        "bookings.cleanUpMinutes",
        "bookings.state"
    };

    record ClaimDocument(Instant start, Instant end, int setUpMinutes, int cleanUpMinutes, String state) {

        boolean isLive() {
            return isConfirmed() || state.equals(BookingState.REQUESTED.name());
        }

        boolean isConfirmed() {
            return state.equals(BookingState.CONFIRMED.name());
        }

        Claim toClaim() {
            return new Claim(
                    new TimeSlot(start, end),
                    Duration.ofMinutes(setUpMinutes),
                    Duration.ofMinutes(cleanUpMinutes),
                    isConfirmed());
        }
    }

    Occupancy toOccupancy() {
        return new Occupancy(
                new SheetId(new RoomId(centre, room), LocalDate.parse(date)),
                bookings.stream()
                        .filter(ClaimDocument::isLive)
                        .map(ClaimDocument::toClaim)
                        .toList());
    }
}
