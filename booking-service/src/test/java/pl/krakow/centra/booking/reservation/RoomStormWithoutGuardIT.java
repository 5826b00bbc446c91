package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.reservation.mongo.WithoutGuard;

/** The negative control: the same storm without the version check grants the room to several. */
@BookingService
@Import({WithoutTurns.class, WithoutGuard.class})
class RoomStormWithoutGuardIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    @Test
    void theStormIsNoticedWhenTheGuardIsOff() {
        var storm = new RoomStorm(port, mongo);

        assertThatThrownBy(storm::grantsExactlyOneOfFiftyEachRound)
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s).*but was: \\{201=([2-9]|[1-9][0-9])L.*");
    }
}
