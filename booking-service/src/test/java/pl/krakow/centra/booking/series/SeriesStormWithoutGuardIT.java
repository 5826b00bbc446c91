package pl.krakow.centra.booking.series;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.reservation.WithoutTurns;
import pl.krakow.centra.booking.reservation.mongo.WithoutGuard;

/** The negative control: the same storm without the version check is noticed. */
@BookingService
@Import({WithoutTurns.class, WithoutGuard.class})
class SeriesStormWithoutGuardIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    @Test
    void theStormIsNoticedWhenTheGuardIsOff() {
        var storm = new SeriesStorm(port, mongo);

        assertThatThrownBy(storm::neverGrantsHalfASeriesNorADayTwice).isInstanceOf(AssertionError.class);
    }
}
