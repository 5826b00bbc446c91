package pl.krakow.centra.events.incubation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.events.incubation.IncubationWords.Title;
import pl.krakow.centra.events.incubation.domain.Gardeners;
import pl.krakow.centra.events.incubation.domain.Result;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.letter.Recipient;
import pl.krakow.centra.kit.wording.Wording;

/** What a group's people read. */
class IncubationPressTest {

    private static final UUID PATH = UUID.fromString("01957a3c-5f00-7c3a-9a5e-2f6d1b0c4e77");

    private final IncubationPress press = new IncubationPress();

    @Test
    void tellsOfAllStepsThatWereDoneAndWhatIsNextInTheReadersLanguage() {
        var steps = Gardeners.STEPS.steps();
        var first = words(Title.of(steps.get(0)), List.of(Title.of(steps.get(1)), Title.of(steps.get(2))), null);
        var second = words(Title.of(steps.get(1)), List.of(Title.of(steps.get(2))), null);

        var printed = press.print(letter(IncubationLetter.INCUBATION_STEP_DONE, List.of(first, second)), head("en"));

        assertThat(printed.sheet().toString())
                .contains(
                        "Another step is done: Ogrodnicy",
                        "Tytuł idea (en)",
                        "Tytuł founders (en)",
                        "Tytuł statute (en)");
        assertThat(printed.thread()).isEqualTo(PATH);
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void tellsHowThePathEnded(Result result) {
        for (var language : List.of("pl", "en", "uk")) {
            var letter = letter(IncubationLetter.INCUBATION_FINISHED, List.of(words(null, List.of(), result)));

            assertThat(press.print(letter, head(language)).sheet().toString()).contains("0000123456", "Ogrodnicy");
        }
    }

    private static IncubationWords words(@Nullable Title done, List<Title> next, @Nullable Result result) {
        return new IncubationWords(PATH, "Ogrodnicy", done, next, result, result == null ? null : "0000123456");
    }

    private static Letter<IncubationWords> letter(IncubationLetter kind, List<IncubationWords> parts) {
        return new Letter<>(
                UUID.randomUUID(),
                kind.name(),
                Reader.withAccount(Gardeners.ANNA),
                "reymonta",
                parts,
                Instant.EPOCH,
                null);
    }

    private static Letterhead head(String language) {
        return new Letterhead(
                new Recipient(EmailAddress.parse("anna@example.org").orElseThrow(), language, true),
                Wording.in(language),
                "Centrum",
                ZoneId.of("Europe/Warsaw"),
                URI.create("http://reymonta.localhost"));
    }
}
