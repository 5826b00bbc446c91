package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SelectionStormTest {

    private static final int ROUNDS = Integer.getInteger("storm.selections", 40);

    @Test
    void twoWhoDecideAtOnceGiveNoSeatTwiceAndLeaveNobodyUndecided() throws Exception {
        var storm = new SelectionStorm(true);
        for (int round = 1; round <= ROUNDS; round++) {
            storm.round(round);
        }
    }

    /** The negative control. */
    @Test
    void theStormIsNoticedWhenTheGuardIsOff() {
        var storm = new SelectionStorm(false);
        assertThatThrownBy(() -> {
                    for (int round = 1; round <= ROUNDS; round++) {
                        storm.round(round);
                    }
                })
                .isInstanceOf(AssertionError.class);
    }
}
