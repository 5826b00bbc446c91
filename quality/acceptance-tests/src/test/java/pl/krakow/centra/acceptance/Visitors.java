package pl.krakow.centra.acceptance;

import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A browser in which everybody who visits pages is signed in once; for one thread. */
final class Visitors implements AutoCloseable {

    private final PlatformUnderTest platform;
    private final Chromium chromium;
    private final Map<String, BrowserContext> signedIn = new HashMap<>();
    private final Map<String, Page> tabs = new HashMap<>();

    private Visitors(PlatformUnderTest platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    static Visitors of(PlatformUnderTest platform) {
        return new Visitors(platform, Chromium.open());
    }

    /** An empty page of whoever visits. */
    Page page(Visit visit) {
        return context(visit).newPage();
    }

    /** The page whoever visits uses again and again: a new one would have to learn every script anew. */
    Page tab(Visit visit) {
        return tabs.computeIfAbsent(who(visit), key -> page(visit));
    }

    /** Where the visit leads; what stands in braces is filled in. */
    String address(Visit visit, Map<String, String> known) {
        return platform.site(visit.host()) + visit.path(known);
    }

    private BrowserContext context(Visit visit) {
        return signedIn.computeIfAbsent(who(visit), key -> {
            var context = chromium.somebody();
            var person = visit.person();
            if (person != null) {
                try (var page = context.newPage()) {
                    var site = platform.site(visit.host()).toString();
                    page.navigate(site + "/sign-in");
                    Chromium.signIn(page, person, platform.demoPassword());
                    page.waitForURL(url -> url.startsWith(site));
                }
            }
            return context;
        });
    }

    private static String who(Visit visit) {
        return visit.person() + "@" + visit.host();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
