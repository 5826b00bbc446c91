package pl.krakow.centra.events.advice.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopesTest {

    private static final String OLD = "2025:" + Base64.getEncoder().encodeToString(bytes(1));
    private static final String NEW = "2026:" + Base64.getEncoder().encodeToString(bytes(2));
    private static final String TEXT = "Rozmawialiśmy o zadłużeniu stowarzyszenia.";
    private static final String NOTE = "advice-note/1";

    @Test
    void opensWhatItSealed() {
        var sealed = envelopes(OLD).seal(TEXT, NOTE);

        assertThat(envelopes(OLD).open(sealed, NOTE)).isEqualTo(TEXT);
        assertThat(new String(sealed.text(), UTF_8)).doesNotContain("stowarzyszenia");
        assertThat(sealed.toString()).isEqualTo("sealed under 2025");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(envelopes(OLD).seal(TEXT, NOTE).text())
                .isNotEqualTo(envelopes(OLD).seal(TEXT, NOTE).text());
    }

    @Test
    void opensForNothingButWhatItBelongsTo() {
        var sealed = envelopes(OLD).seal(TEXT, NOTE);

        assertThatThrownBy(() -> envelopes(OLD).open(sealed, "advice-note/2"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesOneChangedBit() {
        var sealed = envelopes(OLD).seal(TEXT, NOTE);
        sealed.text()[20] ^= 1;

        assertThatThrownBy(() -> envelopes(OLD).open(sealed, NOTE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrapsAnewWithoutTouchingTheTextAndNeedsTheOldKeyNoLonger() {
        var sealed = envelopes(OLD).seal(TEXT, NOTE);
        assertThatThrownBy(() -> envelopes(NEW).open(sealed, NOTE)).hasMessageContaining("2025");

        var rewrapped = envelopes(NEW + "," + OLD).rewrap(sealed, NOTE);

        assertThat(rewrapped.text()).isSameAs(sealed.text());
        assertThat(rewrapped.keyId()).isEqualTo("2026");
        assertThat(envelopes(NEW).open(rewrapped, NOTE)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | is missing",
                "'  '             | is missing",
                "abc              | has an entry without an id",
                "a:***            | has a key a that isn't base64",
                "a:c2hvcnQ=       | has a key a of 5 bytes instead of 32",
                "a:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,a:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= | names the key a twice",
                "a:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, | has an entry without an id",
            })
    void refusesUnusableKeysInOneSentenceThatTellsNothingOfThem(String keys, String why) {
        assertThatThrownBy(() -> MasterKeys.parse(keys))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("CENTRA_NOTES_KEYS " + why)
                .hasMessageNotContaining("AAECAwQF")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void refusesToGoOnWithoutAKeyThatNotesAreStillKeptUnder() {
        var keys = MasterKeys.parse(NEW);

        keys.requireAll(Set.of("2026"));
        assertThatThrownBy(() -> keys.requireAll(Set.of("2026", "2025"))).hasMessageContaining("lacks the key 2025");
    }

    private static Envelopes envelopes(String keys) {
        return new Envelopes(MasterKeys.parse(keys), new SecureRandom());
    }

    private static byte[] bytes(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return bytes;
    }
}
