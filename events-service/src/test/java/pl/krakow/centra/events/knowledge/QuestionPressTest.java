package pl.krakow.centra.events.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.letter.Recipient;
import pl.krakow.centra.kit.letter.Sheet;
import pl.krakow.centra.kit.wording.Wording;

class QuestionPressTest {

    private static final EmailAddress ANNA = new EmailAddress("anna@przyklad.example");
    private static final Instant ASKED = Instant.parse("2026-11-20T10:00:00Z");

    private static Sheet printed(String kind, String language) {
        var letter = new Letter<>(
                UUID.randomUUID(),
                kind,
                Reader.at(ANNA, language, "question:1"),
                "reymonta",
                List.of(new QuestionWords(UUID.randomUUID(), ASKED)),
                ASKED,
                null);
        var head = new Letterhead(
                new Recipient(ANNA, language, false),
                Wording.in(language),
                "Reymonta 20",
                ZoneId.of("Europe/Warsaw"),
                URI.create("http://reymonta.localhost"));
        return new QuestionPress().print(letter, head).sheet();
    }

    @ParameterizedTest
    @CsvSource({"pl, Odpowiedź na Twoje pytanie", "en, An answer to your question", "uk, Відповідь на ваше запитання"})
    void saysInEachLanguageThatThereIsAnAnswerAndWhereToReadIt(String language, String what) {
        var sheet = printed(TellWhoAsked.ANSWERED, language);

        assertThat(sheet.subject()).startsWith(what).contains("Reymonta 20").contains("2026");
        assertThat(sheet.links())
                .singleElement()
                .satisfies(link -> assertThat(link.target()).hasToString("http://reymonta.localhost"));
    }

    @Test
    void tellsADeclinedQuestionFromAnAnsweredOne() {
        assertThat(printed(TellWhoAsked.DECLINED, "pl").subject()).startsWith("Twoje pytanie nie dostanie odpowiedzi");
    }
}
