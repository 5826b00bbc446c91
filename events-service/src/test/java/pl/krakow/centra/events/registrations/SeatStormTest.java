package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeatStormTest {

    private static final int ROUNDS = Integer.getInteger("storm.rounds", 100);

    @Test
    void ofTwoHundredWhoWantTwentySeatsTheFirstTwentyHaveThemAndTheOthersWaitInTheOrderTheyCame() throws Exception {
        var storm = new SeatStorm(true);
        for (int round = 1; round <= ROUNDS; round++) {
            storm.round(round);
        }
    }

    /** The negative control. */
    @Test
    void theStormIsNoticedWhenTheGuardIsOff() {
        assertThatThrownBy(() -> new SeatStorm(false).round(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("everybody who was told they are on it");
    }
}
