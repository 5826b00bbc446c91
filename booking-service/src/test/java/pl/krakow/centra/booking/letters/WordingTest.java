package pl.krakow.centra.booking.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.kit.test.WordingCatalogue;
import pl.krakow.centra.kit.wording.Wording;

/** Every message is there in every language, and dates are counted as people count them. */
class WordingTest {

    @Test
    void everyMessageIsThereInEveryLanguage() {
        WordingCatalogue.check();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl |  1 | 1 termin   | w 1 terminie   | Zmiana dotyczy 1 terminu.",
                "pl |  2 | 2 terminy  | w 2 terminach  | Zmiana dotyczy 2 terminów.",
                "pl |  5 | 5 terminów | w 5 terminach  | Zmiana dotyczy 5 terminów.",
                "pl | 12 | 12 terminów | w 12 terminach | Zmiana dotyczy 12 terminów.",
                "pl | 22 | 22 terminy | w 22 terminach | Zmiana dotyczy 22 terminów.",
                "pl | 25 | 25 terminów | w 25 terminach | Zmiana dotyczy 25 terminów.",
                "uk |  1 | 1 дата     | на вас: 1 дата | Зміна стосується 1 дати.",
                "uk |  3 | 3 дати     | на вас: 3 дати | Зміна стосується 3 дат.",
                "uk | 11 | 11 дат     | на вас: 11 дат | Зміна стосується 11 дат.",
                "uk | 21 | 21 дата    | на вас: 21 дата | Зміна стосується 21 дати.",
                "en |  1 | 1 date     | on 1 date      | changed on 1 date.",
                "en |  2 | 2 dates    | on 2 dates     | changed on 2 dates."
            })
    void countsDatesAsPeopleDo(String language, int count, String subject, String confirmed, String changed) {
        var wording = Wording.in(language);

        assertThat(wording.say("letter.subjectMany", Map.of("what", "X", "title", "Y", "count", count)))
                .isEqualTo("X: Y, " + subject);
        assertThat(wording.say("letter.confirmed.introMany", Map.of("count", count)))
                .contains(confirmed + ".");
        assertThat(wording.say("letter.changed.introMany", Map.of("count", count)))
                .contains(changed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl |  1 | W 1 z 40 terminów nie możemy dać Ci sali",
                "pl | 22 | W 22 z 40 terminów nie możemy dać Ci sali",
                "uk |  1 | 1 з 40 дат не ваша",
                "uk |  3 | 3 з 40 дат не ваші",
                "uk | 21 | 21 з 40 дат не ваша",
                "en |  1 | 1 of 40 dates is not yours",
                "en |  3 | 3 of 40 dates are not yours"
            })
    void countsTheDatesThatCouldNotBeHad(String language, int count, String said) {
        assertThat(Wording.in(language).say("label.skipped", Map.of("count", count, "all", 40)))
                .isEqualTo(said);
    }
}
