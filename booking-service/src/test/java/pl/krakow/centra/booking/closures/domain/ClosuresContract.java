package pl.krakow.centra.booking.closures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.closures.domain.Closure.Keeping;
import pl.krakow.centra.booking.closures.domain.Closures.Stored;
import pl.krakow.centra.booking.rooms.domain.Hours;

/** What every store of closures keeps to. */
public abstract class ClosuresContract {

    private static final String CENTRE =
            "centre-" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract Closures closures();

    private static Closure closure(LocalDate from, LocalDate to) {
        return Closure.begin(
                new ClosureId(UUID.randomUUID()),
                new ClosurePlan(CENTRE, Set.of("1w040", "1w039"), from, to, Hours.parse("12:00-00:00"), "Awaria"),
                "coordinator",
                ClosureTest.NOW);
    }

    @Test
    void giveBackWhatWasSaved() {
        var closure = closure(ClosureTest.MONDAY, ClosureTest.MONDAY.plusDays(2))
                .closed(ClosureTest.ROOM, List.of())
                .keeping(List.of(ClosureTest.HIT.booking()), new Keeping("coordinator", ClosureTest.NOW, null));
        closures().add(closure, ClosureTest.NOW);

        var found = closures().find(CENTRE, closure.id()).orElseThrow();

        assertThat(found.revision()).isEqualTo(1);
        assertThat(found.closure().plan()).isEqualTo(closure.plan());
        assertThat(found.closure().kept()).isEqualTo(closure.kept());
        assertThat(found.closure().steps()).isEqualTo(closure.steps());
        assertThat(closures().find("elsewhere", closure.id())).isEmpty();
    }

    @Test
    void addEachOnce() {
        var closure = closure(ClosureTest.MONDAY, ClosureTest.MONDAY);

        assertThat(closures().add(closure, null)).isTrue();
        assertThat(closures().add(closure.inForce(), null)).isFalse();
        assertThat(closures().find(CENTRE, closure.id()).map(Stored::closure)).contains(closure);
    }

    @Test
    void saveOnlyWhatNobodyChangedMeanwhile() {
        var closure = closure(ClosureTest.MONDAY, ClosureTest.MONDAY);
        closures().add(closure, null);

        assertThat(closures().save(closure.inForce(), 1, null)).isTrue();
        assertThat(closures().save(closure, 1, null)).isFalse();

        var found = closures().find(CENTRE, closure.id()).orElseThrow();
        assertThat(found.revision()).isEqualTo(2);
        assertThat(found.closure().state()).isEqualTo(Closure.State.IN_FORCE);
    }

    @Test
    void watchWhatSomebodyHasToLookAfter() {
        var watched = closure(ClosureTest.MONDAY, ClosureTest.MONDAY);
        var settled = closure(ClosureTest.MONDAY, ClosureTest.MONDAY);
        closures().add(watched, ClosureTest.NOW);
        closures().add(settled, ClosureTest.NOW);
        closures().save(settled.inForce(), 1, null);

        assertThat(closures().watched(1000))
                .extracting(stored -> stored.closure().id())
                .contains(watched.id())
                .doesNotContain(settled.id());
    }

    @Test
    void listWhatLastsByItsFirstDate() {
        var date = LocalDate.of(2040, 1, 10);
        var later = closure(date.plusDays(5), date.plusDays(9));
        var running = closure(date.minusDays(5), date);
        var over = closure(date.minusDays(9), date.minusDays(1));
        for (var closure : List.of(later, running, over)) {
            closures().add(closure, null);
        }

        assertThat(closures().lasting(CENTRE, date))
                .extracting(stored -> stored.closure().id())
                .containsExactly(running.id(), later.id());
    }
}
