package pl.krakow.centra.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;
import static pl.krakow.centra.booking.series.SeriesWorld.MONDAY;
import static pl.krakow.centra.booking.series.SeriesWorld.PEOPLE;
import static pl.krakow.centra.booking.series.SeriesWorld.mondays;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.InMemorySeriesRegister;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.booking.series.domain.SeriesRegister;

/**
 * The process dies before or after every single write of an act, one after the other; then the sweep comes by. Nobody
 * may ever see half of what was promised as a whole, and nothing may stay claimed.
 */
class SeriesCrashTest {

    private static final int DATES = 4;
    private static final int MOST_WRITES = 200;

    @Test
    void leavesAllOrNothingOfASeriesThatWasToBePlacedAsAWhole() {
        int died = dyingAtEachWrite(
                _ -> {},
                world -> world.begin(mondays("1w040", "18:00", DATES), OnConflict.ABORT),
                world -> assertThat(world.bookings().size()).isIn(0, DATES));

        assertThat(died).isGreaterThan(2 * DATES);
    }

    @Test
    void releasesASeriesThatMetATakenDateAfterItWasLookedAt() {
        dyingAtEachWrite(
                _ -> {},
                world -> {
                    world.meanwhile = () -> placed(world.world.centre.place(
                            COORDINATOR,
                            "1w040",
                            slot(MONDAY.plusWeeks(2), "18:00", "20:00"),
                            Centre.meetingOf(PEOPLE)));
                    world.begin(mondays("1w040", "18:00", DATES), OnConflict.ABORT);
                },
                world -> assertThat(world.bookings())
                        .as("only what came meanwhile, or the whole series if it never came")
                        .satisfiesAnyOf(
                                bookings -> assertThat(bookings).allMatch(booking -> booking.series() == null),
                                bookings -> assertThat(bookings).hasSize(DATES)));
    }

    @Test
    void finishesASeriesThatTakesWhatIsFree() {
        int died = dyingAtEachWrite(
                world -> placed(world.centre.place(
                        COORDINATOR, "1w040", slot(MONDAY.plusWeeks(1), "18:00", "20:00"), Centre.meetingOf(PEOPLE))),
                world -> world.begin(mondays("1w040", "18:00", DATES), OnConflict.SKIP),
                world -> assertThat(world.ofSeries()).isIn(0, DATES - 1));

        assertThat(died).isGreaterThan(DATES);
    }

    @Test
    void movesAllOrNothingThatWasToBeMovedAsAWhole() {
        int died = dyingAtEachWrite(
                world -> world.begun(mondays("1w040", "10:00", DATES), OnConflict.ABORT),
                world -> world.change("11:00", null),
                world -> assertThat(world.startTimes()).hasSize(1));

        assertThat(died).isGreaterThan(2 * DATES);
    }

    @Test
    void movesAllOrNothingToAnotherRoom() {
        int died = dyingAtEachWrite(
                world -> world.begun(mondays("1w040", "10:00", DATES), OnConflict.ABORT),
                world -> world.change(null, "1w039"),
                world -> {
                    assertThat(world.bookings()).hasSize(DATES);
                    assertThat(world.bookings().stream().map(Booking::room).distinct())
                            .hasSize(1);
                });

        assertThat(died).isGreaterThan(3 * DATES);
    }

    @Test
    void approvesAllOrNothing() {
        dyingAtEachWrite(
                world -> world.begun(mondays("1w040", "18:00", DATES).by(Centre.ANNA), OnConflict.ABORT),
                world -> world.decide(Act.Kind.APPROVE, OnConflict.ABORT),
                world -> assertThat(
                                world.bookings().stream().map(Booking::state).distinct())
                        .hasSize(1));
    }

    @Test
    void cancelsToTheEnd() {
        dyingAtEachWrite(
                world -> world.begun(mondays("1w040", "18:00", DATES), OnConflict.ABORT),
                world -> world.decide(Act.Kind.CANCEL, OnConflict.SKIP),
                world -> assertThat(world.bookings().size()).isIn(0, DATES));
    }

    /** @return at how many writes it died */
    private static int dyingAtEachWrite(Consumer<SeriesWorld> before, Consumer<Mortal> act, Consumer<Mortal> after) {
        for (int write = 0; write < MOST_WRITES; write++) {
            for (boolean written : new boolean[] {false, true}) {
                var mortal = new Mortal();
                before.accept(mortal.world);
                mortal.diesAt(write, written);
                boolean died = false;
                try {
                    act.accept(mortal);
                } catch (Death e) {
                    died = true;
                }
                mortal.lives();
                mortal.world.settle(Centre.moment(MONDAY.minusDays(6), "12:00"));
                assertThat(mortal.world.promises())
                        .as("dead at write %d, written %s", write, written)
                        .isZero();
                assertThat(mortal.register.all()).allMatch(series -> series.act() == null);
                after.accept(mortal);
                if (!died) {
                    return write;
                }
            }
        }
        throw new AssertionError("never came to an end");
    }

    /** Not an exception that any code would handle. */
    private static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** A world whose ports die at a write that is counted down to. */
    private static final class Mortal {

        final InMemorySeriesRegister register = new InMemorySeriesRegister();
        final SeriesWorld world =
                new SeriesWorld(dying(DaySheets.class, new InMemoryDaySheets()), dying(SeriesRegister.class, register));
        private int writesLeft = Integer.MAX_VALUE;
        private boolean thenWritten;
        private Runnable meanwhile = () -> {};

        void diesAt(int write, boolean written) {
            writesLeft = write;
            thenWritten = written;
        }

        void lives() {
            writesLeft = Integer.MAX_VALUE;
        }

        private <P> P dying(Class<P> port, P real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                        boolean writes = Set.of("save", "saveFirst", "remove").contains(method.getName());
                        if (writes && port == SeriesRegister.class) {
                            var now = meanwhile;
                            meanwhile = () -> {};
                            now.run();
                        }
                        boolean last = writes && writesLeft-- == 0;
                        if (last && !thenWritten) {
                            throw new Death();
                        }
                        try {
                            var answer = method.invoke(real, arguments);
                            if (last) {
                                throw new Death();
                            }
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        void begin(SeriesWorld.Draft draft, OnConflict onConflict) {
            world.begin(draft, onConflict);
        }

        void change(@Nullable String start, @Nullable String room) {
            world.change(series(), Scope.ALL, null, OnConflict.ABORT, null, start, room);
        }

        void decide(Act.Kind kind, OnConflict onConflict) {
            world.decide(series(), kind, Scope.ALL, null, onConflict);
        }

        private SeriesView series() {
            return world.showSeries().of(register.all().getFirst().id());
        }

        List<Booking> bookings() {
            return world.bookings();
        }

        int ofSeries() {
            return (int) bookings().stream()
                    .filter(booking -> booking.series() != null)
                    .count();
        }

        Set<LocalTime> startTimes() {
            return bookings().stream()
                    .map(booking -> booking.slot().start().atZone(Centre.KRAKOW).toLocalTime())
                    .collect(Collectors.toSet());
        }
    }
}
