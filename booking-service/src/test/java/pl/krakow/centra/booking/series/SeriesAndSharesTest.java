package pl.krakow.centra.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.meetingOf;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;
import static pl.krakow.centra.booking.series.SeriesWorld.mondays;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.series.ActOnSeries.Outcome.Conflicts;
import pl.krakow.centra.booking.series.domain.ActResult.What;
import pl.krakow.centra.booking.series.domain.InMemorySeriesRegister;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;

/** Whoever changes a series needs, on each of its dates, what the changed meeting needs besides the room. */
class SeriesAndSharesTest {

    private static final LocalDate SECOND = MONDAY.plusWeeks(1);

    private final SeriesWorld world = new SeriesWorld(new InMemoryDaySheets(), new InMemorySeriesRegister());

    @Test
    void refusesTheWholeChangeWhenTheQuotaOfOneWeekIsUsedUp() {
        onceAWeekIn1w040();
        var series = world.begun(mondays("1w038", "10:00", 2), OnConflict.ABORT);
        placed(world.centre.place(COORDINATOR, "1w040", slot(SECOND, "16:00", "17:00"), meetingOf(12)));

        var outcome = world.change(series, Scope.ALL, null, OnConflict.ABORT, null, null, "1w040");

        assertThat(refusalOf(outcome)).isEqualTo("quota-exceeded");
        assertThat(world.bookings())
                .filteredOn(booking -> booking.series() != null)
                .allMatch(booking -> booking.room().room().equals("1w038"));
        assertThat(world.promises()).isZero();
        placed(world.centre.place(COORDINATOR, "1w040", slot(MONDAY, "16:00", "17:00"), meetingOf(12)));
    }

    @Test
    void changesTheDatesForWhichAUseIsLeft() {
        onceAWeekIn1w040();
        var series = world.begun(mondays("1w038", "10:00", 2), OnConflict.ABORT);
        placed(world.centre.place(COORDINATOR, "1w040", slot(SECOND, "16:00", "17:00"), meetingOf(12)));

        var changed = SeriesWorld.done(world.change(series, Scope.ALL, null, OnConflict.SKIP, null, null, "1w040"));

        assertThat(SeriesWorld.whats(changed)).containsExactly(What.CHANGED, What.REFUSED);
        assertThat(changed.occurrences())
                .extracting(SeriesView.OccurrenceView::roomId)
                .containsExactly("1w040", "1w038");
    }

    @Test
    void refusesTheWholeChangeWhenTheEquipmentIsLentOnOneDate() {
        world.centre.fairness.withStock("projector", 1);
        var series = world.begun(mondays("1w038", "10:00", 2), OnConflict.ABORT);
        placed(world.centre.place(COORDINATOR, "1w039", slot(SECOND, "14:00", "16:00"), meetingOf(12)));

        var outcome = world.change(series, Scope.ALL, null, OnConflict.ABORT, null, "14:30", null);

        assertThat(refusalOf(outcome)).isEqualTo("equipment-not-available");
        assertThat(world.promises()).isZero();
        placed(world.centre.place(COORDINATOR, "1w039", slot(MONDAY, "14:00", "16:00"), meetingOf(12)));
    }

    private void onceAWeekIn1w040() {
        world.centre.fairness.with(
                new QuotaRule("weekly", "reymonta", "1w040", QuotaPeriod.WEEK, QuotaUnit.BOOKINGS, 1, Set.of()));
    }

    private static String refusalOf(ActOnSeries.Outcome outcome) {
        if (outcome instanceof Conflicts(var result)) {
            return String.valueOf(result.occurrences().getLast().code());
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
