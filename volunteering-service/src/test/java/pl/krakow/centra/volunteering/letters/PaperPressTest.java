package pl.krakow.centra.volunteering.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.letter.Recipient;
import pl.krakow.centra.kit.wording.Wording;

class PaperPressTest {

    private static final Instant NOW = Instant.parse("2026-12-06T09:00:00Z");
    private static final EmailAddress ADDRESS = new EmailAddress("biuro@fundacja.example");

    private final PaperPress press = new PaperPress();

    @ParameterizedTest
    @EnumSource(PaperLetter.class)
    void saysInThreeLanguagesWhatItIsAboutAndWhyItCame(PaperLetter kind) {
        for (var language : List.of("pl", "en", "uk")) {
            var sheet = press.print(letter(kind), head(language)).sheet();

            assertThat(sheet.subject()).endsWith(": Festyn");
            assertThat(sheet.intro()).doesNotContain("{").hasSizeGreaterThan(40);
            assertThat(sheet.facts())
                    .extracting(fact -> fact.value())
                    .contains("Festyn", "Fundacja Sąsiedzi", "nie ta suma")
                    .anyMatch(value -> value.contains("2026") && value.contains("2027"))
                    .anyMatch(value -> value.startsWith("3 ") && value.contains("30"));
            assertThat(sheet.lists())
                    .singleElement()
                    .satisfies(list ->
                            assertThat(list.points()).singleElement().asString().endsWith("– trzy godziny"));
            assertThat(sheet.emphasised()).isEqualTo("7K3M-9QXD-PV2T-WZ5H");
            assertThat(sheet.footer())
                    .as("who acts for others can stop the letters; a volunteer is told whose profile it is")
                    .isEqualTo(Wording.in(language)
                            .say(
                                    kind.goesToDesk() ? "label.footerForDesk" : "label.footerWithoutAccount",
                                    java.util.Map.of("centre", "Reymonta 20")));
        }
    }

    private static Letter<PaperWords> letter(PaperLetter kind) {
        var words = new PaperWords(
                new UUID(1, 1),
                "Festyn",
                "Fundacja Sąsiedzi",
                LocalDate.of(2026, 12, 6),
                LocalDate.of(2027, 2, 1),
                210,
                2,
                List.of(new PaperWords.Disputed(LocalDate.of(2026, 12, 7), 240, "trzy godziny")),
                "nie ta suma",
                "7K3M-9QXD-PV2T-WZ5H");
        return new Letter<>(
                new UUID(3, 3), kind.kind(), Reader.withAccount("desk"), "reymonta", List.of(words), NOW, null);
    }

    private static Letterhead head(String language) {
        return new Letterhead(
                new Recipient(ADDRESS, language, true),
                Wording.in(language),
                "Reymonta 20",
                ZoneId.of("Europe/Warsaw"),
                URI.create("https://reymonta.example"));
    }
}
