package pl.krakow.centra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person at a browser: every host answers with its centre's page, signing in and out works on each. */
class BrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium at " + CHROMIUM);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
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
            page.locator("input[name=username]").fill("coordinator-nowa-huta");
            page.locator("input[name=password]").fill(PLATFORM.processes().demoPassword());
            page.locator("button[type=submit]").first().click();
            page.waitForURL(
                    url -> url.startsWith(PLATFORM.site("nowa-huta.localhost").toString()));
            assertThat(page.locator("text=Wyloguj").first()).isVisible();
            page.locator("text=Wyloguj").first().click();
            assertThat(page.locator("text=Zaloguj się").first()).isVisible();
        }
    }

    private static Page page() {
        return java.util.Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions().setLocale("pl-PL"))
                .newPage();
    }
}
