package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.at;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.Stretch.Use;

class OpeningTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final Opening opening = new Opening(
            List.of(new Stretch(slot("10:00", "14:00"), Use.FREE), new Stretch(slot("14:00", "16:00"), Use.REQUESTED)));

    @Test
    void offersTheWishedHourWhereItFits() {
        assertThat(opening.nearest(at("11:00"), TWO_HOURS, THAT_MONDAY)).contains(slot("11:00", "13:00"));
    }

    @Test
    void offersItsFirstOrLastSlotToWhoWishedForEarlierOrLater() {
        assertThat(opening.nearest(at("08:00"), TWO_HOURS, THAT_MONDAY)).contains(slot("10:00", "12:00"));
        assertThat(opening.nearest(at("18:00"), TWO_HOURS, THAT_MONDAY)).contains(slot("14:00", "16:00"));
    }

    @Test
    void offersNothingToWhoNeedsMoreTimeThanItHas() {
        assertThat(opening.nearest(at("11:00"), Duration.ofHours(7), THAT_MONDAY))
                .isEmpty();
    }

    @Test
    void offersNothingForALengthThatIsOffTheRaster() {
        assertThat(opening.nearest(at("11:00"), Duration.ofMinutes(50), THAT_MONDAY))
                .isEmpty();
    }

    @Test
    void knowsWhichSlotsSomebodyElseHasAskedFor() {
        assertThat(opening.isRequested(slot("12:00", "14:00"))).isFalse();
        assertThat(opening.isRequested(slot("13:00", "15:00"))).isTrue();
    }
}
