package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what lies over something else is seen, and only that. */
class LayoutIT {

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

    @ParameterizedTest
    @CsvSource({
        "<p><b>10 people</b><button style='margin-left: -2em'>Count</button>, 10 people | BUTTON Count",
        "<p style='line-height: 0.3'>first<br>second</p><p style='margin-top: -2em'>third</p>, second | third",
        "<button>One</button><button style='margin-left: -20px'>Other</button>, BUTTON One | BUTTON Other"
    })
    void seesWhatLiesOverSomethingElse(String html, String found) {
        assertThat(overlapsOf(html)).asString().contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><b>10 people</b> <button>Count <i>them</i></button></p>",
                "<p style='font-size: 40px; line-height: 1'>22</p><p>Sunday</p>",
                "<p>first<br>second</p>",
                "<p style='position: fixed'>always here</p><p>under it</p>",
                "<details><summary>More</summary><p>inside</p></details><p>after</p>",
                "<p style='opacity: 0; margin-bottom: -2em'>for nobody</p><p>shown</p>"
            })
    void leavesAloneWhatLiesBesideIt(String html) {
        assertThat(overlapsOf(html)).isEmpty();
    }

    @Test
    void seesWhatSticksOutOfTheWindow() {
        assertThat(Layout.tooWide(show("<p class='long' style='width: 9000px'>far</p>")))
                .contains("P.long");
        assertThat(Layout.tooWide(show("<p class='long'>near</p>"))).isEmpty();
    }

    private static List<?> overlapsOf(String html) {
        return Layout.overlaps(show(html));
    }

    private static Page show(String html) {
        var page = Objects.requireNonNull(chromium).somebody().newPage();
        page.setContent("<!DOCTYPE html><body style='font: 16px sans-serif'>" + html);
        return page;
    }
}
