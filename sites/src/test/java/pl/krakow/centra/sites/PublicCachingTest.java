package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches may keep: pages everybody sees the same, and never anybody's own. */
class PublicCachingTest extends SitesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rooms",
                "/events",
                "/events/month",
                "/knowledge",
                "/statistics",
                "/developers",
                "/accessibility"
            })
    void letsCachesKeepWhatEverybodySees(String path) {
        var page = browser().get(HOME, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("etag")).startsWith("W/\"");
        assertThat(page.header("cache-control")).isEqualTo("public, max-age=0, s-maxage=30, must-revalidate");
        assertThat(String.valueOf(page.headers().get("vary")))
                .containsIgnoringCase("Cookie")
                .containsIgnoringCase("Accept-Language");
        var again = browser()
                .stayingWhereSent()
                .with("If-None-Match", page.header("etag"))
                .get(HOME, path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void tellsAnotherPageWhenWhatItShowsHasChanged() {
        var tag = browser().get(HOME, "/events").header("etag");
        assertThat(browser().get(HOME, "/events?lang=en").header("etag")).isNotEqualTo(tag);
        assertThat(browser().with("Accept-Language", "uk").get(HOME, "/events").header("etag"))
                .isNotEmpty()
                .isNotEqualTo(tag);

        GATEWAY.emptyOut();
        var changed = browser().with("If-None-Match", tag).get(HOME, "/events");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("etag")).isNotEqualTo(tag);
    }

    @Test
    void letsNobodyKeepThePagesOfWhoIsSignedIn() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        for (var path : new String[] {"/", "/events", "/my", "/my/data", "/events/reymonta/e1"}) {
            var page = browser.get(HOME, path);
            assertThat(page.header("cache-control")).as(path).contains("no-store");
            assertThat(page.header("etag")).as(path).isEmpty();
        }
    }

    @Test
    void letsNobodyKeepAPageWithAForm() {
        var browser = browser();
        var page = browser.get(HOME, "/events/reymonta/e2");
        assertThat(page.header("cache-control")).contains("no-store");

        browser.submit(page, "/sign-up", Map.of("name", "Anna", "email", "anna@example.org"));
        assertThat(browser.get(HOME, "/events").header("cache-control"))
                .as("who has a token for forms may be told something on any page")
                .contains("no-store");
    }

    @Test
    void letsNobodyKeepARefusal() {
        assertThat(browser().get(HOME, "/nothing-here").header("cache-control")).contains("no-store");
    }
}
