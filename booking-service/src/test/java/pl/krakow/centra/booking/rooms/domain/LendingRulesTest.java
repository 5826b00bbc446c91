package pl.krakow.centra.booking.rooms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Period;

import org.junit.jupiter.api.Test;

class LendingRulesTest {

    @Test
    void wantARasterThatDividesAnHour() {
        assertThat(withRaster(Duration.ofMinutes(20)).raster()).isEqualTo(Duration.ofMinutes(20));
        assertThatIllegalArgumentException().isThrownBy(() -> withRaster(Duration.ofMinutes(25)));
        assertThatIllegalArgumentException().isThrownBy(() -> withRaster(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> withRaster(Duration.ofHours(2)));
    }

    @Test
    void wantTheLongestMeetingToBeAtLeastTheShortest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofHours(1)));
    }

    private static LendingRules withRaster(Duration raster) {
        return rules(raster, Duration.ofMinutes(30), Duration.ofHours(12));
    }

    private static LendingRules rules(Duration raster, Duration shortest, Duration longest) {
        return new LendingRules(
                Duration.ZERO,
                Duration.ZERO,
                raster,
                shortest,
                longest,
                Period.ofDays(365),
                Duration.ofHours(24),
                Approval.ALWAYS);
    }
}
