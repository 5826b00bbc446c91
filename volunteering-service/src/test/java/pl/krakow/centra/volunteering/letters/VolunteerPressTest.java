package pl.krakow.centra.volunteering.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.ICalendar.Act;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.letter.Recipient;
import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.volunteering.letters.VolunteerWords.Where;

class VolunteerPressTest {

    private static final Instant START = Instant.parse("2026-12-06T09:00:00Z");
    private static final EmailAddress ANNA = new EmailAddress("anna@example.org");

    private final VolunteerPress press =
            new VolunteerPress(CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")));

    @ParameterizedTest
    @EnumSource(VolunteerLetter.class)
    void saysInThreeLanguagesWhatItIsAboutAndWhere(VolunteerLetter kind) {
        for (var language : List.of("pl", "en", "uk")) {
            var printed = press.print(letter(kind), head(language));

            assertThat(printed.sheet().subject()).contains("Festyn");
            assertThat(printed.sheet().intro()).contains("Festyn").doesNotContain("{");
            assertThat(printed.sheet().facts())
                    .extracting(fact -> fact.value())
                    .anyMatch(value -> value.contains("Reymonta"));
            var calendar = printed.calendar();
            assertThat(calendar == null ? null : calendar.act()).isEqualTo(kind.calendar());
            if (calendar != null) {
                assertThat(calendar.entries()).singleElement().satisfies(entry -> {
                    assertThat(entry.start()).isEqualTo(START);
                    assertThat(entry.sequence()).isEqualTo(7);
                    assertThat(entry.status())
                            .isEqualTo(
                                    Objects.equals(kind.calendar(), Act.CANCEL) ? Status.CANCELLED : Status.CONFIRMED);
                });
            }
        }
    }

    private static Letter<VolunteerWords> letter(VolunteerLetter kind) {
        var words = new VolunteerWords(
                new UUID(1, 1),
                new UUID(2, 2),
                "Festyn",
                START,
                START.plusSeconds(7200),
                null,
                null,
                Where.AT_CENTRE,
                null,
                "biuro@fundacja.example",
                START.minusSeconds(86_400),
                7,
                START);
        return new Letter<>(
                new UUID(3, 3),
                kind.kind(),
                Reader.at(ANNA, "pl", "volunteer:1"),
                "reymonta",
                List.of(words),
                START,
                null);
    }

    private static Letterhead head(String language) {
        return new Letterhead(
                new Recipient(ANNA, language, false),
                Wording.in(language),
                "Reymonta 20",
                ZoneId.of("Europe/Warsaw"),
                URI.create("https://reymonta.example"));
    }
}
