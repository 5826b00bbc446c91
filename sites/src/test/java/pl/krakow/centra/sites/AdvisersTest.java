package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Talks with advisers, and what they have written down. */
class AdvisersTest extends SitesTest {

    private static final String FORM = "/advice/book/reymonta/" + FakeAdvisers.SLOT + "?field=law";
    private static final Map<String, String> COMPLETE =
            Map.of("field", "law", "name", "Oksana", "email", "oksana@poczta.example", "kind", "INDIVIDUAL");

    @Test
    void leadsFromAFieldToATimeAndATalkWithoutAnAccount() {
        var browser = browser();
        assertThat(browser.get(HOME, "/advice").text()).contains("Umów się po poradę", "Prawo");
        var times = browser.get(HOME, "/advice?field=law&way=ON_SITE&language=uk");
        assertThat(times.text()).contains("Czwartek, 3 grudnia 2026", "10:00–10:45", "Maria Wrona", "po ukraińsku");
        assertThat(times.body()).contains("href=\"/advice/book/reymonta/" + FakeAdvisers.SLOT + "?field=law\"");
        assertThat(GATEWAY.asked())
                .anySatisfy(asked -> assertThat(asked.path())
                        .startsWith("/api/v1/advice-slots?")
                        .contains("field=law", "way=ON_SITE", "language=uk", "from=2026-12-01"));

        var missing = browser.submit(browser.get(HOME, FORM), FakeAdvisers.SLOT, Map.of("field", "law"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Podaj imię i nazwisko", "Wybierz, dla kogo jest porada");

        var sent = browser.submit(missing, FakeAdvisers.SLOT, COMPLETE);
        assertThat(sent.text()).contains("Sprawdź pocztę.", "oksana@poczta.example");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path())
                            .isEqualTo("/api/v1/centres/reymonta/advice-slots/" + FakeAdvisers.SLOT + "/requests");
                    assertThat(asked.authorization()).isNull();
                    assertThat(asked.body()).contains("\"kind\":\"INDIVIDUAL\"", "\"field\":\"law\"");
                });
    }

    @Test
    void leadsOnToLaterTimes() {
        var page = browser().get(HOME, "/advice?field=crowded");
        assertThat(page.text()).contains("Późniejsze terminy").doesNotContain("Najbliższe terminy");
        assertThat(page.body()).contains("after=page-2");

        var later = browser().get(HOME, "/advice?field=crowded&after=page-2");
        assertThat(later.text()).contains("Najbliższe terminy");
        assertThat(GATEWAY.asked())
                .anySatisfy(asked -> assertThat(asked.path()).contains("field=crowded", "cursor=page-2"));
    }

    @Test
    void saysWhenATimeIsGone() {
        var browser = browser();
        var form = browser.get(HOME, FORM);
        GATEWAY.takeRooms();
        var refused = browser.submit(form, FakeAdvisers.SLOT, COMPLETE);

        assertThat(refused.text()).contains("Ten termin jest już zajęty.", "Zobacz inne terminy");
        assertThat(refused.body()).contains("value=\"oksana@poczta.example\"");
        assertThat(browser.get(HOME, "/advice/book/reymonta/nonsense").status()).isEqualTo(404);
    }

    @Test
    void letsSomebodyWaitForATime() {
        var browser = browser();
        var page = browser.get(HOME, "/advice/wait?field=law&centre=reymonta");
        var sent = browser.submit(
                page,
                "/advice/wait",
                Map.of(
                        "field", "law",
                        "name", "Oksana",
                        "email", "oksana@poczta.example",
                        "kind", "INDIVIDUAL",
                        "centre", "reymonta",
                        "until", "2026-12-31"));

        assertThat(sent.text()).contains("Sprawdź pocztę.");
        assertThat(GATEWAY.asked())
                .anySatisfy(asked -> assertThat(asked.path() + asked.body())
                        .contains("/api/v1/centres/reymonta/advice-wishes", "\"until\":\"2026-12-31\""));
    }

    @Test
    void showsAndCancelsOnesOwnTalk() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/my");
        assertThat(page.text()).contains("Prawo", "10:00–10:45 · Maria Wrona · na miejscu", "Umówiona");

        assertThat(browser.submit(page, "/my/advice/reymonta/t1/cancel", Map.of())
                        .text())
                .contains("Z terminu skorzysta ktoś inny.");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.ifMatch()).isEqualTo("\"4\""));
    }

    @Test
    void searchesTheKnowledgeBaseAndSaysHowItTookTheWords() {
        var page = browser().get(HOME, "/knowledge?q=sprawozdanei&kind=TEMPLATE");

        assertThat(page.text())
                .contains("Szukamy: sprawozdanie .", "Szukaj dokładnie „sprawozdanei”", "3 wyniki")
                .contains("odpowiedź doradcy", "wzór · DOCX", "nieaktualne: Przepisy się zmieniły");
        assertThat(page.body())
                .contains("Wzór: końcowe <mark>sprawozdanie</mark>")
                .contains("href=\"/knowledge?q=sprawozdanei&amp;exact=true\"");

        GATEWAY.emptyOut();
        assertThat(browser().get(HOME, "/knowledge").text()).contains("Nie ma takiego tekstu.", "Zadaj pytanie");
        GATEWAY.stop("/knowledge");
        assertThat(browser().get(HOME, "/knowledge").text()).contains("Nie widać teraz bazy wiedzy.");
    }

    @Test
    void showsATextAndTakesAVote() {
        var browser = browser();
        var page = browser.get(HOME, "/knowledge/wzor");
        assertThat(page.text()).contains("Wzór: końcowe sprawozdanie", "Wpisz wydatki.", "wzor.docx");

        assertThat(browser.submit(page, "/votes", Map.of("helpful", "true")).text())
                .contains("Dziękujemy.");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.path().equals("/api/v1/knowledge/entries/k2/votes")
                        && asked.body().contains("true"));
        assertThat(browser.get(HOME, "/knowledge/nothing").status()).isEqualTo(404);
        var renamed = browser.get(HOME, "/knowledge/dawny-wzor");
        assertThat(renamed.address().getPath()).isEqualTo("/knowledge/wzor");
        assertThat(renamed.text()).contains("Wzór: końcowe sprawozdanie");
    }

    @Test
    void asksAnAdviser() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/my/question");
        assertThat(browser.submit(page, "/my/question", Map.of("centre", "reymonta"))
                        .text())
                .contains("Napisz pytanie, najwyżej 2000 znaków");
        assertThat(browser.submit(
                                page,
                                "/my/question",
                                Map.of("text", "Ile mam czasu?", "centre", "reymonta", "published", "true"))
                        .text())
                .contains("Pytanie wysłane.");
        assertThat(GATEWAY.asked())
                .anySatisfy(asked -> assertThat(asked.body()).contains("Ile mam czasu?", "\"mayBePublished\":true"));
    }
}
