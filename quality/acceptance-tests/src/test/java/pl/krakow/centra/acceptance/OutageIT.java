package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.acceptance.examples.Examples;
import pl.krakow.centra.local.launcher.SiteVisitor;
import pl.krakow.centra.local.launcher.SiteVisitor.Page;

/**
 * booking-service is stopped: pages that don't need it are as they were, those that do say what is missing and lead on, and
 * what somebody was writing isn't lost. Once it is back the pages are whole again, without anything else being started anew.
 */
@Order(Turn.PARTS_DIE)
class OutageIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();
    private static final String HOME = "localhost";
    private static final String HUTA = "nowa-huta.localhost";
    private static final String REYMONTA = "reymonta.localhost";
    private static final String CITY = "miasto.localhost";
    private static final int AT_ONCE = 4;
    private static final int QUARTER = 15;

    /** All looks together, on a slow machine. */
    private static final Duration TAKES = Duration.ofMinutes(4);

    private static final String TITLE = "Zebranie w czasie awarii";
    private static final String REASON = "Tego dnia malujemy salę";

    /** Pages that live on bookings: silence there would be a lie. */
    private static final Set<String> SAY_SO = Set.of(
            HOME + "/rooms",
            HOME + "/my",
            REYMONTA + "/",
            HUTA + "/",
            REYMONTA + "/today",
            HUTA + "/requests",
            HUTA + "/requests/{request}",
            HUTA + "/reception",
            REYMONTA + "/seasons",
            REYMONTA + "/groups/{group}/meetings/new",
            REYMONTA + "/settings/rules",
            CITY + "/occupancy");

    /** Places where nothing is about rooms, but for those that say so: there nobody notices. */
    private static final List<String> UNTOUCHED = List.of(
            HOME + "/events",
            HOME + "/advice",
            HOME + "/knowledge",
            HOME + "/volunteering",
            HOME + "/my/volunteering",
            HOME + "/statistics",
            HOME + "/developers",
            HOME + "/accessibility",
            REYMONTA + "/volunteering",
            REYMONTA + "/knowledge-base",
            REYMONTA + "/groups",
            REYMONTA + "/mentoring",
            REYMONTA + "/study-visits",
            REYMONTA + "/figures");

    private static final Map<String, SiteVisitor> VISITORS = new LinkedHashMap<>();

    @AfterAll
    static void leave() {
        VISITORS.values().forEach(SiteVisitor::close);
        VISITORS.clear();
    }

    @Test
    void withoutBookingEveryOtherPageWorksAndTheAffectedOnesSayWhatIsWrong() {
        var known = new HashMap<>(Examples.allAt(PLATFORM));
        var request = AccessibilityIT.requestAtNowaHuta();
        known.put("request", request);
        var representative = visitor(new Visit(HOME, "representative", "/"));
        var coordinator = visitor(new Visit(HUTA, "coordinator-nowa-huta", "/"));
        var asking = asking(representative);
        var declining = coordinator.open("/requests/" + request + "/decline");
        // Opening the form of a free time keeps it for a while, so that other pages show less that is free.
        var visits = Pages.all().stream()
                .filter(visit -> !visit.path().contains("/ask?"))
                .toList();
        waitForAQuarterThatLasts();
        var before = atRest(visits, known);

        Page unsent;
        Page undecided;
        Map<Visit, Shown> without;
        PLATFORM.processes().stop("booking");
        try {
            without = lookAtAll(visits, known);
            unsent = representative.submit(asking.form(), "/ask", asking.typed());
            undecided = coordinator.submit(declining, "/decline", Map.of("reason", REASON));
        } finally {
            PLATFORM.processes().start("booking");
        }

        assertThat(wrong(before, without)).isEmpty();
        assertThat(Shown.of(unsent).text()).contains("Formularz nie został przyjęty", TITLE);
        assertThat(Shown.of(undecided).text()).contains("Formularz nie został przyjęty", REASON);

        var affected = without.entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(notYetWhole(affected, known, before)).isEmpty());

        assertThat(Shown.of(representative.submit(unsent, "/ask", Map.of())).text())
                .contains(TITLE);
        coordinator.submit(undecided, "/decline", Map.of());
        assertThat(Shown.of(representative.open("/my")).text())
                .as("asked for once")
                .containsOnlyOnce(TITLE);
        assertThat(PLATFORM.as("coordinator-nowa-huta")
                        .get("/api/v1/centres/nowa-huta/bookings/" + request)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("DECLINED");
    }

    /** What each page does that it shouldn't while bookings are away. */
    private static List<String> wrong(Map<Visit, Shown> before, Map<Visit, Shown> without) {
        var wrong = new ArrayList<String>();
        without.forEach((visit, now) -> {
            var was = Objects.requireNonNull(before.get(visit));
            var saysSo = now.saysSoUnlike(was);
            var place = visit.host() + visit.path();
            var seenBefore = was.status() == 200
                    && was.authority().equals(PLATFORM.site(visit.host()).getRawAuthority());
            if (now.heading().isEmpty()) {
                wrong.add("%s: no heading, status %d".formatted(visit, now.status()));
            } else if (saysSo && needsNoBookings(place)) {
                wrong.add(visit + " needs no bookings and misses them: " + now.text());
            } else if (saysSo && !now.leadsOn()) {
                wrong.add(visit + " leads nowhere: " + now.text());
            } else if (!saysSo && seenBefore && SAY_SO.contains(place)) {
                wrong.add(visit + " doesn't say what is wrong: " + now.text());
            } else if (!saysSo && !now.equals(was)) {
                wrong.add("%s is another page and doesn't say why:%n%s%ninstead of%n%s".formatted(visit, now, was));
            } else if (now.status() >= 500 && !saysSo) {
                wrong.add(visit + ": " + now);
            }
        });
        return wrong;
    }

    private static boolean needsNoBookings(String place) {
        return !SAY_SO.contains(place)
                && (place.startsWith(CITY)
                        || UNTOUCHED.stream().anyMatch(known -> place.matches(Pattern.quote(known) + "(?:[/?].*)?")));
    }

    private static List<String> notYetWhole(List<Visit> visits, Map<String, String> known, Map<Visit, Shown> before) {
        var now = lookAtAll(visits, known);
        return visits.stream()
                .filter(visit -> !Objects.equals(now.get(visit), before.get(visit)))
                .map(visit -> "%s:%n%s%ninstead of%n%s".formatted(visit, now.get(visit), before.get(visit)))
                .toList();
    }

    /** What is free or open today moves with each quarter of an hour: all looks have to be in one. */
    private static void waitForAQuarterThatLasts() {
        await("the next quarter of an hour")
                .atMost(TAKES.plusMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    int begun = LocalTime.now(Meetings.KRAKOW).getMinute() % QUARTER;
                    return begun > 0 && begun + TAKES.toMinutes() < QUARTER;
                });
    }

    /**
     * Every page once no figure on it moves any more and none lacks a part that only came late: what has just happened is counted a
     * moment later, and a page doesn't wait for long.
     */
    private static Map<Visit, Shown> atRest(List<Visit> visits, Map<String, String> known) {
        var shown = lookAtAll(visits, known);
        var counting = visits.stream()
                .filter(visit -> showsFigures(visit)
                        || Objects.requireNonNull(shown.get(visit)).complains())
                .toList();
        await("figures at rest")
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ofSeconds(2))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    var now = lookAtAll(counting, known);
                    var moved = counting.stream().anyMatch(visit -> !Objects.equals(now.get(visit), shown.get(visit)));
                    shown.putAll(now);
                    return !moved;
                });
        return shown;
    }

    private static boolean showsFigures(Visit visit) {
        return visit.host().equals(CITY)
                || visit.path().startsWith("/figures")
                || visit.path().startsWith("/statistics");
    }

    private static Map<Visit, Shown> lookAtAll(List<Visit> visits, Map<String, String> known) {
        var looks = new LinkedHashMap<Visit, CompletableFuture<Shown>>();
        var shown = new LinkedHashMap<Visit, Shown>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var visit : visits) {
                var visitor = visitor(visit);
                looks.put(
                        visit, CompletableFuture.supplyAsync(() -> Shown.of(visitor.open(visit.path(known))), threads));
            }
            looks.forEach((visit, look) -> shown.put(visit, look.join()));
        }
        return shown;
    }

    private static SiteVisitor visitor(Visit visit) {
        return VISITORS.computeIfAbsent(visit.person() + "@" + visit.host(), key -> {
            var site = PLATFORM.site(visit.host());
            var person = visit.person();
            return person == null ? SiteVisitor.at(site) : SiteVisitor.signedIn(site, person, PLATFORM.demoPassword());
        });
    }

    /** The form for a room as it was opened while bookings answered, with what is typed into it. */
    private record Asking(Page form, Map<String, String> typed) {}

    private static Asking asking(SiteVisitor representative) {
        var group = PLATFORM.as("representative")
                .post("/api/v1/beneficiaries", Map.of("kind", "INFORMAL_GROUP", "name", "Grupa Mimo Wszystko"))
                .json()
                .get("id")
                .asString();
        var day = Meetings.openDays(PLATFORM.api(), "reymonta", "1w040")
                .skip(3)
                .findFirst()
                .orElseThrow();
        var form = representative.open("/rooms/reymonta/1w040/ask?start=%sT09:00&minutes=60&people=5".formatted(day));
        return new Asking(
                form,
                Map.of(
                        "title", TITLE,
                        "purpose", "Narada sąsiedzka",
                        "people", "5",
                        "fees", "no",
                        "who", group,
                        "name", "Dorota Kalina",
                        "phone", "600 123 456",
                        "regulations", "2026-01"));
    }
}
