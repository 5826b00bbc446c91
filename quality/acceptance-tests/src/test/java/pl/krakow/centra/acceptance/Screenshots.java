package pl.krakow.centra.acceptance;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/** Pictures of pages, kept where {@code -Dscreenshots=DIRECTORY} says; without it none are taken. */
record Screenshots(@Nullable Path directory) {

    static Screenshots wanted() {
        var directory = System.getProperty("screenshots");
        return new Screenshots(directory == null || directory.isBlank() ? null : Path.of(directory));
    }

    boolean areWanted() {
        return directory != null;
    }

    /** The whole page as it is shown now. */
    void take(Page page, Visit visit, String how) {
        if (directory != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(directory.resolve("%s-%s.png".formatted(name(visit), how))));
        }
    }

    private static String name(Visit visit) {
        var person = visit.person() == null ? "anybody" : visit.person();
        return (visit.host() + visit.path() + "-" + person).replaceAll("[^A-Za-z0-9.-]+", "_");
    }
}
