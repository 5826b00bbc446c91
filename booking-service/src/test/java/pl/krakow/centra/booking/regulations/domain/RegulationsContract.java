package pl.krakow.centra.booking.regulations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every store of regulations keeps to. */
public abstract class RegulationsContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");

    private final String centre = "centre-" + UUID.randomUUID().toString().substring(0, 8);
    private final RegulationsVersion first = new RegulationsVersion(
            centre, 1, "2026-01", Map.of("pl", "Regulamin", "en", "Regulations"), NOW, "coordinator");
    private final RegulationsVersion second =
            first.next(Map.of("pl", "Nowy regulamin"), 2027, NOW.plusSeconds(60), "coordinator");

    protected abstract Regulations regulations();

    @Test
    void haveNoneUntilOneIsPublished() {
        assertThat(regulations().current(centre)).isEmpty();
        assertThat(regulations().all(centre)).isEmpty();
    }

    @Test
    void giveBackEveryVersionTheNewestFirst() {
        assertThat(regulations().publish(first)).isTrue();
        assertThat(regulations().publish(second)).isTrue();

        assertThat(regulations().current(centre)).contains(second);
        assertThat(regulations().all(centre)).containsExactly(second, first);
        assertThat(regulations().find(centre, "2026-01")).contains(first);
        assertThat(regulations().find(centre, "2025-07")).isEmpty();
    }

    @Test
    void publishOfTwoOfTheSameNumberOnlyOne() {
        regulations().publish(first);
        regulations().publish(second);
        var late = first.next(Map.of("pl", "Inny regulamin"), 2027, NOW, "somebody else");

        assertThat(regulations().publish(late)).isFalse();
        assertThat(regulations().all(centre)).containsExactly(second, first);
    }

    @Test
    void keepCentresApart() {
        regulations().publish(first);

        assertThat(regulations().current("elsewhere-" + centre)).isEmpty();
        assertThat(regulations().find("elsewhere-" + centre, "2026-01")).isEmpty();
    }
}
