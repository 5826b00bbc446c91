package pl.krakow.centra.sites.staff.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelTest {

    /** The fourth of four competing requests is D, the key that declines. */
    @ParameterizedTest
    @CsvSource({"A, A", "B, B", "C, C", "D,", "J,", "K,", "N,", ", A"})
    void givesAKeyOnlyToLettersThatMeanNothingElse(@Nullable String letter, @Nullable String key) {
        assertThat(side(letter).key()).isEqualTo(key);
    }

    private static Panel.Side side(@Nullable String letter) {
        var block = new Board.Block(
                "b",
                Board.Kind.REQUEST,
                letter,
                "",
                "l0 of1",
                600,
                660,
                "Próba",
                null,
                false,
                3,
                null,
                true,
                List.of(),
                1);
        return new Panel.Side(block, true, null, null, "", 10);
    }
}
