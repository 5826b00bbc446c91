package pl.krakow.centra.sites.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

class WordsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    private final Words words = new Words(new WordsConfiguration().messageSource());

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    private void speak(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
    }

    @ParameterizedTest
    @CsvSource({
        "pl, 0, 0 osób",
        "pl, 1, 1 osoba",
        "pl, 2, 2 osoby",
        "pl, 4, 4 osoby",
        "pl, 5, 5 osób",
        "pl, 11, 11 osób",
        "pl, 12, 12 osób",
        "pl, 14, 14 osób",
        "pl, 21, 21 osób",
        "pl, 22, 22 osoby",
        "pl, 112, 112 osób",
        "pl, 124, 124 osoby",
        "en, 1, 1 person",
        "en, 2, 2 people",
        "en, 21, 21 people",
        "uk, 1, 1 особа",
        "uk, 3, 3 особи",
        "uk, 5, 5 осіб",
        "uk, 11, 11 осіб",
        "uk, 21, 21 особа",
        "uk, 113, 113 осіб",
    })
    void countsInEveryLanguage(String language, long number, String expected) {
        speak(language);
        assertThat(words.count("people", number)).isEqualTo(unbroken(expected));
    }

    /** What never breaks at a line's end. */
    private static String unbroken(String text) {
        return text.replace(' ', '\u00a0');
    }

    @ParameterizedTest
    @CsvSource({"pl, 10_os.", "en, 10_people", "uk, 10_ос."})
    void countsPeopleInShortOnTheBoard(String language, String expected) {
        speak(language);
        assertThat(words.count("seats-short", 10)).isEqualTo(expected.replace('_', '\u00a0'));
    }

    @Test
    void keepsOnlyTheNumberWithWhatIsCounted() {
        speak("pl");
        assertThat(words.count("vol.hours-a-week", 12)).isEqualTo("12\u00a0godzin tygodniowo");
    }

    @ParameterizedTest
    @CsvSource({
        "pl, 2026-03-01, 2026-05-31, 1 marca| – |31 maja 2026",
        "pl, 2026-05-01, 2026-05-31, 1–31 maja 2026",
        "pl, 2026-05-01, 2026-05-01, 1 maja 2026",
        "pl, 2025-12-01, 2026-01-31, 1 grudnia 2025| – |31 stycznia 2026",
        "en, 2026-03-01, 2026-05-31, 1 March| – |31 May 2026",
        "uk, 2026-03-01, 2026-05-31, 1 березня| – |31 травня 2026",
    })
    void saysWholeDaysWithoutTellingAnythingTwice(String language, LocalDate from, LocalDate to, String said) {
        speak(language);
        assertThat(words.days(from, to)).isEqualTo(unbroken(said).replace("|\u00a0–\u00a0|", "\u00a0– "));
    }

    @ParameterizedTest
    @CsvSource({"pl, 'wtorek, 1 grudnia 2026'", "en, 'Tuesday, 1 December 2026'", "uk, 'вівторок, 1 грудня 2026'"})
    void namesDates(String language, String expected) {
        speak(language);
        assertThat(words.date(TUESDAY)).isEqualTo(expected);
    }

    @Test
    void writesPolishTheWayPolesDo() {
        speak("pl");
        assertThat(words.shortDay(TUESDAY)).isEqualTo("wt.\u00a01\u00a0gru");
        assertThat(words.span(LocalTime.of(9, 0), LocalTime.of(11, 0))).isEqualTo("9:00–11:00");
        assertThat(words.span(LocalTime.of(20, 0), LocalTime.MIDNIGHT)).isEqualTo("20:00–24:00");
        assertThat(words.area(new BigDecimal("20.9"))).isEqualTo("20,90\u00a0m²");
        assertThat(words.number(2146)).isEqualTo("2\u00a0146");
        assertThat(words.change(-3)).isEqualTo("−3%");
        assertThat(words.length(Duration.ofMinutes(90))).isEqualTo("1\u00a0godzina\u00a030\u00a0minut");
        assertThat(words.length(Duration.ofHours(2))).isEqualTo("2\u00a0godziny");
        assertThat(words.month(TUESDAY)).isEqualTo("grudzień 2026");
    }

    @Test
    void readsHoursAndLanguagesAsTheApiWritesThem() {
        speak("pl");
        assertThat(words.hours("09:00", "20:00")).isEqualTo("9:00–20:00");
        assertThat(words.hours("18:00", "00:00")).isEqualTo("18:00–24:00");
        assertThat(words.languages(List.of("pl", "uk"))).isEqualTo("polski, ukraiński");
    }

    @ParameterizedTest
    @CsvSource({"2, przed chwilą", "40, 40_s temu", "840, 14_min temu", "10800, 3_godz. temu", "432000, 5_dni temu"})
    void saysHowLongAgo(long seconds, String expected) {
        speak("pl");
        var now = ZonedDateTime.parse("2026-12-01T11:08:00+01:00[Europe/Warsaw]");
        assertThat(words.ago(OffsetDateTime.parse("2026-12-01T10:08:00Z").minusSeconds(seconds), now))
                .isEqualTo(expected.replace('_', '\u00a0'));
    }

    @Test
    void keepsOneLetterWordsWithTheNext() {
        speak("pl");
        assertThat(words.text("home.lead")).contains("i\u00a0mieszkańców");
        assertThat(words.text("staff.nobody.next")).doesNotContain(" w ");
    }

    @Test
    void leavesWordsFromDataAsTheyAreWhenItHasNone() {
        speak("pl");
        assertThat(words.named("equipment", "projector")).isEqualTo("rzutnik");
        assertThat(words.named("equipment", "kettle")).isEqualTo("kettle");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasEveryTextInEveryLanguage(String name) throws IOException {
        var polish = new TreeSet<>(bundle(name).stringPropertyNames());
        assertThat(bundle(name + "_uk").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(polish);
        polish.removeIf(key -> key.endsWith(".few"));
        assertThat(bundle(name + "_en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(polish);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTextsThatCanBeFormattedWithTheSamePlaces(String name) throws IOException {
        var polish = bundle(name);
        for (var suffix : List.of("", "_en", "_uk")) {
            var bundle = bundle(name + suffix);
            for (var key : bundle.stringPropertyNames()) {
                var format = new MessageFormat(bundle.getProperty(key), Locale.of("pl"));
                assertThat(bundle.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
                if (!key.matches(".*\\.(one|few|many)")) {
                    assertThat(format.getFormatsByArgumentIndex())
                            .as(key)
                            .hasSameSizeAs(new MessageFormat(polish.getProperty(key), Locale.of("pl"))
                                    .getFormatsByArgumentIndex());
                }
            }
        }
    }

    @Test
    void hasEachKeyInOneBundle() throws IOException {
        var all = new ArrayList<String>();
        for (var name : WordsConfiguration.BUNDLES) {
            all.addAll(bundle(name).stringPropertyNames());
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "tel. 12 000 00 00, tel. 12_000_00_00",
        "+48 601 234 567 po 16, +48_601_234_567 po 16",
        "zapytaj w recepcji, zapytaj w recepcji"
    })
    void keepsTheDigitsOfANumberTogether(String written, String shown) {
        assertThat(words.unbroken(written)).isEqualTo(shown.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"pl, Pt._4_gru.", "en, Fri_4_Dec.", "uk, Пт_4_груд."})
    void endsASentenceWithOneStop(String language, String sentence) {
        LocaleContextHolder.setLocale(Locale.of(language));

        assertThat(words.sentence(words.shortDay(LocalDate.of(2026, 12, 4))))
                .isEqualTo(sentence.replace('_', '\u00a0'));
    }

    static List<String> bundles() {
        return WordsConfiguration.BUNDLES;
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var in = WordsTest.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no bundle " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
