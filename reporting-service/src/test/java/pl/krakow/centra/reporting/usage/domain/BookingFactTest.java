package pl.krakow.centra.reporting.usage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class BookingFactTest {

    private static final UUID BOOKING = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
    private static final Day FRIDAY = new Day("reymonta", LocalDate.of(2026, 11, 20));
    private static final Day SATURDAY = new Day("reymonta", LocalDate.of(2026, 11, 21));
    private static final Day SUNDAY = new Day("nowa-huta", LocalDate.of(2026, 11, 22));

    @Test
    void givesWayToANewerVersion() {
        BookingFact requested = fact(1, FRIDAY, BookingState.REQUESTED);
        BookingFact confirmed = fact(2, FRIDAY, BookingState.CONFIRMED);

        assertThat(requested.updatedBy(confirmed)).isEqualTo(confirmed);
    }

    @Test
    void ignoresAnOlderVersionAndItsOwnRepetition() {
        BookingFact cancelled = fact(3, FRIDAY, BookingState.CANCELLED);

        assertThat(cancelled.updatedBy(fact(2, SATURDAY, BookingState.CONFIRMED)))
                .isSameAs(cancelled);
        assertThat(cancelled.updatedBy(fact(3, FRIDAY, BookingState.CANCELLED))).isSameAs(cancelled);
    }

    @Test
    void remembersEveryDayItHasBeenOn() {
        BookingFact moved = fact(1, FRIDAY, BookingState.CONFIRMED)
                .updatedBy(fact(2, SATURDAY, BookingState.CONFIRMED))
                .updatedBy(fact(3, SUNDAY, BookingState.CONFIRMED));

        assertThat(moved.day()).isEqualTo(SUNDAY);
        assertThat(moved.formerDays()).containsExactlyInAnyOrder(FRIDAY, SATURDAY);
        assertThat(moved.days()).containsExactlyInAnyOrder(FRIDAY, SATURDAY, SUNDAY);
    }

    @Test
    void countsADayItMovedBackToOnlyAsItsPresentOne() {
        BookingFact back = fact(1, FRIDAY, BookingState.CONFIRMED)
                .updatedBy(fact(2, SATURDAY, BookingState.CONFIRMED))
                .updatedBy(fact(3, FRIDAY, BookingState.CONFIRMED));

        assertThat(back.formerDays()).containsExactly(SATURDAY);
    }

    private static BookingFact fact(long version, Day day, BookingState state) {
        return new BookingFact(
                BOOKING, version, day, "1w040", state, BeneficiaryKind.ORGANISATION, 0, 60, 10, Set.of());
    }
}
