package pl.krakow.centra.booking.reservation;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.BookingService;

/** Writers that don't queue within the process, as if each request met another replica: only the version decides. */
@BookingService
@Import(WithoutTurns.class)
class RoomStormWithoutTurnsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    @Test
    void grantsARoomToExactlyOneOfFiftyWhoWantIt() throws Exception {
        var storm = new RoomStorm(port, mongo);

        storm.grantsExactlyOneOfFiftyEachRound();

        storm.whatIsStoredHoldsNoOverlapAndEveryGrantedBooking();
    }
}
