package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.acceptance.examples.Examples;

/**
 * Every kind of page, for whoever it is made: nothing of WCAG 2.2 A and AA that a program can find is wrong, wide and narrow,
 * light and dark; nothing lies over something else; and nothing has to be read by scrolling sideways, down to 320 pixels, in
 * any language.
 *
 * <p>Every rule is asked of the Polish page at both widths, in light. Colours alone differ in the dark and not between
 * languages, so there contrast is measured again, and everything but contrast is asked of the English or Ukrainian page, at
 * the narrower width only. Which of the two widths in the dark, and which of the two languages, is left to each address, so
 * that both have many pages of everybody; how wide a page is and what lies over what, is measured in every language.
 * {@code -Daccessibility.everywhere=true} asks all of it of every page.
 *
 * <p>{@code -Dvisits=REGEX} visits only the pages whose name has that in it;
 * {@code -Dscreenshots=DIRECTORY} keeps a picture of every page at both widths and in the dark.
 */
class AccessibilityIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();
    private static final List<String> OTHER_LANGUAGES = List.of("en", "uk");
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 900;
    private static final int BAD_REQUEST = 400;
    private static final boolean EVERYWHERE = Boolean.getBoolean("accessibility.everywhere");

    private static @Nullable Rounds rounds;

    static List<Visit> visits() {
        var wanted = Pattern.compile(System.getProperty("visits", ""));
        return Pages.all().stream()
                .filter(visit -> wanted.matcher(visit.toString()).find())
                .toList();
    }

    @BeforeAll
    static void visitAll() {
        assumeTrue(Chromium.isThere(), "needs Chromium");
        var known = new HashMap<>(Examples.allAt(PLATFORM));
        known.put("request", requestAtNowaHuta());
        var pictures = Screenshots.wanted();
        rounds = Rounds.of(visits(), PLATFORM, (visitors, visit) -> wrongAt(visitors, visit, known, pictures));
    }

    @AfterAll
    static void close() throws InterruptedException {
        if (rounds != null) {
            rounds.close();
        }
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyoneCanUse(Visit visit) throws Exception {
        assertThat(Objects.requireNonNull(rounds).at(visit)).isEmpty();
    }

    @Test
    void noPageIsForgotten() {
        assertThat(Pages.forgotten()).isEmpty();
    }

    private static List<String> wrongAt(
            Visitors visitors, Visit visit, Map<String, String> known, Screenshots pictures) {
        var wrong = new ArrayList<String>();
        var page = visitors.tab(visit);
        var address = visitors.address(visit, known);
        look(page, WIDTHS.getFirst(), ColorScheme.LIGHT);
        var answer = open(page, address, "pl");
        if ((answer.status() >= BAD_REQUEST) != Pages.isRefusal(visit)) {
            wrong.add("was answered " + answer.status());
        }
        for (var width : WIDTHS) {
            look(page, width, ColorScheme.LIGHT);
            Axe.violations(page).forEach(found -> wrong.add("pl %d: %s".formatted(width, found)));
            sayWhatLiesOver(page, "pl", width, wrong);
            pictures.take(page, visit, String.valueOf(width));
            if (pictures.areWanted() || falls(visit, WIDTHS.indexOf(width), WIDTHS)) {
                look(page, width, ColorScheme.DARK);
                Axe.contrast(page).forEach(found -> wrong.add("pl %d dark: %s".formatted(width, found)));
                pictures.take(page, visit, width + "-dark");
            }
        }
        sayIfTooWide(page, "pl", wrong);
        for (var language : OTHER_LANGUAGES) {
            look(page, WIDTHS.getLast(), ColorScheme.LIGHT);
            open(page, address, language);
            if (falls(visit, OTHER_LANGUAGES.indexOf(language), OTHER_LANGUAGES)) {
                Axe.violationsButContrast(page).forEach(found -> wrong.add(language + ": " + found));
            }
            for (var width : WIDTHS.reversed()) {
                page.setViewportSize(width, HEIGHT);
                sayWhatLiesOver(page, language, width, wrong);
            }
            sayIfTooWide(page, language, wrong);
        }
        return wrong;
    }

    /** Whether the visit's lot falls on that one of them: always the same, about as often on each. */
    private static boolean falls(Visit visit, int one, List<?> of) {
        return EVERYWHERE || Math.floorMod(visit.toString().hashCode(), of.size()) == one;
    }

    private static Response open(Page page, String address, String language) {
        return page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    }

    private static void look(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void sayWhatLiesOver(Page page, String language, int width, List<String> wrong) {
        Layout.overlaps(page)
                .forEach(found -> wrong.add("%s %d: over each other: %s".formatted(language, width, found)));
    }

    private static void sayIfTooWide(Page page, String language, List<String> wrong) {
        page.setViewportSize(NARROWEST, HEIGHT);
        var tooWide = Layout.tooWide(page);
        if (!tooWide.isEmpty()) {
            wrong.add("%s: wider than %d pixels: %s".formatted(language, NARROWEST, tooWide));
        }
    }

    /** A page about requests shows most when some wait, two of them for the same hours. */
    static String requestAtNowaHuta() {
        var representative = PLATFORM.as("representative");
        var group = representative
                .post("/api/v1/beneficiaries", Map.of("kind", "INFORMAL_GROUP", "name", "Chór Pod Kopcem"))
                .json()
                .get("id")
                .asString();
        var day =
                Meetings.openDays(PLATFORM.api(), "nowa-huta", "p6").findFirst().orElseThrow();
        var asked = "";
        for (var from : List.of(LocalTime.of(15, 0), LocalTime.of(14, 0))) {
            var answer = representative.post(
                    "/api/v1/centres/nowa-huta/bookings",
                    Meetings.meeting("p6", day, from, from.plusHours(2), group, 4));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            asked = answer.json().get("id").asString();
        }
        return asked;
    }
}
