package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.local.demo.DemoApi;
import pl.krakow.centra.local.demo.DemoYear;

/** The demo year of both centres, loaded twice: the report equals a recount of the source, and loading again adds nothing. */
@Order(Turn.YEARS_ARE_LOADED)
class DemoYearIT {

    private static final int YEAR = Meetings.countedYear();

    /** Of the real centres' years: what holds of a fifth holds of all. */
    private static final double SIZE = 0.2;

    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(YEAR, 12, 31);

    private final PlatformUnderTest platform = PlatformUnderTest.shared();
    private final DemoYear demo = new DemoYear(
            new DemoApi(platform.api().gateway(), platform::tokenOf),
            new PrintStream(OutputStream.nullOutputStream()),
            SIZE);

    @Test
    void theReportOfAYearEqualsTheRecountAndLoadingAgainAddsNothing() {
        var loaded = demo.loadMeetings(YEAR);

        assertThat(loaded.leftOut()).isZero();
        assertThat(loaded.held()).isEqualTo(320);
        assertThatReportEqualsRecount("reymonta", 200);
        assertThatReportEqualsRecount("nowa-huta", 120);
        var before = report();
        assertThat(demo.loadMeetings(YEAR)).isEqualTo(loaded);
        assertThat(report().get("total")).isEqualTo(before.get("total"));
        assertThat(report().at("/total/beneficiaries/total").asInt())
                .as("who uses both centres counts once")
                .isEqualTo(loaded.beneficiaries());
    }

    private void assertThatReportEqualsRecount(String centre, int uses) {
        var confirmed = Bookings.list(platform.as("coordinator-" + centre), centre, FIRST, LAST).stream()
                .filter(booking -> booking.state().equals("CONFIRMED"))
                .toList();
        assertThat(confirmed).hasSize(uses);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var figures = platform.as("city")
                    .get("/api/v1/reports/summary?from=%s&to=%s&centre=%s".formatted(FIRST, LAST, centre))
                    .json()
                    .get("total");
            assertThat(figures.get("roomUses").asInt()).isEqualTo(uses);
            assertThat(Math.round(figures.get("hours").asDouble() * 60))
                    .isEqualTo(confirmed.stream()
                            .mapToLong(booking -> booking.length().toMinutes())
                            .sum());
            assertThat(figures.get("people").asInt())
                    .isEqualTo(confirmed.stream()
                            .mapToInt(Bookings.Booking::people)
                            .sum());
            assertThat(figures.at("/beneficiaries/total").asLong())
                    .isEqualTo(confirmed.stream()
                            .map(Bookings.Booking::beneficiary)
                            .distinct()
                            .count());
        });
    }

    private tools.jackson.databind.JsonNode report() {
        return platform.as("city")
                .get("/api/v1/reports/summary?from=%s&to=%s".formatted(FIRST, LAST))
                .json();
    }
}
