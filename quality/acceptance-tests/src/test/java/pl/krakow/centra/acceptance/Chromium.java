package pl.krakow.centra.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** The machine's own Chromium; tests that need it are skipped, and say so, where there is none. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic")));
    }

    public static Chromium open() {
        assumeTrue(isThere(), "needs Chromium at " + PROGRAM);
        return new Chromium();
    }

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Somebody with no cookies yet, who reads Polish. */
    public BrowserContext somebody() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("pl-PL"));
    }

    /** The same, in a browser that runs no script of any page. */
    public BrowserContext somebodyWithoutScripts() {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("pl-PL").setJavaScriptEnabled(false));
    }

    /** Signs a demo person in at the site whose page is shown, as people do it: with the form. */
    static void signIn(Page page, String person, String password) {
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").first().click();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
