package pl.krakow.centra.reporting.counting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.Test;

class FactTest {

    private static final FactId BOOKING = FactId.of("booking", "0198f3a0-0000-7000-8000-000000000001");
    private static final Cell USES = Cell.whole(Indicator.ROOM_USES);
    private static final Day FRIDAY = new Day("reymonta", LocalDate.of(2026, 11, 20));
    private static final Day SATURDAY = new Day("reymonta", LocalDate.of(2026, 11, 21));
    private static final Day SUNDAY = new Day("nowa-huta", LocalDate.of(2026, 11, 22));

    @Test
    void givesWayToANewerVersion() {
        var first = fact(1, FRIDAY);
        var second = fact(2, FRIDAY, FRIDAY);

        assertThat(first.updatedBy(second)).isEqualTo(second);
    }

    @Test
    void ignoresAnOlderVersionAndItsOwnRepetition() {
        var third = fact(3, FRIDAY);

        assertThat(third.updatedBy(fact(2, SATURDAY))).isSameAs(third);
        assertThat(third.updatedBy(fact(3, FRIDAY))).isSameAs(third);
    }

    @Test
    void remembersEveryDayItHasBeenOn() {
        var moved = fact(1, FRIDAY).updatedBy(fact(2, SATURDAY)).updatedBy(fact(3, SUNDAY));

        assertThat(moved.presentDays()).containsExactly(SUNDAY);
        assertThat(moved.formerDays()).containsExactlyInAnyOrder(FRIDAY, SATURDAY);
        assertThat(moved.days()).containsExactlyInAnyOrder(FRIDAY, SATURDAY, SUNDAY);
    }

    @Test
    void remembersItsDaysAlsoWhenItCountsNowhereAnyMore() {
        var gone = fact(1, FRIDAY, SATURDAY).updatedBy(fact(2));

        assertThat(gone.presentDays()).isEmpty();
        assertThat(gone.days()).containsExactlyInAnyOrder(FRIDAY, SATURDAY);
    }

    @Test
    void countsADayItMovedBackToOnlyAsItsPresentOne() {
        var back = fact(1, FRIDAY).updatedBy(fact(2, SATURDAY)).updatedBy(fact(3, FRIDAY));

        assertThat(back.formerDays()).containsExactly(SATURDAY);
    }

    @Test
    void addsToACellOfADayWhatItsLinesSay() {
        var fact = fact(1, FRIDAY, FRIDAY, SATURDAY);

        assertThat(fact.amount(USES, FRIDAY)).isEqualTo(2);
        assertThat(fact.amount(USES, SATURDAY)).isEqualTo(1);
        assertThat(fact.amount(Cell.whole(Indicator.HOURS), FRIDAY)).isZero();
    }

    private static Fact fact(long version, Day... days) {
        return new Fact(
                BOOKING,
                version,
                "event-" + version,
                Arrays.stream(days)
                        .map(day -> new Line(day, USES, 1, Line.NOBODY))
                        .toList(),
                Set.of());
    }
}
