package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest extends SitesTest {

    @ParameterizedTest
    @CsvSource({
        "'', pl, Miejsce na to",
        "'en-GB,en;q=0.9', en, A place for what you want",
        "'de,uk;q=0.8,en;q=0.5', uk, Місце для того",
        "'de', pl, Miejsce na to",
    })
    void speaksWhatTheBrowserAsksForElsePolish(String asked, String language, String words) {
        var browser = asked.isEmpty() ? browser() : browser().with("Accept-Language", asked);
        var page = browser.get(HOME, "/");

        assertThat(page.body()).contains("<html lang=\"" + language + "\"");
        assertThat(page.text()).contains(words);
    }

    @Test
    void remembersTheLanguageChosen() {
        var browser = browser().with("Accept-Language", "en");
        assertThat(browser.get(REYMONTA, "/?lang=uk").text()).contains("Громадський центр");
        assertThat(browser.get(REYMONTA, "/events").body()).contains("<html lang=\"uk\"");
        assertThat(browser.get(REYMONTA, "/?lang=pl").body()).contains("<html lang=\"pl\"");
        assertThat(browser.get(REYMONTA, "/").body()).contains("<html lang=\"pl\"");
    }

    @ParameterizedTest
    @CsvSource({"/?lang=xx", "/?lang=", "/?lang=<script>", "/?theme=purple"})
    void staysCalmWhenAskedForNonsense(String path) {
        var page = browser().get(HOME, path.replace("<", "%3C").replace(">", "%3E"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void offersTheSamePageInTheOtherLanguages() {
        assertThat(browser().get(HOME, "/rooms?people=20").body())
                .contains("href=\"/rooms?people=20&amp;lang=en\"")
                .contains("hreflang=\"uk\"");
    }

    @Test
    void remembersTheAppearanceChosen() {
        var browser = browser();
        assertThat(browser.get(HOME, "/").body()).doesNotContain("data-theme");
        assertThat(browser.get(HOME, "/?theme=dark").body()).contains("data-theme=\"dark\"");
        assertThat(browser.get(HOME, "/events").body()).contains("data-theme=\"dark\"");
        assertThat(browser.get(HOME, "/?theme=system").body()).doesNotContain("data-theme");
        assertThat(browser.get(HOME, "/").body()).doesNotContain("data-theme");
    }
}
