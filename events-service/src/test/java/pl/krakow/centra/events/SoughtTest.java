package pl.krakow.centra.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtTest {

    @Test
    void findsWordsWithoutCaseAndMarksInWhicheverTextTheyAre() {
        var sought = Sought.of(" ZOLC  lodz ");

        assertThat(sought.isIn("Żółć", "ul. Łódzka")).isTrue();
        assertThat(sought.isIn("Żółć", null)).isFalse();
    }

    @Test
    void findsEverythingWhereNothingIsTyped() {
        assertThat(Sought.of(null).isAnything()).isTrue();
        assertThat(Sought.of("  ").isIn("cokolwiek")).isTrue();
        assertThat(Sought.of("a").isAnything()).isFalse();
    }
}
