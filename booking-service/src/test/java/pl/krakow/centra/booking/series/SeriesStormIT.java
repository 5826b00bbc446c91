package pl.krakow.centra.booking.series;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.reservation.WithoutTurns;

/** Writers that don't queue within the process, as if each request met another replica. */
@BookingService
@Import(WithoutTurns.class)
class SeriesStormIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    @Test
    void aSeriesAndASeriesNeverShareADay() throws Exception {
        new SeriesStorm(port, mongo).grantsExactlyOneOfFiftySeriesEachRound();
    }
}
