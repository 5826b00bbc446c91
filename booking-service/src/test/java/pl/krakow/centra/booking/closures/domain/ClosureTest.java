package pl.krakow.centra.booking.closures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.closures.domain.Closure.Hit;
import pl.krakow.centra.booking.closures.domain.Closure.Keeping;
import pl.krakow.centra.booking.closures.domain.Closure.State;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

class ClosureTest {

    static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    static final RoomId ROOM = new RoomId("reymonta", "1w040");
    static final Hit HIT = new Hit(new BookingId(new UUID(0, 1)), ROOM, MONDAY);

    static Closure begun() {
        return Closure.begin(
                new ClosureId(new UUID(7, 7)),
                new ClosurePlan("reymonta", Set.of("1w040"), MONDAY, MONDAY, null, "Awaria"),
                "coordinator",
                NOW);
    }

    @Test
    void isInForceWhenEveryRoomIsClosed() {
        var closure = begun().closed(ROOM, List.of(HIT)).inForce();

        assertThat(closure.state()).isEqualTo(State.IN_FORCE);
        assertThat(closure.hasClosed(ROOM)).isTrue();
        assertThat(closure.hit(HIT.booking())).contains(HIT);
    }

    @Test
    void notesABookingOnceHoweverOftenARoomIsClosed() {
        var closure = begun().closed(ROOM, List.of(HIT)).closed(ROOM, List.of(HIT));

        assertThat(closure.hits()).containsExactly(HIT);
    }

    @Test
    void remembersWhoKeptABooking() {
        var keeping = new Keeping("coordinator", NOW, "Egzamin");

        assertThat(begun().keeping(List.of(HIT.booking()), keeping).kept()).containsEntry(HIT.booking(), keeping);
    }

    @Test
    void opensAgainOnce() {
        var reopening = begun().inForce().reopening("coordinator", NOW, null).orElseThrow();

        assertThat(reopening.state()).isEqualTo(State.REOPENING);
        assertThat(reopening.isClosing()).isFalse();
        assertThat(reopening.reopened().state()).isEqualTo(State.REOPENED);
        assertThat(reopening.reopening("coordinator", NOW, null)).isEmpty();
        assertThat(reopening.inForce().state()).isEqualTo(State.REOPENING);
    }
}
