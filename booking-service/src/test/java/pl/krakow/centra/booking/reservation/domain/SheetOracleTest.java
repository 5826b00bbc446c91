package pl.krakow.centra.booking.reservation.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five thousand random histories of a room and its two parts, compared with a {@link MinuteOracle}. Among the
 * histories are buffers, closures that come and go, holds that run and that run out as time goes by, people who wait and
 * what they are offered until they take it, leave or let it lapse, series, promises that are kept or broken, moves within
 * the day and from and to another one, days of all opening hours, and days on which clocks change. A failure names the
 * seed. More of them by {@code -Doracle.histories=20000}.
 */
class SheetOracleTest {

    private static final int HISTORIES_PER_SEED = Integer.getInteger("oracle.histories", 1_250);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void decidesAndShowsWhatAMinuteByMinuteOracleSays(long seed) {
        for (int history = 0; history < HISTORIES_PER_SEED; history++) {
            new SheetHistory(seed * 1_000_000 + history).play();
        }
    }
}
