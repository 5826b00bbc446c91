package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing the knowledge base, by coordinators and advisers. */
class KnowledgePagesTest extends SitesTest {

    private static final String ENTRY = "/knowledge-base/" + FakeWriting.ENTRY;
    private static final String DRAFT = "/knowledge-base/" + FakeWriting.DRAFT;
    private static final List<String> PAGES = List.of(
            "/knowledge-base",
            "/knowledge-base?state=due",
            "/knowledge-base?state=DRAFT&kind=ARTICLE",
            "/knowledge-base/new",
            ENTRY,
            DRAFT,
            ENTRY + "/edit",
            ENTRY + "/versions",
            ENTRY + "/versions/2",
            "/knowledge-base/topics",
            "/knowledge-base/topics/new",
            "/knowledge-base/topics/dotacje",
            "/knowledge-base/questions",
            "/knowledge-base/questions?state=ANSWERED");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /knowledge-base | 2 teksty do sprawdzenia
                    /knowledge-base/01900000-0000-7000-8000-00000000e001 | 12 tak, 1 nie
                    /knowledge-base/01900000-0000-7000-8000-00000000e001 | Ten tekst miał być sprawdzony do 20 listopada 2026.
                    /knowledge-base/01900000-0000-7000-8000-00000000e002 | Opublikuj
                    /knowledge-base/01900000-0000-7000-8000-00000000e001/edit | Duży grant
                    /knowledge-base/01900000-0000-7000-8000-00000000e001/versions | Nowe progi
                    /knowledge-base/01900000-0000-7000-8000-00000000e001/versions/2 | Dawny tekst
                    /knowledge-base/topics | Dotacje i rozliczenia
                    /knowledge-base/questions | Ile mam czasu na sprawozdanie?
                    /knowledge-base/questions | Dotacje i rozliczenia
                    """)
    void showsEachPage(String path, String words) {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"pl", "en", "uk"})
    void hasAllWordsInEveryLanguage(String language) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        for (var path : PAGES) {
            var page = browser.get(REYMONTA, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("??");
        }
    }

    @Test
    void draftsInSeveralLanguagesAfterALook() {
        var browser = signedIn(FakeIssuer.ADVISER, REYMONTA);
        var form = browser.get(REYMONTA, "/knowledge-base/new");
        var mistaken = browser.submit(form, "/knowledge-base/new", Map.of("act", "save", "body.en", "## Step"));
        assertThat(mistaken.body()).contains("id=\"e-title.pl\"", "id=\"e-title.en\"", "## Step");

        var meant = Map.of(
                "kind", "ARTICLE",
                "title.pl", "Mały grant",
                "body.pl", "## Krok",
                "title.uk", "Малий грант",
                "body.uk", "## Крок",
                "topics", "dotacje",
                "sources", "Ustawa | https://isap.sejm.gov.pl");
        var look = with(meant, "act", "preview");
        var seen = browser.submit(mistaken, "/knowledge-base/new", look);
        assertThat(seen.text()).contains("Jeszcze nic nie zapisano.", "Ważne", "Ukraiński: Малий грант");
        assertThat(GATEWAY.asked())
                .noneMatch(asked -> asked.path().endsWith("/knowledge-entries")
                        && asked.method().equals("POST"));

        var after = browser.submit(seen, "/knowledge-base/new", with(meant, "act", "save"));
        assertThat(after.text()).contains("Szkic zapisany: Mały grant");
        var asked = sent("POST", "/knowledge-entries");
        assertThat(asked.once()).isNotBlank();
        assertThat(asked.body())
                .contains("\"cityWide\":false", "\"uk\":{\"title\":\"Малий грант\"", "\"topics\":[\"dotacje\"]")
                .contains("{\"title\":\"Ustawa\",\"link\":\"https://isap.sejm.gov.pl\"}")
                .doesNotContain("\"en\":");
    }

    @Test
    void changesWhatWasOpenedAndLosesNothingOfIt() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, ENTRY + "/edit");
        assertThat(form.body()).contains("value=\"12:30\"", "Ustawa | https://isap.sejm.gov.pl");

        var after = browser.submit(
                form,
                "/edit",
                Map.of(
                        "act", "save",
                        "title.pl", "Mały grant",
                        "body.pl", "## Krok",
                        "related", "r1",
                        "link", "https://video.example.org/1",
                        "length", "12:30",
                        "note", "Nowe progi"));
        assertThat(after.text()).contains("Zapisane: Mały grant");
        var asked = sent("PUT", FakeWriting.ENTRY);
        assertThat(asked.ifMatch()).isEqualTo("\"3\"");
        assertThat(asked.body())
                .contains("\"seconds\":750", "\"relatedEntries\":[\"r1\"]", "\"relatedEvents\":[\"ev1\"]")
                .contains("\"note\":\"Nowe progi\"");
    }

    @Test
    void publishesReviewsTakesAwayAndRestores() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.submit(browser.get(REYMONTA, DRAFT), "/publish", Map.of())
                        .text())
                .contains("Opublikowane: Mały grant");
        assertThat(sent("POST", "/publish").ifMatch()).isEqualTo("\"3\"");

        var page = browser.get(REYMONTA, ENTRY);
        browser.submit(page, "/review", Map.of("next", "2027-06-01"));
        assertThat(sent("POST", "/review").body()).contains("\"next\":\"2027-06-01\"");
        browser.submit(page, "/archive", Map.of("note", "Nowa ustawa"));
        assertThat(sent("POST", "/archive").body()).contains("Nowa ustawa");
        browser.submit(browser.get(REYMONTA, ENTRY + "/versions/2"), "/restore", Map.of());
        assertThat(sent("POST", "/versions/2/restore").ifMatch()).isEqualTo("\"3\"");

        GATEWAY.takeRooms();
        assertThat(browser.submit(browser.get(REYMONTA, DRAFT), "/publish", Map.of())
                        .text())
                .contains("Brakuje treści");
    }

    @Test
    void sendsAFileOnAndRefusesOneWithoutTheFormsToken() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, ENTRY);

        assertThat(browser.upload(page, "/files", Map.of(), "wzór umowy.pdf", "%PDF-1.7 tekst")
                        .text())
                .contains("wzór umowy.pdf");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).endsWith("/files?name=wzór umowy.pdf");
                    assertThat(asked.body()).isEqualTo("%PDF-1.7 tekst");
                    assertThat(asked.ifMatch()).isEqualTo("\"3\"");
                });

        assertThat(browser.upload(page, "/files", Map.of("_csrf", "another"), "a.pdf", "%PDF-1.7")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void takesAFileAway() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.submit(browser.get(REYMONTA, ENTRY), "/files/f1/remove", Map.of())
                        .text())
                .contains("Plik usunięty: wzor.docx");
        assertThat(sent("DELETE", "/files/f1").ifMatch()).isEqualTo("\"3\"");
    }

    @Test
    void answersAQuestionAndMakesADraftOfTheAnswer() {
        var adviser = signedIn(FakeIssuer.ADVISER, REYMONTA);
        var page = adviser.get(REYMONTA, "/knowledge-base/questions");
        assertThat(adviser.submit(page, "/q1/answer", Map.of("text", " ")).text())
                .contains("Napisz odpowiedź, najwyżej 20 000 znaków.");
        assertThat(adviser.submit(page, "/q1/answer", Map.of("text", "30 dni.")).text())
                .contains("Odpowiedź wysłana.");
        assertThat(sent("POST", "/q1/answer").body()).contains("30 dni.");
        assertThat(adviser.submit(page, "/q2/publish", Map.of("title", "Ile jest czasu?"))
                        .address()
                        .getPath())
                .isEqualTo(DRAFT + "/edit");

        assertThat(signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                        .get(REYMONTA, "/knowledge-base/questions")
                        .text())
                .doesNotContain("Nie odpowiadamy");
    }

    @Test
    void keepsTopics() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/knowledge-base/topics/new");
        GATEWAY.takeRooms();
        var meant = Map.of("slug", "dotacje", "pl", "Dotacje", "place", "10");
        var refused = browser.submit(form, "/topics/new", meant);
        assertThat(refused.body()).contains("id=\"e-slug\"").contains("value=\"Dotacje\"");
        GATEWAY.reset();
        assertThat(browser.submit(refused, "/topics/new", meant).text()).contains("Zapisane: Dotacje");
        assertThat(sent("POST", "/topics").body()).contains("\"place\":10");
    }

    @Test
    void saysThatATopicIsGoneOrCantBeSeen() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.get(REYMONTA, "/knowledge-base/topics/usuniety").status())
                .isEqualTo(404);
        GATEWAY.stop("/topics");
        assertThat(browser.get(REYMONTA, "/knowledge-base/topics/dotacje").text())
                .contains("Nie widać teraz bazy wiedzy.");
    }

    @Test
    void saysWhatCantBeSeenAndWhatIsEmpty() {
        GATEWAY.stop("/knowledge-entries");
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.get(REYMONTA, "/knowledge-base").text()).contains("Nie widać teraz bazy wiedzy.");
        assertThat(browser.get(REYMONTA, ENTRY).text()).contains("Nie widać teraz bazy wiedzy.");
        GATEWAY.reset();
        GATEWAY.emptyOut();
        assertThat(browser.get(REYMONTA, "/knowledge-base").text()).contains("Nic tu jeszcze nie ma");
    }

    @Test
    void isForThoseWhoWrite() {
        var reception = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        assertThat(reception.get(REYMONTA, "/knowledge-base").status()).isEqualTo(403);
        assertThat(reception.get(REYMONTA, "/today").body()).doesNotContain("href=\"/knowledge-base\"");
        assertThat(signedIn(FakeIssuer.ADVISER, REYMONTA)
                        .get(REYMONTA, "/knowledge-base/topics/new")
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new TreeMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static FakeGateway.Asked sent(String method, String end) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals(method) && asked.path().endsWith(end))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
