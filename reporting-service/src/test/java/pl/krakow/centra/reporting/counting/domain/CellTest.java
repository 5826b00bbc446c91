package pl.krakow.centra.reporting.counting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @EnumSource
    void isFoundAgainByItsKey(Indicator indicator) {
        assertThat(Cell.of(Cell.whole(indicator).key())).contains(Cell.whole(indicator));
        for (var dimension : indicator.dimensions()) {
            var part = new Cell(indicator, dimension.is("1w:040.a"));
            assertThat(Cell.of(part.key())).contains(part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HAPPINESS", "HOURS:WEATHER:fine", "HOURS:FIELD:LAW", "HAPPINESS:ROOM:1"})
    void knowsNothingOfWhatANewerVersionCounts(String key) {
        assertThat(Cell.of(key)).isEmpty();
    }

    @Test
    void isNoPartByWhatTheIndicatorIsNotBrokenDownBy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cell(Indicator.HOURS, Dimension.FIELD.is("LAW")));
    }
}
