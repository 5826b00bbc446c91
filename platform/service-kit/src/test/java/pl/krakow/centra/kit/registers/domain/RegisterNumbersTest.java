package pl.krakow.centra.kit.registers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterNumbersTest {

    @Test
    void readAKrsOfTenDigits() {
        assertThat(Krs.parse("0000 123 456")).contains(new Krs("0000123456"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "00001234567", "000012345x", "٠٠٠٠١٢٣٤٥٦"})
    void refuseAnythingElseAsAKrs(String text) {
        assertThat(Krs.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"676-247-65-14", "6762476514", "123 456 32 18"})
    void readANipWhoseDigitsAddUp(String text) {
        assertThat(Nip.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6762476513", "676247651", "67624765144", "PL6762476514", ""})
    void refuseAnythingElseAsANip(String text) {
        assertThat(Nip.parse(text)).isEmpty();
    }

    @Test
    void refuseANipWhoseCheckDigitWouldBeTen() {
        assertThat(Digits.weightedSum("000000005", 6, 5, 7, 2, 3, 4, 5, 6, 7)).isEqualTo(2);
        assertThat(Digits.weightedSum("000000030", 6, 5, 7, 2, 3, 4, 5, 6, 7)).isEqualTo(7);
        assertThat(Digits.weightedSum("000000003", 6, 5, 7, 2, 3, 4, 5, 6, 7)).isEqualTo(10);
        assertThat(Nip.parse("0000000030")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456785", "12345678512347"})
    void readARegonOfEitherLength(String text) {
        assertThat(Regon.parse(text)).contains(new Regon(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456784", "12345678512348", "12345678412347", "1234567850", ""})
    void refuseAnythingElseAsARegon(String text) {
        assertThat(Regon.parse(text)).isEmpty();
    }
}
