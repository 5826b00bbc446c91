package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.sites.FakeGateway.Answer;
import pl.krakow.centra.sites.FakeGateway.Asked;

/** Photographs of a room: a coordinator shows one more, says anew what one shows, puts it elsewhere, removes it. */
class PicturesPagesTest extends SitesTest {

    private static final String PAGE = "/settings/rooms/1w039/pictures";
    private static final String PICTURE = "01900000-0000-7000-8000-000000000801";
    private static final String ROWS = "Sala z rzędami krzeseł";
    private static final Map<String, String> WORDS = Map.of("words.pl", "Widok od drzwi", "words.uk", "Вигляд");

    private static List<Asked> sent(String method) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals(method))
                .toList();
    }

    private static void takes(String method) {
        GATEWAY.answer(method, "/pictures", Answer.of("{\"id\":\"" + PICTURE + "\"}"));
    }

    @Test
    void showsOnePictureMoreWithItsWords() {
        takes("POST");
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, PAGE);

        var after = browser.upload(page, PAGE, WORDS, "sala.jpg", "the bytes");

        assertThat(after.text()).contains("Zdjęcie dodane: Widok od drzwi");
        assertThat(sent("POST")).singleElement().satisfies(asked -> {
            assertThat(asked.path()).endsWith("/pictures?alternative=Widok od drzwi&alternativeUk=Вигляд");
            assertThat(asked.body()).isEqualTo("the bytes");
            assertThat(asked.once()).isNotBlank();
        });
    }

    /** What somebody's camera or somebody hostile calls a file is nobody's business. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ../../../etc/passwd
                    C:\\Users\\anna\\sala.jpg
                    <script>alert(1)<∕script>.png
                    a%00.svg
                    """)
    void asksNobodyWhatTheFileIsCalled(String name) {
        takes("POST");
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);

        var after = browser.upload(browser.get(REYMONTA, PAGE), PAGE, WORDS, name, "the bytes");

        assertThat(after.body()).doesNotContain(name);
        assertThat(sent("POST"))
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.path()).doesNotContain(name).contains("/rooms/1w039/pictures?"));
    }

    @Test
    void asksForAFileAndForWordsAndKeepsWhatWasTyped() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, PAGE);

        var nothing = browser.upload(page, PAGE, Map.of("words.pl", " ", "words.en", "From the door"), "", "");
        var tooLong = browser.upload(page, PAGE, Map.of("words.pl", "a".repeat(301)), "a.png", "the bytes");

        assertThat(nothing.text()).contains("Wybierz plik ze zdjęciem.", "Opisz, co widać na zdjęciu.");
        assertThat(nothing.body())
                .contains("value=\"From the door\"", "href=\"#f-file\"", "href=\"#f-words.pl\"", "<title>Błąd:");
        assertThat(tooLong.text()).contains("Skróć opis do 300 znaków.");
        assertThat(sent("POST")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pl | Ten plik jest za duży. Wybierz taki do 6 MB.
                    en | This file is too large. Choose one of at most 6 MB.
                    uk | Цей файл завеликий. Виберіть до 6 МБ.
                    """)
    void saysInTheFormThatAFileIsTooLarge(String language, String words) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, PAGE + "?lang=" + language);

        var after = browser.upload(page, PAGE, WORDS, "sala.jpg", "a".repeat(6 * 1024 * 1024 + 1));

        assertThat(after.text()).contains(words);
        assertThat(after.body()).contains("value=\"Widok od drzwi\"", "href=\"#f-file\"");
        assertThat(sent("POST")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "422, picture-not-readable",
        "422, picture-size-out-of-range",
        "415, unsupported-media-type",
        "413, too-large"
    })
    void saysAtTheFileWhatTheApiHasAgainstIt(int status, String code) {
        GATEWAY.answer("POST", "/pictures", Answer.problem(status, code, "Nie umiemy odczytać tego zdjęcia"));
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, PAGE);

        var after = browser.upload(page, PAGE, WORDS, "umowa.pdf", "%PDF-1.7");

        assertThat(after.body()).contains("href=\"#f-file\"", "id=\"e-file\"", "value=\"Widok od drzwi\"");
        assertThat(after.text()).contains("Nie umiemy odczytać tego zdjęcia");
    }

    @Test
    void sendsTheSameKeyAgainWhileNobodyKnowsAndAnotherOnceItWasRefused() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, PAGE);
        GATEWAY.answer("POST", "/pictures", new Answer(503, "{}"));
        var lost = browser.upload(page, PAGE, WORDS, "sala.jpg", "the bytes");
        GATEWAY.answer("POST", "/pictures", Answer.problem(422, "picture-not-readable", "Nie umiemy"));
        var refused = browser.upload(lost, PAGE, WORDS, "sala.jpg", "the bytes");
        takes("POST");
        browser.upload(refused, PAGE, WORDS, "sala.jpg", "the bytes");

        var keys = sent("POST").stream().map(Asked::once).toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.getFirst());
        assertThat(keys.getLast()).isNotEqualTo(keys.getFirst());
    }

    @Test
    void saysAnewWhatAPictureShowsWithTheRevisionOfTheRoom() {
        takes("PUT");
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, PAGE);
        assertThat(page.body()).contains("value=\"" + ROWS + "\"");

        var after = browser.submit(
                page, PAGE + "/" + PICTURE, Map.of(PICTURE + ".words.pl", "Widok od drzwi", "revision", "7"));

        assertThat(after.text()).contains("Zapisane: Widok od drzwi");
        assertThat(sent("PUT")).singleElement().satisfies(asked -> {
            assertThat(asked.path()).endsWith("/rooms/1w039/pictures/" + PICTURE);
            assertThat(asked.ifMatch()).isEqualTo("\"7\"");
            assertThat(asked.body()).contains("\"pl\":\"Widok od drzwi\"", "\"place\":12");
        });
    }

    @Test
    void keepsWhatWasTypedOfAPictureWhenTheRoomWasChangedMeanwhile() {
        GATEWAY.answer("PUT", "/pictures", Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, PAGE);
        var action = PAGE + "/" + PICTURE;

        var stale = browser.submit(page, action, Map.of(PICTURE + ".words.pl", "Okna", "revision", "7"));
        var empty = browser.submit(page, action, Map.of(PICTURE + ".words.pl", " ", "revision", "7"));

        assertThat(stale.text()).contains("Ktoś zmienił to, odkąd masz otwarty formularz.");
        assertThat(stale.body()).contains("value=\"Okna\"", "name=\"revision\" value=\"7\"");
        assertThat(empty.body()).contains("href=\"#f-" + PICTURE + ".words.pl\"");
    }

    @Test
    void removesAPicture() {
        GATEWAY.answer("DELETE", "/pictures/" + PICTURE, new Answer(204, ""));
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);

        var after = browser.submit(browser.get(REYMONTA, PAGE), PICTURE + "/remove", Map.of());

        assertThat(after.text()).contains("Zdjęcie usunięte: " + ROWS);
        assertThat(sent("DELETE")).hasSize(1);
    }

    @Test
    void isForTheCoordinator() {
        var reception = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);

        assertThat(reception.get(REYMONTA, PAGE).status()).isEqualTo(403);
        assertThat(reception.get(REYMONTA, "/settings/rooms/1w039").body()).doesNotContain(PAGE);
    }
}
