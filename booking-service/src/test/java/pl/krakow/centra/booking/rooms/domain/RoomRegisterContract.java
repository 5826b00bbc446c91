package pl.krakow.centra.booking.rooms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.Reymonta;

/** What every store of rooms promises to staff: nothing is added twice, changed unseen, or forgotten. */
public abstract class RoomRegisterContract {

    /** The day on which {@link #rooms} looks at what is lent. */
    protected static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    protected abstract RoomRegister register();

    protected abstract Rooms rooms();

    @Test
    void aRoomIsReadBackAsItWasWritten() {
        var hall = room("hall", 70, null);

        assertThat(register().add(hall, change(Change.Kind.ADDED))).isTrue();

        assertThat(register().findRevised(hall.id()))
                .contains(new Revised<>(hall, 1, List.of(change(Change.Kind.ADDED))));
        assertThat(rooms().find(hall.id())).contains(hall);
        assertThat(register().findRevised(new RoomId("reymonta", "none"))).isEmpty();
    }

    @Test
    void aNumberIsGivenOnceAlsoToARoomThatIsRetired() {
        register().add(room("hall", 70, TODAY), change(Change.Kind.ADDED));

        assertThat(register().add(room("hall", 20, null), change(Change.Kind.ADDED)))
                .isFalse();

        assertThat(register().everOf("reymonta")).containsExactly(room("hall", 70, TODAY));
    }

    @Test
    void ofTwentyWhoChangeTheSameRevisionOneDoes() throws Exception {
        register().add(room("hall", 70, null), change(Change.Kind.ADDED));
        List<Boolean> changed;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            changed = callers
                    .invokeAll(IntStream.rangeClosed(1, 20)
                            .<Callable<Boolean>>mapToObj(
                                    n -> () -> register().change(room("hall", n, null), 1, change(Change.Kind.CHANGED)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(changed).containsOnlyOnce(true);
        var winner = room("hall", changed.indexOf(true) + 1, null);
        var stored = register().findRevised(winner.id()).orElseThrow();
        assertThat(stored.value()).isEqualTo(winner);
        assertThat(stored.revision()).isEqualTo(2);
        assertThat(stored.changes()).extracting(Change::kind).containsExactly(Change.Kind.ADDED, Change.Kind.CHANGED);
        assertThat(rooms().find(winner.id())).as("seen changed at once").contains(winner);
    }

    @Test
    void aRetiredRoomIsKnownToStaffAndNotLent() {
        register().add(room("a", 10, TODAY), change(Change.Kind.ADDED));
        register().add(room("b", 10, TODAY.plusDays(1)), change(Change.Kind.ADDED));
        register().add(room("c", 10, null), change(Change.Kind.ADDED));

        assertThat(register().everOf("reymonta"))
                .extracting(room -> room.id().room())
                .containsExactly("a", "b", "c");
        assertThat(rooms().ofCentre("reymonta"))
                .extracting(room -> room.id().room())
                .containsExactly("b", "c");
        assertThat(rooms().ofCentre("nowa-huta")).isEmpty();

        register().change(room("a", 10, null), 1, change(Change.Kind.CHANGED));
        assertThat(rooms().ofCentre("reymonta"))
                .extracting(room -> room.id().room())
                .containsExactly("a", "b", "c");
    }

    private static Change change(Change.Kind kind) {
        return new Change(kind, "coordinator", NOON, "Powód");
    }

    private static Room room(String slug, int people, @Nullable LocalDate retiredFrom) {
        return new Room(
                new RoomId("reymonta", slug),
                "a".equals(slug) ? "hall" : null,
                Map.of("pl", "Sala", "uk", "Зала"),
                Map.of("pl", "Krzesła składamy"),
                new BigDecimal("103.06"),
                Map.of(Layout.THEATRE, people),
                List.of(Equipment.one("projector")),
                Map.of(Accessibility.STEP_FREE, Accessibility.Fact.YES),
                Set.copyOf(EnumSet.allOf(Borrower.class)),
                Reymonta.RULES,
                List.of(),
                retiredFrom);
    }
}
