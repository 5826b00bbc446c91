package pl.krakow.centra.events.publicapi.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.publicapi.domain.ChangeLog.Change;

class ChangeLogTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID DEBATE = new UUID(1, 1);
    private static final UUID FAIR = new UUID(1, 2);

    @Test
    void givesEachChangeAMomentOfItsOwnNotBeforeNow() {
        var begun = ChangeLog.BLANK.begin(List.of(DEBATE, FAIR), NOON.plusNanos(999));

        assertThat(begun.open()).containsExactly(new Change(DEBATE, NOON), new Change(FAIR, NOON.plusMillis(1)));
        assertThat(begun.latest()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void givesLaterMomentsThanEverBeforeThoughTheClockGoesBack() {
        var finished = ChangeLog.BLANK.begin(List.of(DEBATE, FAIR), NOON).finished();

        var next = finished.begin(List.of(DEBATE), NOON.minusSeconds(60));

        assertThat(next.open()).containsExactly(new Change(DEBATE, NOON.plusMillis(2)));
    }

    @Test
    void letsReadersSeeARoundOnlyWhenAllOfItIsWritten() {
        var begun = ChangeLog.BLANK.begin(List.of(DEBATE, FAIR), NOON);

        assertThat(begun.visible()).isEqualTo(Instant.EPOCH);
        assertThat(begun.finished().visible()).isEqualTo(NOON.plusMillis(1));
        assertThat(begun.finished().isOpen()).isFalse();
        assertThatThrownBy(() -> begun.begin(List.of(DEBATE), NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isBuiltAnewOnceForEachShape() {
        var first = ChangeLog.BLANK.inShape(1);
        assertThat(first.refill().done()).isFalse();
        var half = first.refilledTo(DEBATE);
        assertThat(half.inShape(1)).isEqualTo(half);
        var done = half.refilledTo(null);
        assertThat(done.refill().done()).isTrue();
        assertThat(done.inShape(2).refill()).isEqualTo(new ChangeLog.Refill(2, null, false));
    }
}
