package pl.krakow.centra.sites.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "a.b+c@poczta.krakow.pl", "ї@приклад.укр"})
    void takesAddresses(String address) {
        assertThat(Emails.isLikely(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@example.org",
                "anna@",
                "anna@example",
                "anna@.pl",
                "a@b@example.org",
                "anna@example.",
                "an na@example.org",
                "anna@ex ample.org"
            })
    void refusesWhatNoLetterReaches(String address) {
        assertThat(Emails.isLikely(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 1_000_000})
    void refusesWhatIsTooLongToBeOne(int length) {
        assertThat(Emails.isLikely("a@".repeat(length / 2) + ".pl")).isFalse();
        assertThat(Emails.isLikely("a".repeat(length) + "@example.org")).isFalse();
    }
}
