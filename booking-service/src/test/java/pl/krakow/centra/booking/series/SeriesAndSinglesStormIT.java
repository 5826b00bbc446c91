package pl.krakow.centra.booking.series;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.BookingService;

/** The service as it is delivered. */
@BookingService
class SeriesAndSinglesStormIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    @Test
    void aSeriesAndSingleBookingsNeverShareADay() throws Exception {
        new SeriesStorm(port, mongo).neverGrantsHalfASeriesNorADayTwice();
    }
}
