package pl.krakow.centra.kit.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SpokenNumbers numbers = new SpokenNumbers();

    @Test
    void isReadAsItIsWritten() {
        for (int i = 0; i < 1000; i++) {
            var number = numbers.next();
            assertThat(number.toString()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
            assertThat(SpokenNumber.parse(number.toString())).contains(number);
            assertThat(SpokenNumber.parse(number.symbols())).contains(number);
        }
    }

    @Test
    void isReadHoweverSomebodyWroteItDown() {
        var number = SpokenNumber.of(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14});

        assertThat(number.toString()).startsWith("0123-4567-89AB-CDE");
        assertThat(SpokenNumber.parse(" " + number.toString().toLowerCase() + " "))
                .contains(number);
        assertThat(SpokenNumber.parse(number.toString().replace('-', ' '))).contains(number);
        assertThat(SpokenNumber.parse(number.toString().replace('0', 'O').replace('1', 'l')))
                .contains(number);
        assertThat(SpokenNumber.parse(number.toString().replace('1', 'I'))).contains(number);
    }

    @Test
    void anyWrongSymbolIsNoticed() {
        for (int i = 0; i < 20; i++) {
            var symbols = numbers.next().symbols();
            for (int place = 0; place < symbols.length(); place++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != symbols.charAt(place)) {
                        var wrong = symbols.substring(0, place) + other + symbols.substring(place + 1);
                        assertThat(SpokenNumber.parse(wrong)).as(wrong).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void anyTwoSymbolsThatAreSwappedAreNoticed() {
        for (int i = 0; i < 20; i++) {
            var symbols = numbers.next().symbols();
            for (int one = 0; one < symbols.length(); one++) {
                for (int other = one + 1; other < symbols.length(); other++) {
                    if (symbols.charAt(one) != symbols.charAt(other)) {
                        var swapped = new StringBuilder(symbols);
                        swapped.setCharAt(one, symbols.charAt(other));
                        swapped.setCharAt(other, symbols.charAt(one));
                        assertThat(SpokenNumber.parse(swapped.toString()))
                                .as(swapped.toString())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7K3M",
                "UUUU-UUUU-UUUU-UUUU",
                "0123-4567-89AB-CDE!",
                "Zażółć gęślą jaźń!",
                "-------------------"
            })
    void whatCannotBeANumberIsNone(String text) {
        assertThat(SpokenNumber.parse(text)).isEmpty();
        assertThat(SpokenNumber.parse(text.repeat(1000))).isEmpty();
        assertThatThrownBy(() -> new SpokenNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNumberIsDrawnTwiceInAHundredThousand() {
        var drawn = new HashSet<SpokenNumber>();
        for (int i = 0; i < 100_000; i++) {
            assertThat(drawn.add(numbers.next())).isTrue();
        }
    }
}
