package pl.krakow.centra.booking.closures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.RoomDays;
import pl.krakow.centra.booking.reservation.WithoutTurns;
import pl.krakow.centra.booking.reservation.mongo.WithoutGuard;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Rooms;

/** The negative control: without the version check bookings slip in that the closure doesn't know. */
@BookingService
@Import({WithoutTurns.class, WithoutGuard.class})
class ClosureStormWithoutGuardIT {

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
    void theStormOfBookingsIsNoticedWhenTheGuardIsOff() {
        var storm = new ClosureStorm(port, onTheSheet, roomDays, rooms, lendings, LocalDate.of(2027, 1, 11));

        assertThatThrownBy(storm::everyBookingThatGotInIsKnownToTheClosure).isInstanceOf(AssertionError.class);
    }
}
