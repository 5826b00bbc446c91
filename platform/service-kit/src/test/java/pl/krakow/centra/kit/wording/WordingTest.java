package pl.krakow.centra.kit.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.MissingResourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates are said and things are counted as people do, in the service's words beside the kit's. */
class WordingTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");

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

    @ParameterizedTest
    @CsvSource({
        "pl, 2026-03-01, 2026-05-31, 1 marca – 31 maja 2026",
        "pl, 2026-05-01, 2026-05-31, 1–31 maja 2026",
        "pl, 2026-05-01, 2026-05-01, 1 maja 2026",
        "pl, 2025-12-01, 2026-01-31, 1 grudnia 2025 – 31 stycznia 2026",
        "en, 2026-03-01, 2026-05-31, 1 March – 31 May 2026",
        "en, 2026-05-01, 2026-05-31, 1–31 May 2026",
        "uk, 2026-03-01, 2026-05-31, 1 березня – 31 травня 2026 р.",
        "uk, 2025-12-01, 2026-01-31, 1 грудня 2025 р. – 31 січня 2026 р."
    })
    void saysWholeDaysWithoutTellingAnythingTwice(String language, LocalDate from, LocalDate to, String said) {
        assertThat(Wording.in(language).days(from, to)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "pl, 1, 1 termin",
        "pl, 2, 2 terminy",
        "pl, 5, 5 terminów",
        "pl, 12, 12 terminów",
        "pl, 22, 22 terminy",
        "uk, 1, 1 дата",
        "uk, 3, 3 дати",
        "uk, 11, 11 дат",
        "uk, 21, 21 дата",
        "en, 1, 1 date",
        "en, 2, 2 dates"
    })
    void countsInTheServicesWords(String language, int count, String said) {
        assertThat(Wording.in(language).say("dates", Map.of("count", count))).isEqualTo(said);
    }

    @Test
    void speaksPolishWhereItKnowsNoBetter() {
        assertThat(Wording.in("de").language()).isEqualTo(Wording.POLISH);
        assertThat(Wording.in("uk-UA").language()).isEqualTo(Wording.UKRAINIAN);
        assertThat(Wording.in("").language()).isEqualTo(Wording.POLISH);
    }

    @Test
    void doesNotMakeWordsUp() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Wording.in("pl").say("nobody.wrote.this"));
    }
}
