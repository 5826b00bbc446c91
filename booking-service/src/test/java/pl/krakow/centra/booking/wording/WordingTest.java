package pl.krakow.centra.booking.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message is there in every language, says the same things, and dates are said as people say them. */
class WordingTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final Pattern PLURAL_FORM = Pattern.compile("\\b(one|few|many|other)\\b");

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("wording/wording", Wording.in(language).language());
    }

    private static Set<String> keys(ResourceBundle words) {
        var keys = new TreeSet<String>();
        for (Enumeration<String> all = words.getKeys(); all.hasMoreElements(); ) {
            keys.add(all.nextElement());
        }
        return keys;
    }

    private static Set<String> arguments(String message) {
        var pattern = new MessagePattern(message);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void everyMessageIsThereAndTakesTheSameArguments(String language) {
        var polish = words("pl");
        var other = words(language);

        assertThat(keys(other)).isEqualTo(keys(polish));
        assertThat(keys(polish)).filteredOn(key -> !key.equals("format.day")).allSatisfy(key -> {
            assertThat(other.getString(key)).as(key).isNotBlank();
            assertThat(arguments(other.getString(key))).as(key).isEqualTo(arguments(polish.getString(key)));
        });
    }

    @Test
    void everyPluralHasTheFormsOfItsLanguage() {
        for (var language : Wording.LANGUAGES) {
            var needed =
                    language.equals(Wording.ENGLISH) ? Set.of("one", "other") : Set.of("one", "few", "many", "other");
            var words = words(language.getLanguage());
            assertThat(keys(words))
                    .filteredOn(key -> words.getString(key).contains(", plural,"))
                    .allSatisfy(key -> assertThat(PLURAL_FORM
                                    .matcher(words.getString(key))
                                    .results()
                                    .map(found -> found.group(1)))
                            .as("%s in %s", key, language)
                            .containsAll(needed));
        }
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

    @Test
    void saysDatesInWords() {
        var start = Instant.parse("2026-12-01T09:00:00Z");
        var end = Instant.parse("2026-12-01T11:00:00Z");

        assertThat(Wording.in("pl").when(start, end, KRAKOW)).isEqualTo("wtorek, 1 grudnia 2026, godz. 10:00–12:00");
        assertThat(Wording.in("en").when(start, end, KRAKOW)).isEqualTo("Tuesday, 1 December 2026, 10:00–12:00");
        assertThat(Wording.in("uk").when(start, end, KRAKOW)).isEqualTo("вівторок, 1 грудня 2026 р., 10:00–12:00");
    }

    @Test
    void saysTheLocalHourOnBothSidesOfAClockChange() {
        var polish = Wording.in("pl");
        var saturday = LocalDate.of(2026, 10, 24).atTime(18, 0).atZone(KRAKOW).toInstant();
        var sunday = LocalDate.of(2026, 10, 25).atTime(18, 0).atZone(KRAKOW).toInstant();

        assertThat(polish.when(saturday, saturday.plusSeconds(3600), KRAKOW)).endsWith("godz. 18:00–19:00");
        assertThat(polish.when(sunday, sunday.plusSeconds(3600), KRAKOW)).endsWith("godz. 18:00–19:00");
    }

    @Test
    void speaksPolishWhereItKnowsNoBetter() {
        assertThat(Wording.in("de").language()).isEqualTo(Wording.POLISH);
        assertThat(Wording.in("uk-UA").language()).isEqualTo(Wording.UKRAINIAN);
        assertThat(Wording.in("").language()).isEqualTo(Wording.POLISH);
    }
}
