package pl.krakow.centra.kit.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.letter.Note.NotePress;
import pl.krakow.centra.kit.letter.Post.Outcome;
import pl.krakow.centra.kit.letter.mongo.MongoLetters;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.sample.SettableClock;

/** What becomes of a letter between the post box and the mail server. */
class PostmanTest {

    private static final EmailAddress OLENA = new EmailAddress("olena@example.org");
    private static final LetterSettings SETTINGS = new LetterSettings(
            "centra@example.org",
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            Duration.ofHours(48),
            Duration.ofHours(48),
            Duration.ofSeconds(10),
            Duration.ofDays(30));

    private final SettableClock clock = new SettableClock();
    private final UuidIds ids = new UuidIds();
    private final Presses presses = new Presses(List.of(new NotePress()));
    private final Letters letters = new MongoLetters(EmbeddedServers.mongo(), presses, ids, clock);
    private final List<Post.Mail> sent = new ArrayList<>();
    private final Deque<Outcome> answers = new ArrayDeque<>();
    private final Map<String, Recipient> addresses =
            Map.of("anna", new Recipient(new EmailAddress("anna@example.org"), "en", true));
    private final Postman postman = postman();
    private final LetterBox letterBox = new LetterBox(letters, postman, SETTINGS, ids, clock);

    private Postman postman() {
        var centres = CentreCatalogueFile.load(new FileSystemResource("../../deploy/catalogue/centres.yml"));
        return new Postman(
                letters,
                letter -> Optional.ofNullable(addresses.get(letter.reader().subject())),
                presses,
                centres,
                new CentreSites(centres, URI.create("https://centra.example.org")),
                new ICalendar("notes-service"),
                this::answer,
                SETTINGS,
                clock);
    }

    private Outcome answer(Post.Mail mail) {
        var outcome = answers.isEmpty() ? new Outcome.Taken() : answers.pop();
        if (outcome instanceof Outcome.Taken) {
            sent.add(mail);
        }
        return outcome;
    }

    private Letter<Note> note(Reader reader, String title) {
        return letterBox.letter(
                title, Note.KIND, reader, "nowa-huta", Note.saying(title, Instant.parse("2026-12-01T09:00:00Z")));
    }

    @Test
    void whoHasNoAccountIsWrittenToInTheLanguageTheyAskedIn() {
        assertThat(letterBox.post(note(Reader.at(OLENA, "uk", "registration:1"), "Warsztaty")))
                .isTrue();
        assertThat(letterBox.post(note(Reader.at(OLENA, "uk", "registration:1"), "Warsztaty")))
                .as("posted again")
                .isFalse();

        assertThat(postman.round()).isTrue();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(OLENA);
            assertThat(mail.language()).isEqualTo("uk");
            assertThat(mail.subject()).isEqualTo("Notatka: Warsztaty, вівторок, 1 грудня 2026 р.");
            assertThat(mail.text())
                    .contains("Коли: вівторок, 1 грудня 2026 р., 10:00", "https://nowa-huta.localhost")
                    .doesNotContain("Причина");
            assertThat(mail.html()).contains("<html lang=\"uk\">");
            assertThat(mail.calendar()).isNotNull().satisfies(calendar -> {
                assertThat(calendar.method()).isEqualTo("REQUEST");
                assertThat(new String(calendar.calendar(), UTF_8).replace("\r\n ", ""))
                        .contains("@notes.centra.krakow.pl", "mailto:olena@example.org", "mailto:centra@example.org");
            });
        });
        assertThat(letters.waiting()).isZero();
    }

    @Test
    void aReaderWithAnAccountIsReachedAsTheAddressBookSaysAndWithoutAnAddressNotAtAll() {
        letterBox.post(note(Reader.withAccount("anna"), "Do Anny"));
        letterBox.post(note(Reader.withAccount("nobody"), "Do nikogo"));

        postman.round();

        assertThat(sent).extracting(mail -> mail.to().value()).containsExactly("anna@example.org");
        assertThat(letters.waiting()).isZero();
    }

    @Test
    void aLetterThatCannotBePrintedKeepsNoOtherFromLeaving() {
        letterBox.post(note(Reader.withAccount("anna"), "nie do druku"));
        letterBox.post(note(Reader.withAccount("anna"), "Do druku"));

        assertThat(postman.round()).isTrue();

        assertThat(sent)
                .extracting(Post.Mail::subject)
                .singleElement()
                .asString()
                .contains("Do druku");
        assertThat(letters.waiting()).isEqualTo(1);
        clock.putForward(Duration.ofHours(49));
        postman.round();
        assertThat(letters.waiting()).as("of no use any more").isZero();
    }

    @Test
    void whileTheServerIsAwayNothingIsTriedAndNothingIsLost() {
        answers.add(new Outcome.Away("it can't be reached"));
        letterBox.post(note(Reader.withAccount("anna"), "Pierwszy"));
        letterBox.post(note(Reader.withAccount("anna"), "Drugi"));

        assertThat(postman.round()).as("stops at the first").isFalse();
        assertThat(sent).isEmpty();
        clock.putForward(Duration.ofSeconds(31));
        assertThat(postman.round()).isTrue();

        assertThat(sent).hasSize(2);
    }

    @Test
    void whatIsGatheredLeavesTogetherAfterAPauseWithoutAnyMore() {
        for (var title : List.of("Pierwszy", "Drugi", "Trzeci")) {
            letterBox.gather("thread", title, note(Reader.withAccount("anna"), title));
        }
        postman.round();
        assertThat(sent).isEmpty();
        clock.putForward(Duration.ofSeconds(10));

        postman.round();

        assertThat(sent)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Masz 3", "– Pierwszy\n– Drugi\n– Trzeci"));
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotSent() {
        letterBox.post(note(Reader.withAccount("anna"), "Za późno").until(clock.instant()));

        postman.round();

        assertThat(sent).isEmpty();
        assertThat(letters.waiting()).isZero();
        assertThat(letterBox.isStale(clock.instant().minus(Duration.ofHours(49))))
                .isTrue();
    }
}
