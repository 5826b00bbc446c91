package pl.krakow.centra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person at a browser: every host answers with its centre's page, signing in and out works on each. */
class BrowserIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyHostAnswersWithItsOwnPage() {
        try (var page = page()) {
            for (var site : Map.of(
                            "reymonta.localhost", "Reymonta",
                            "nowa-huta.localhost", "Centrum C 10",
                            "miasto.localhost", "biuro miejskie",
                            "localhost", "Centra")
                    .entrySet()) {
                var answer = page.navigate(PLATFORM.site(site.getKey()).toString());
                assertThat(answer.status()).isEqualTo(200);
                assertThat(page.title()).contains(site.getValue());
                assertThat(page.locator("h1")).hasCount(1);
                assertThat(page.locator("html")).hasAttribute("lang", "pl");
            }
        }
    }

    @Test
    void aCoordinatorSignsInAtTheCentresOwnHostAndOutAgain() {
        try (var page = page()) {
            page.navigate(PLATFORM.site("nowa-huta.localhost").toString());
            page.locator("text=Zaloguj się").first().click();
            Chromium.signIn(page, "coordinator-nowa-huta", PLATFORM.demoPassword());
            page.waitForURL(
                    url -> url.startsWith(PLATFORM.site("nowa-huta.localhost").toString()));
            page.locator(".side-person summary").click();
            page.locator(".side-person >> text=Wyloguj").click();
            assertThat(page.locator("text=Zaloguj się").first()).isVisible();
        }
    }

    private static Page page() {
        return Objects.requireNonNull(chromium).somebody().newPage();
    }
}
