package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages weigh, how often they ask, and that nothing jumps while they load: budgets, kept. */
class WeightIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();

    /** Compressed, everything with it: somebody's first page ever. */
    private static final int FIRST_BYTES = 100 * 1024;

    private static final int FIRST_REQUESTS = 14;

    /** Once styles, scripts and letters are there. */
    private static final int NEXT_BYTES = 30_000;

    private static final int NEXT_REQUESTS = 4;

    /** Cumulative layout shift; 0.1 is called good. */
    private static final double JUMP = 0.05;

    private static @Nullable Visitors visitors;

    static Stream<Visit> visits() {
        return Stream.of(
                new Visit("localhost", null, "/"),
                new Visit("localhost", null, "/rooms"),
                new Visit("localhost", null, "/events"),
                new Visit("reymonta.localhost", null, "/"),
                new Visit("localhost", "representative", "/my"),
                new Visit("reymonta.localhost", "coordinator-reymonta", "/today"),
                new Visit("reymonta.localhost", "coordinator-reymonta", "/board"),
                new Visit("reymonta.localhost", "coordinator-reymonta", "/requests"),
                new Visit("miasto.localhost", "city", "/"));
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

    @ParameterizedTest
    @MethodSource("visits")
    void isLightAndStandsStill(Visit visit) {
        var visiting = Objects.requireNonNull(visitors);
        var address = visiting.address(visit, Map.of());
        try (var page = visiting.page(visit)) {
            page.addInitScript("""
                    window.jumps = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(e => { window.jumps += e.value; }))
                      .observe({type: 'layout-shift', buffered: true});
                    """);
            var first = load(page, address, true);
            var next = load(page, address, false);

            assertThat(first.bytes()).as("first: %s", first).isLessThanOrEqualTo(FIRST_BYTES);
            assertThat(first.asked()).hasSizeLessThanOrEqualTo(FIRST_REQUESTS);
            assertThat(next.bytes()).as("next: %s", next).isLessThanOrEqualTo(NEXT_BYTES);
            assertThat(next.asked()).hasSizeLessThanOrEqualTo(NEXT_REQUESTS);
            assertThat(((Number) page.evaluate("() => window.jumps")).doubleValue())
                    .as("layout shift")
                    .isLessThanOrEqualTo(JUMP);
        }
    }

    /** @param asked what went over the wire; the stream of live changes, which stays open, isn't counted */
    private record Load(int bytes, List<String> asked) {}

    private static Load load(Page page, String address, boolean empty) {
        if (empty) {
            page.context().newCDPSession(page).send("Network.clearBrowserCache");
        }
        var finished = Collections.synchronizedList(new ArrayList<Request>());
        Consumer<Request> note = finished::add;
        page.onRequestFinished(note);
        page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        page.waitForTimeout(300);
        page.offRequestFinished(note);
        int bytes = 0;
        var asked = new ArrayList<String>();
        for (var request : List.copyOf(finished)) {
            var sizes = request.sizes();
            if (sizes.responseBodySize > 0 && !request.url().startsWith("data:")) {
                bytes += sizes.responseBodySize;
                asked.add(request.url());
            }
        }
        return new Load(bytes, asked);
    }
}
