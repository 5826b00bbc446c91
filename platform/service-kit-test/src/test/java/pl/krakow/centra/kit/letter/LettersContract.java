package pl.krakow.centra.kit.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.letter.Letters.Claim;

/** What every store of letters promises: a cause makes one letter, and of all who would send it one may. */
public abstract class LettersContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant LEASE = NOW.plus(Duration.ofMinutes(5));
    private static final Reader ANNA = Reader.withAccount("anna");

    private Letters atNow;

    /** Over one store per test. */
    protected abstract Letters letters(Clock clock);

    @BeforeEach
    void open() {
        atNow = letters(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Letters letters() {
        return atNow;
    }

    @Test
    void aCauseMakesOneLetterSentOrNot() {
        var letter = letter(ANNA, "Zebranie");

        assertThat(letters().write(letter, NOW)).isTrue();
        assertThat(letters().write(letter, NOW)).isFalse();
        letters().sent(claimed(letter.id(), NOW), NOW);

        assertThat(letters().write(letter, NOW)).isFalse();
        assertThat(letters().known(List.of(letter.id(), UUID.randomUUID()))).containsExactly(letter.id());
    }

    @Test
    void whoHasNoAccountIsKnownByAddressAndLanguage() {
        var olena = Reader.at(new EmailAddress("olena@example.org"), "uk", "registration:1");
        var letter = letter(olena, "Warsztaty").until(NOW.plusSeconds(60));
        letters().write(letter, NOW);

        assertThat(claimed(letter.id(), NOW).letter()).isEqualTo(letter);
    }

    @Test
    void ofFiftyWhoWouldSendALetterExactlyOneMay() throws Exception {
        for (int round = 0; round < 10; round++) {
            var letter = letter(ANNA, "Zebranie " + round);
            letters().write(letter, NOW);

            assertThat(together(
                            50, () -> letters().claim(letter.id(), NOW, LEASE).isPresent()))
                    .as("round %d", round)
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void whoDiesWhileSendingLeavesTheLetterToTheNextAfterTheLease() {
        var letter = letter(ANNA, "Zebranie");
        letters().write(letter, NOW);
        var dead = claimed(letter.id(), NOW);

        assertThat(letters().claim(letter.id(), NOW.plusSeconds(1), LEASE)).isEmpty();
        assertThat(letters().due(LEASE, 10)).containsExactly(letter.id());
        var next = claimed(letter.id(), LEASE);
        assertThat(next.earlierAttempts()).isEqualTo(1);
        assertThat(next.letter()).isEqualTo(letter);

        letters().putOff(dead, NOW);
        letters().sent(dead, NOW);
        assertThat(letters().due(LEASE, 10))
                .as("nothing that the dead one says counts")
                .isEmpty();
        assertThat(letters().waiting()).isEqualTo(1);
        letters().sent(next, LEASE);
        assertThat(letters().waiting()).isZero();
    }

    @Test
    void lettersAreDueInTheirOrderAndOnesPutOffLater() {
        var late = letter(ANNA, "Późniejsze");
        var soon = letter(ANNA, "Wcześniejsze");
        letters().write(late, NOW.minusSeconds(10));
        letters().write(soon, NOW.minusSeconds(20));
        letters().write(letter(ANNA, "Jutrzejsze"), NOW.plusSeconds(1));

        assertThat(letters().due(NOW, 10)).containsExactly(soon.id(), late.id());
        assertThat(letters().due(NOW, 1)).containsExactly(soon.id());
        letters().putOff(claimed(soon.id(), NOW), NOW.plusSeconds(30));

        assertThat(letters().due(NOW, 10)).containsExactly(late.id());
        assertThat(letters().due(NOW.plusSeconds(30), 10)).contains(soon.id());
    }

    @Test
    void whatIsGatheredForOneThreadIsOneLetterUntilSomebodySendsIt() {
        letters().gather("series", "first", letter(ANNA, "Pierwsze"), NOW);
        letters().gather("series", "second", letter(ANNA, "Drugie"), NOW.plusSeconds(5));
        letters().gather("series", "second", letter(ANNA, "Drugie"), NOW.plusSeconds(9));

        assertThat(letters().due(NOW, 10)).as("each addition puts it off").isEmpty();
        var due = letters().due(NOW.plusSeconds(5), 10);
        assertThat(due).hasSize(1);
        var sending = claimed(due.getFirst(), NOW.plusSeconds(5));
        assertThat(sending.letter().parts()).extracting(LettersContract::title).containsExactly("Pierwsze", "Drugie");

        letters().gather("series", "third", letter(ANNA, "Trzecie"), NOW.plusSeconds(6));
        letters().gather("series", "first", letter(ANNA, "Pierwsze"), NOW.plusSeconds(6));
        letters().sent(sending, NOW.plusSeconds(6));
        var more = letters().due(NOW.plusSeconds(6), 10);
        assertThat(more).hasSize(1);
        assertThat(claimed(more.getFirst(), NOW.plusSeconds(6)).letter().parts())
                .extracting(LettersContract::title)
                .containsExactly("Trzecie");
    }

    @Test
    void fiftyWhoGatherAtOnceLoseNothing() throws Exception {
        var causes = IntStream.range(0, 50).mapToObj(n -> "cause " + n).toList();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = callers.invokeAll(causes.stream()
                    .<Callable<Boolean>>map(cause -> () -> {
                        letters().gather("series", cause, letter(ANNA, cause), NOW);
                        return true;
                    })
                    .toList());
            assertThat(done).allMatch(one -> one.state() == Future.State.SUCCESS);
        }

        assertThat(letters().due(NOW, 100)).hasSize(1);
        assertThat(claimed(letters().due(NOW, 1).getFirst(), NOW).letter().parts())
                .extracting(LettersContract::title)
                .containsExactlyInAnyOrderElementsOf(causes);
    }

    @Test
    void nothingStaysOfAPersonWhoIsForgotten() {
        var address = new EmailAddress("olena@example.org");
        letters().write(letter(ANNA, "Anny"), NOW);
        letters().write(letter(Reader.at(address, "uk", "olena"), "Ołeny"), NOW);
        letters().write(letter(Reader.at(address, null, "someone"), "Na jej adres"), NOW);

        letters().forget("olena", List.of(address));

        assertThat(letters().waiting()).isEqualTo(1);
    }

    @Test
    void whoWritesToSomebodyForgottenMeanwhileLeavesNothing() {
        var address = new EmailAddress("olena@example.org");
        var byAddress = letter(Reader.at(address, "uk", "someone"), "Na jej adres");
        var bySubject = letter(Reader.withAccount("olena"), "Na jej konto");
        letters().gather("series", "first", letter(Reader.withAccount("olena"), "Pierwsze"), NOW);
        letters().forget("olena", List.of(address));

        assertThat(letters().write(byAddress, NOW)).isFalse();
        assertThat(letters().write(bySubject, NOW)).isFalse();
        letters().gather("series", "second", letter(Reader.withAccount("olena"), "Drugie"), NOW);

        assertThat(letters().waiting()).isZero();
        assertThat(letters().known(List.of(byAddress.id(), bySubject.id()))).isEmpty();
        assertThat(letters().isForgotten(byAddress.reader())).isTrue();
        assertThat(letters().write(letter(ANNA, "Anny"), NOW))
                .as("others are written to")
                .isTrue();
    }

    @Test
    void whatWasFoundDueBeforeSomebodyIsForgottenIsNotSentAfterwards() {
        var letter = letter(ANNA, "Anny");
        letters().forget("anna", List.of());
        muchLater().write(letter, NOW);

        assertThat(letters().claim(letter.id(), NOW, LEASE)).isEmpty();

        assertThat(letters().waiting()).as("it is no more").isZero();
    }

    @Test
    void whoComesBackLaterIsWrittenTo() {
        var address = new EmailAddress("olena@example.org");
        letters().forget("olena", List.of(address));

        assertThat(muchLater().isForgotten(Reader.at(address, "uk", "olena"))).isFalse();
        assertThat(muchLater().write(letter(Reader.at(address, "uk", "olena"), "Ołeny"), NOW))
                .as("control: it is the note of the moment before that keeps letters back")
                .isTrue();
        assertThat(letters().isForgotten(Reader.withAccount("olena"))).isTrue();
        muchLater().clear(NOW);
        assertThat(letters().isForgotten(Reader.withAccount("olena")))
                .as("the note is cleared away")
                .isFalse();
    }

    private Letters muchLater() {
        return letters(Clock.fixed(NOW.plus(Duration.ofMinutes(3)), ZoneOffset.UTC));
    }

    @Test
    void tracesAreClearedOfWhatIsOverOnly() {
        var over = letter(ANNA, "Wysłane");
        var open = letter(ANNA, "Czeka");
        letters().write(over, NOW);
        letters().write(open, NOW.plusSeconds(60));
        letters().giveUp(claimed(over.id(), NOW), "REFUSED", NOW);

        letters().clear(NOW);
        assertThat(letters().known(List.of(over.id(), open.id()))).hasSize(2);
        letters().clear(NOW.plusSeconds(1));

        assertThat(letters().known(List.of(over.id(), open.id()))).containsExactly(open.id());
    }

    @Test
    void whatIsNeverFinishedDoesNotStayForEver() {
        var lost = letter(ANNA, "Nikt tego nie wyśle");
        letters().write(lost, NOW);

        letters().clear(NOW);
        assertThat(letters().waiting()).isEqualTo(1);
        letters().clear(NOW.plusSeconds(1));

        assertThat(letters().waiting()).isZero();
    }

    @Test
    void whatNobodyHereCanPrintWaitsForWhoCan() {
        var foreign = new Letter<>(
                UUID.randomUUID(),
                "FROM_A_LATER_VERSION",
                ANNA,
                "reymonta",
                List.of(Note.saying("Później", NOW)),
                NOW.minusSeconds(1),
                null);
        var known = letter(ANNA, "Znane");
        letters().write(foreign, NOW.minusSeconds(1));
        letters().write(known, NOW);

        assertThat(letters().due(NOW, 10)).containsExactly(known.id());
        assertThat(letters().waiting()).isEqualTo(2);
    }

    private Claim claimed(UUID letter, Instant now) {
        return letters().claim(letter, now, now.plus(Duration.ofMinutes(5))).orElseThrow();
    }

    private static <T> List<T> together(int many, Callable<T> act) throws InterruptedException {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return callers.invokeAll(IntStream.range(0, many).mapToObj(_ -> act).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static String title(Object part) {
        return ((Note) part).title();
    }

    private static Letter<Note> letter(Reader reader, String title) {
        return new Letter<>(
                UUID.randomUUID(), Note.KIND, reader, "reymonta", List.of(Note.saying(title, NOW)), NOW, null);
    }
}
