package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever breaks the published description is refused with a Problem Detail and leaves nothing behind. */
class HostileInputIT {

    private static final int ATTACKERS = 8;

    private final PlatformUnderTest platform = PlatformUnderTest.shared();

    @Test
    void everythingThatBreaksTheDescriptionIsRefusedAndNothingIsStored() {
        var attacks = HostileInput.from(wholeDescription());
        assertThat(attacks).hasSizeGreaterThan(2_000);
        var before = stored();
        var wrong = new ConcurrentLinkedQueue<String>();
        try (var attackers = Executors.newFixedThreadPool(ATTACKERS)) {
            for (var attack : attacks) {
                attackers.execute(() -> {
                    var refused = refusal(attack);
                    if (!refused.isEmpty()) {
                        wrong.add(refused);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    /** Nothing, when the attack was refused as it should be. */
    private String refusal(HostileInput.Attack attack) {
        try {
            var answer = caller(attack).raw(attack.method(), attack.path(), attack.contentType(), attack.body());
            boolean refused = answer.status() >= 400 && answer.status() < 500 && answer.isProblem();
            return refused ? "" : attack + " was answered " + answer;
        } catch (RuntimeException e) {
            return attack + " was not answered: " + e;
        }
    }

    /** The description of every service: one that is slow to describe itself at first is left out until it has. */
    private JsonNode wholeDescription() {
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> platform.api().get("/api/v1/openapi.json").json(),
                        description ->
                                description.at("/info/x-centra-unavailable").isMissingNode());
    }

    private Api caller(HostileInput.Attack attack) {
        if (attack.path().contains("/reports/")) {
            return platform.as("city");
        }
        return platform.as(attack.path().contains("nowa-huta") ? "coordinator-nowa-huta" : "coordinator-reymonta");
    }

    private List<Object> stored() {
        var today = LocalDate.now(Meetings.KRAKOW);
        var staff = platform.as("coordinator-reymonta");
        return List.of(
                Bookings.list(staff, "reymonta", today, today.plusDays(60)),
                staff.get("/api/v1/beneficiaries?mine=true&limit=100").json(),
                platform.api().get("/api/v1/centres/reymonta/events?limit=100").json(),
                platform.api()
                        .get("/api/v1/centres/reymonta/opportunities?limit=100")
                        .json(),
                platform.as("city")
                        .get("/api/v1/reports/summary?from=%s&to=%s".formatted(today, today.plusDays(60)))
                        .json()
                        .get("total"));
    }
}
