package pl.krakow.centra.booking.closures;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.RoomDays;
import pl.krakow.centra.booking.reservation.WithoutTurns;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Rooms;

/** Writers that don't queue within the process, as if each request met another replica. */
@BookingService
@Import(WithoutTurns.class)
class ClosureStormIT {

    @LocalServerPort
    private int port;

    @Autowired
    private OnTheSheet onTheSheet;

    @Autowired
    private RoomDays roomDays;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Lendings lendings;

    @Test
    void noBookingSlipsIntoARoomThatIsBeingClosed() throws Exception {
        new ClosureStorm(port, onTheSheet, roomDays, rooms, lendings, LocalDate.of(2027, 1, 11))
                .everyBookingThatGotInIsKnownToTheClosure();
    }

    @Test
    void noBookingMovesIntoARoomThatIsBeingClosed() throws Exception {
        new ClosureStorm(port, onTheSheet, roomDays, rooms, lendings, LocalDate.of(2027, 4, 12))
                .everyBookingThatMovedInIsKnownToTheClosure();
    }
}
