package pl.krakow.centra.booking.reservation;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.BookingService;

/** The service as it is delivered. */
@BookingService
class RoomStormIT {

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
