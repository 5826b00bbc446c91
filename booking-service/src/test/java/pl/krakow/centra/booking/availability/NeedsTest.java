package pl.krakow.centra.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.RULES;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.Stretch.Use;
import pl.krakow.centra.booking.rooms.domain.Accessibility;
import pl.krakow.centra.booking.rooms.domain.Accessibility.Fact;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.Layout;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;

class NeedsTest {

    private static final Map<String, Integer> NOTHING_TO_CARRY = Map.of();
    private static final Room ROOM = new Room(
            new RoomId("reymonta", "1w040"),
            null,
            Map.of("pl", "Sala"),
            Map.of(),
            BigDecimal.TEN,
            Map.of(Layout.THEATRE, 70, Layout.CLASSROOM, 30),
            List.of(new Equipment("flipchart", Map.of(), 2)),
            Map.of(Accessibility.STEP_FREE, Fact.YES, Accessibility.HEARING_LOOP, Fact.NO),
            Set.of(Borrower.values()),
            RULES,
            List.of(),
            null);

    @Test
    void aRoomHoldsAsManyAsItsLargestLayoutWhenNoneIsAskedFor() {
        assertThat(people(70, null).unmetBy(ROOM, NOTHING_TO_CARRY)).isEmpty();
        assertThat(people(71, null).unmetBy(ROOM, NOTHING_TO_CARRY)).contains(Use.TOO_SMALL);
    }

    @Test
    void aLayoutHasItsOwnCapacity() {
        assertThat(people(30, Layout.CLASSROOM).unmetBy(ROOM, NOTHING_TO_CARRY)).isEmpty();
        assertThat(people(31, Layout.CLASSROOM).unmetBy(ROOM, NOTHING_TO_CARRY)).contains(Use.TOO_SMALL);
        assertThat(people(1, Layout.BANQUET).unmetBy(ROOM, NOTHING_TO_CARRY)).contains(Use.OTHER_LAYOUT);
    }

    @Test
    void whatDoesNotStandInTheRoomIsCarriedFromTheStock() {
        var needs = equipment("flipchart", "flipchart", "flipchart", "projector");

        assertThat(needs.carriedInto(ROOM)).isEqualTo(Map.of("flipchart", 1, "projector", 1));
        assertThat(needs.unmetBy(ROOM, Map.of("flipchart", 1, "projector", 1))).isEmpty();
        assertThat(needs.unmetBy(ROOM, Map.of("projector", 1))).contains(Use.NO_EQUIPMENT);
    }

    @Test
    void whatIsNotKnownToBeAccessibleIsNot() {
        assertThat(accessible(Accessibility.STEP_FREE).unmetBy(ROOM, NOTHING_TO_CARRY))
                .isEmpty();
        assertThat(accessible(Accessibility.HEARING_LOOP).unmetBy(ROOM, NOTHING_TO_CARRY))
                .contains(Use.NOT_ACCESSIBLE);
        assertThat(accessible(Accessibility.LIFT).unmetBy(ROOM, NOTHING_TO_CARRY))
                .contains(Use.NOT_ACCESSIBLE);
    }

    private static Needs people(int people, @Nullable Layout layout) {
        return new Needs(people, Duration.ZERO, layout, Map.of(), Set.of());
    }

    private static Needs equipment(String... codes) {
        return new Needs(1, Duration.ZERO, null, Needs.counted(List.of(codes)), Set.of());
    }

    private static Needs accessible(Accessibility need) {
        return new Needs(1, Duration.ZERO, null, Map.of(), Set.of(need));
    }
}
