package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.acceptance.AccessibilityIT.Visit;

/**
 * booking-service is stopped: pages that don't need it are as they were, those that do say what is missing and keep the rest,
 * and what somebody was writing isn't lost.
 */
class OutageIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();
    private static final String HOME = "localhost";
    private static final String REYMONTA = "reymonta.localhost";

    /** How the pages say that a part of them is missing. */
    private static final Pattern SAYS_SO =
            Pattern.compile("nie widać teraz|chwilowo nie|nie odpowiada|nie wiadomo teraz", Pattern.CASE_INSENSITIVE);

    /** Those that live on bookings: silence there would be a lie. */
    private static final Set<String> MUST_SAY_SO =
            Set.of(REYMONTA + "/today", "nowa-huta.localhost/requests", HOME + "/rooms", HOME + "/my", REYMONTA + "/");

    /** A clock, and what follows from it, may differ between two looks at a page. */
    private static final Pattern CLOCK =
            Pattern.compile("teraz \\d+:\\d\\d|\\d+:\\d\\d|\\d+ (?:s|min|sek\\S*) temu|przed chwilą");

    private static @Nullable Visitors visitors;

    /** What a visit found. */
    private record Seen(int status, String heading, String text) {

        boolean saysSo() {
            return SAYS_SO.matcher(text).find();
        }

        boolean isThePageAs(Seen before) {
            return status == before.status
                    && heading.equals(before.heading)
                    && CLOCK.matcher(text)
                            .replaceAll("")
                            .equals(CLOCK.matcher(before.text).replaceAll(""));
        }
    }

    @BeforeAll
    static void open() {
        visitors = Visitors.of(PLATFORM);
    }

    @AfterAll
    static void close() {
        if (visitors != null) {
            visitors.close();
        }
    }

    private static Visitors visitors() {
        return Objects.requireNonNull(visitors);
    }

    @Test
    void withoutBookingEveryOtherPageWorksAndTheAffectedOnesSayWhatIsWrong() {
        var visits = AccessibilityIT.visits()
                .filter(visit -> !visit.path().contains("{"))
                .toList();
        var before = lookAtAll(visits);
        var writing = visitors().page(new Visit(HOME, "representative", "/"));
        var title = "Zebranie w czasie awarii";
        openForm(writing, title);

        PLATFORM.processes().stop("booking");
        try {
            var wrong = new ArrayList<String>();
            lookAtAll(visits).forEach((visit, seen) -> {
                var was = Objects.requireNonNull(before.get(visit));
                boolean mustSaySo = MUST_SAY_SO.contains(visit.host() + visit.path()) && was.status() == 200;
                if (seen.heading().isEmpty()) {
                    wrong.add(visit + ": no heading, status " + seen.status());
                } else if (seen.status() != was.status() && !(seen.status() == 503 && seen.saysSo())) {
                    wrong.add("%s: %d instead of %d: %s".formatted(visit, seen.status(), was.status(), seen.text()));
                } else if (mustSaySo && !seen.saysSo()) {
                    wrong.add(visit + " doesn't say what is wrong: " + seen.text());
                } else if (!seen.saysSo() && !seen.isThePageAs(was)) {
                    wrong.add("%s is another page and doesn't say why:%n%s%ninstead of%n%s"
                            .formatted(visit, seen.text(), was.text()));
                }
            });
            assertThat(wrong).isEmpty();

            writing.locator("form.form button.button-primary").click();
            assertThat(writing.locator("main").innerText())
                    .contains("Prośba nie została wysłana, bo rezerwacje chwilowo nie odpowiadają.");
            assertThat(writing.locator("#title").inputValue()).isEqualTo(title);
        } finally {
            PLATFORM.processes().start("booking");
        }

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    writing.locator("form.form button.button-primary").click();
                    return writing.url().contains("/my");
                });
        assertThat(writing.locator("main").innerText()).contains(title);
        writing.navigate(PLATFORM.site(HOME) + "/my");
        assertThat(writing.getByText(title).count()).as("asked for once").isEqualTo(1);
        writing.close();
    }

    private static void openForm(Page page, String title) {
        var representative = PLATFORM.as("representative");
        var group = representative
                .post("/api/v1/beneficiaries", Map.of("kind", "INFORMAL_GROUP", "name", "Grupa Mimo Wszystko"))
                .json()
                .get("id")
                .asString();
        var day = Meetings.openDays(PLATFORM.api(), "reymonta", "1w040")
                .skip(3)
                .findFirst()
                .orElseThrow();
        page.navigate("%s/rooms/reymonta/1w040/ask?start=%sT%s&minutes=60&people=5"
                .formatted(PLATFORM.site(HOME), day, LocalTime.of(9, 0)));
        page.locator("#title").fill(title);
        page.locator("#purpose").fill("Narada sąsiedzka");
        page.locator("#who").selectOption(group);
        page.locator("#name").fill("Dorota Kalina");
        page.locator("#phone").fill("600 123 456");
        page.locator("#regulations").check();
    }

    private static Map<Visit, Seen> lookAtAll(List<Visit> visits) {
        var seen = new LinkedHashMap<Visit, Seen>();
        for (var visit : visits) {
            try (var page = visitors().page(visit)) {
                var answer = page.navigate(
                        visitors().address(visit, Map.of()),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
                var heading = page.locator("h1");
                seen.put(
                        visit,
                        new Seen(
                                answer.status(),
                                heading.count() == 0 ? "" : heading.first().innerText(),
                                page.locator("main").innerText()));
            }
        }
        return seen;
    }
}
