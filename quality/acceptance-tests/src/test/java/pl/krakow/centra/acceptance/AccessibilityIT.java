package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of page, for whoever it is made: nothing of WCAG 2.2 A and AA that a program can find is wrong, wide and narrow,
 * light and dark; and nothing has to be read by scrolling sideways, down to 320 pixels, in any language.
 *
 * <p>Every rule is asked of the Polish page at both widths, in light. Colours alone differ in the dark and not between
 * languages, so there contrast is measured again, and everything but contrast is asked of the English and Ukrainian page, at
 * the narrower width only.
 *
 * <p>{@code -Dscreenshots=DIRECTORY} keeps a picture of every page at both widths and in the dark.
 */
class AccessibilityIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();
    private static final List<String> OTHER_LANGUAGES = List.of("en", "uk");
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 900;

    private static final String HOME = "localhost";
    private static final String REYMONTA = "reymonta.localhost";
    private static final String HUTA = "nowa-huta.localhost";
    private static final String CITY = "miasto.localhost";

    private static @Nullable Rounds rounds;

    static Stream<Visit> visits() {
        return Stream.of(
                anybody(HOME, "/"),
                anybody(HOME, "/rooms"),
                anybody(HOME, "/rooms?people=900&date=never"),
                anybody(HOME, "/events"),
                anybody(HOME, "/events/month"),
                anybody(HOME, "/advice?field=law"),
                anybody(HOME, "/advice/wait"),
                anybody(HOME, "/knowledge?q=sprawozdanei"),
                anybody(HOME, "/regulations/reymonta"),
                new Visit(HOME, "representative", "/my"),
                new Visit(HOME, "representative", "/my/letters"),
                new Visit(HOME, "representative", "/rooms/reymonta/1w040/wait"),
                anybody(HOME, "/volunteering"),
                anybody(HOME, "/volunteering?remote=true"),
                anybody(REYMONTA, "/volunteering"),
                new Visit(HOME, "resident", "/volunteering/matches"),
                new Visit(HOME, "resident", "/my/volunteering"),
                new Visit(HOME, "resident", "/my/volunteering/profile"),
                anybody(HOME, "/statistics"),
                anybody(HOME, "/developers"),
                anybody(HOME, "/accessibility"),
                anybody(HOME, "/style"),
                anybody(HOME, "/sign-in-failed"),
                anybody(HOME, "/nothing-here"),
                anybody(REYMONTA, "/"),
                anybody(HUTA, "/"),
                anybody(CITY, "/"),
                anybody("nowhere.localhost", "/"),
                anybody(REYMONTA, "/today"),
                new Visit(HOME, "representative", "/"),
                new Visit(CITY, "resident", "/"),
                new Visit(REYMONTA, "coordinator-reymonta", "/"),
                new Visit(REYMONTA, "coordinator-reymonta", "/today"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/opportunities"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/opportunities/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/shifts"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/hours"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/volunteers"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/rounds"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/agreements"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/certificates"),
                new Visit(REYMONTA, "coordinator-reymonta", "/volunteering-desk/organisations"),
                new Visit(REYMONTA, "coordinator-reymonta", "/advising"),
                new Visit(REYMONTA, "coordinator-reymonta", "/advising?view=week"),
                new Visit(REYMONTA, "coordinator-reymonta", "/advising/times"),
                new Visit(REYMONTA, "coordinator-reymonta", "/advising/advisers"),
                new Visit(REYMONTA, "coordinator-reymonta", "/advising/advisers/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/advising/hours/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/knowledge-base"),
                new Visit(REYMONTA, "coordinator-reymonta", "/knowledge-base/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/knowledge-base/topics"),
                new Visit(REYMONTA, "coordinator-reymonta", "/knowledge-base/questions"),
                new Visit(REYMONTA, "coordinator-reymonta", "/groups"),
                new Visit(REYMONTA, "coordinator-reymonta", "/groups/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/mentoring"),
                new Visit(REYMONTA, "coordinator-reymonta", "/mentoring?state=RUNNING"),
                new Visit(REYMONTA, "coordinator-reymonta", "/mentoring/mentors"),
                new Visit(REYMONTA, "coordinator-reymonta", "/mentoring/mentors/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/mentoring/offers"),
                new Visit(REYMONTA, "coordinator-reymonta", "/mentoring/offers/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/study-visits"),
                new Visit(REYMONTA, "coordinator-reymonta", "/incubation"),
                new Visit(REYMONTA, "coordinator-reymonta", "/incubation/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/incubation/ended"),
                new Visit(HUTA, "coordinator-nowa-huta", "/requests"),
                new Visit(HUTA, "coordinator-nowa-huta", "/requests/{request}"),
                new Visit(HUTA, "reception-nowa-huta", "/today"),
                new Visit(HUTA, "reception-nowa-huta", "/reception"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme?show=over&q=a"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme?show=cancelled"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/series/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/edit"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/sign-up"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/postpone"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/copy"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/registrations/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/message"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/print"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/attendance"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/certificates"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/certificates/terms"),
                new Visit(REYMONTA, "coordinator-reymonta", "/programme/{event}/feedback"),
                new Visit(REYMONTA, "reception-reymonta", "/programme/{event}"),
                new Visit(HUTA, "coordinator-reymonta", "/today"),
                new Visit(HOME, "representative", "/my/seasons"),
                new Visit(REYMONTA, "coordinator-reymonta", "/figures"),
                new Visit(REYMONTA, "coordinator-reymonta", "/figures/roomUses?by=room"),
                new Visit(REYMONTA, "coordinator-reymonta", "/figures/statements"),
                new Visit(REYMONTA, "coordinator-reymonta", "/figures/files"),
                new Visit(REYMONTA, "coordinator-reymonta", "/seasons"),
                new Visit(REYMONTA, "coordinator-reymonta", "/seasons/new"),
                new Visit(REYMONTA, "coordinator-reymonta", "/settings/rules"),
                new Visit(REYMONTA, "coordinator-reymonta", "/settings/rules/limits"),
                new Visit(REYMONTA, "coordinator-reymonta", "/settings/rules/regulations"),
                new Visit(CITY, "city", "/"),
                new Visit(CITY, "city", "/comparison"),
                new Visit(CITY, "city", "/comparison/roomUses?by=beneficiaryKind"),
                new Visit(CITY, "city", "/occupancy"),
                new Visit(CITY, "city", "/promises"),
                new Visit(CITY, "city", "/promises/reymonta/2025-01-01"),
                new Visit(CITY, "city", "/closings"),
                new Visit(CITY, "city", "/statements"),
                new Visit(CITY, "city", "/files"),
                new Visit(CITY, "city", "/freshness"),
                new Visit(CITY, "city", "/operators"),
                new Visit(CITY, "admin", "/"));
    }

    @BeforeAll
    static void visitAll() {
        assumeTrue(Chromium.isThere(), "needs Chromium");
        var known = Map.of("request", requestAtNowaHuta(), "event", eventAtReymonta());
        var pictures = Screenshots.wanted();
        rounds = Rounds.of(visits().toList(), PLATFORM, (visitors, visit) -> wrongAt(visitors, visit, known, pictures));
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

    private static List<String> wrongAt(
            Visitors visitors, Visit visit, Map<String, String> known, Screenshots pictures) {
        var wrong = new ArrayList<String>();
        var page = visitors.tab(visit);
        var address = visitors.address(visit, known);
        look(page, WIDTHS.getFirst(), ColorScheme.LIGHT);
        open(page, address, "pl");
        for (var width : WIDTHS) {
            look(page, width, ColorScheme.LIGHT);
            Axe.violations(page).forEach(found -> wrong.add("pl %d: %s".formatted(width, found)));
            pictures.take(page, visit, String.valueOf(width));
            look(page, width, ColorScheme.DARK);
            Axe.contrast(page).forEach(found -> wrong.add("pl %d dark: %s".formatted(width, found)));
            pictures.take(page, visit, width + "-dark");
        }
        sayIfTooWide(page, "pl", wrong);
        for (var language : OTHER_LANGUAGES) {
            look(page, WIDTHS.getLast(), ColorScheme.LIGHT);
            open(page, address, language);
            Axe.violationsButContrast(page).forEach(found -> wrong.add(language + ": " + found));
            sayIfTooWide(page, language, wrong);
        }
        page.navigate("about:blank");
        return wrong;
    }

    private static void open(Page page, String address, String language) {
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    }

    private static void look(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void sayIfTooWide(Page page, String language, List<String> wrong) {
        page.setViewportSize(NARROWEST, HEIGHT);
        var tooWide = tooWide(page);
        if (!tooWide.isEmpty()) {
            wrong.add("%s: wider than %d pixels: %s".formatted(language, NARROWEST, tooWide));
        }
    }

    /** What sticks out of the window, if the page can be scrolled sideways; a table may scroll in its own frame. */
    private static String tooWide(Page page) {
        return String.valueOf(page.evaluate("""
                        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
                          [...document.querySelectorAll('body *')]
                            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                            .slice(0, 5).map(e => e.tagName + '.' + e.className).join(' ')
                        """));
    }

    private static Visit anybody(String host, String path) {
        return new Visit(host, null, path);
    }

    /** An event that is announced, with somebody written down for it. */
    private static String eventAtReymonta() {
        var staff = PLATFORM.as("coordinator-reymonta").with("If-Match", "*");
        var start = OffsetDateTime.now(ZoneOffset.UTC).plusDays(20).truncatedTo(ChronoUnit.HOURS);
        var events = "/api/v1/centres/reymonta/events";
        var drafted = staff.post(
                events,
                Map.of(
                        "kind", "TRAINING",
                        "titles", Map.of("pl", "Jak czytać umowę najmu"),
                        "start", start.toString(),
                        "end", start.plusHours(2).toString(),
                        "place", Map.of("online", "https://meet.example.org/najem"),
                        "capacity", 20,
                        "language", "pl"));
        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        var id = drafted.json().get("id").asString();
        var published = staff.post(events + "/" + id + "/publish", Map.of());
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        var written = staff.post(
                events + "/" + id + "/registrations/by-staff",
                Map.of("name", "Zofia Krawczyk", "audience", "RESIDENT", "needs", "pętla słuchowa"));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        return id;
    }

    /** A page about requests shows most when some wait, two of them for the same hours. */
    private static String requestAtNowaHuta() {
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
