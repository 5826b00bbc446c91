package pl.krakow.centra.booking.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.recurrence.LibraryRecurrences;
import pl.krakow.centra.kit.recurrence.domain.Recurrences;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Revision;

/** Reymonta with the use cases of series over ports in memory. */
public final class SeriesWorld {

    static final LocalDate MONDAY = Centre.MONDAY;
    static final int PEOPLE = 12;

    final Centre centre;
    private final DaySheets sheets;
    private final SeriesRegister register;
    private final Recurrences recurrences = new LibraryRecurrences();
    private final Ids ids = new UuidIds();
    private final PublicHolidays holidays = _ -> false;

    SeriesWorld(DaySheets sheets, SeriesRegister register) {
        this(new Centre(sheets), sheets, register);
    }

    public SeriesWorld(Centre centre, DaySheets sheets, SeriesRegister register) {
        this.centre = centre;
        this.sheets = sheets;
        this.register = register;
    }

    SeriesWorld at(Instant moment) {
        centre.at(moment);
        return this;
    }

    /** So many Mondays at that time, by the coordinator, unless a test says otherwise. */
    static Draft mondays(String room, String start, int count) {
        return new Draft(
                room,
                MONDAY.atTime(LocalTime.parse(start)),
                Duration.ofHours(2),
                "FREQ=WEEKLY;COUNT=" + count,
                List.of(),
                List.of(),
                Centre.COORDINATOR);
    }

    /** A series somebody has in mind. */
    public record Draft(
            String room,
            LocalDateTime start,
            Duration length,
            String rule,
            List<LocalDate> without,
            List<LocalDate> more,
            Actor actor) {

        Draft by(Actor other) {
            return new Draft(room, start, length, rule, without, more, other);
        }

        Draft ruled(String other) {
            return new Draft(room, start, length, other, without, more, actor);
        }

        Draft from(LocalDate date) {
            return new Draft(room, date.atTime(start.toLocalTime()), length, rule, without, more, actor);
        }

        Draft without(LocalDate... dates) {
            return new Draft(room, start, length, rule, Arrays.asList(dates), more, actor);
        }

        Draft and(LocalDate... dates) {
            return new Draft(room, start, length, rule, without, Arrays.asList(dates), actor);
        }

        PlanSeries.Wanted wanted() {
            return new PlanSeries.Wanted(
                    Centre.REYMONTA,
                    room,
                    start,
                    length,
                    rule,
                    without,
                    more,
                    Centre.ASSOCIATION,
                    Centre.meetingOf(PEOPLE),
                    actor);
        }
    }

    PreviewSeries.Outcome previewOutcome(Draft draft) {
        return new PreviewSeries(planSeries(), foresight()).handle(draft.wanted());
    }

    SeriesPreview preview(Draft draft) {
        if (previewOutcome(draft) instanceof PreviewSeries.Outcome.Shown(var preview)) {
            return preview;
        }
        throw new AssertionError("not shown: " + previewOutcome(draft));
    }

    BeginSeries.Outcome begin(Draft draft, OnConflict onConflict) {
        return begin(new SeriesId(UUID.randomUUID()), draft, onConflict);
    }

    public BeginSeries.Outcome begin(SeriesId id, Draft draft, OnConflict onConflict) {
        return new BeginSeries(planSeries(), foresight(), register, carryOut(), showSeries(), ids)
                .handle(new BeginSeries.Command(id, draft.wanted(), onConflict));
    }

    SeriesView begun(Draft draft, OnConflict onConflict) {
        var outcome = begin(draft, onConflict);
        if (outcome instanceof BeginSeries.Outcome.Begun(var series)) {
            return series;
        }
        throw new AssertionError("not begun: " + outcome);
    }

    public ActOnSeries acts() {
        return new ActOnSeries(showSeries(), planSeries(), register, centre.rooms(), carryOut(), ids);
    }

    ActOnSeries.Outcome retry(SeriesView series, OnConflict onConflict) {
        return retry(series, null, null, onConflict);
    }

    ActOnSeries.Outcome retry(
            SeriesView series, @Nullable LocalTime start, @Nullable String room, OnConflict onConflict) {
        return acts().handle(new ActOnSeries.Retry(
                Centre.REYMONTA,
                new SeriesId(series.id()),
                Revision.ANY,
                null,
                start,
                null,
                room,
                onConflict,
                Centre.COORDINATOR));
    }

    ActOnSeries.Outcome decide(
            SeriesView series, Act.Kind kind, Scope scope, @Nullable LocalDateTime from, OnConflict onConflict) {
        return acts().handle(new ActOnSeries.Decide(
                Centre.REYMONTA,
                new SeriesId(series.id()),
                Revision.ANY,
                kind,
                scope,
                from,
                onConflict,
                "Powód",
                Centre.COORDINATOR));
    }

    /** Another time of day, room or date, by the coordinator. */
    ActOnSeries.Outcome change(
            SeriesView series,
            Scope scope,
            @Nullable LocalDateTime from,
            OnConflict onConflict,
            @Nullable LocalDate date,
            @Nullable String start,
            @Nullable String room) {
        return acts().handle(new ActOnSeries.Change(
                Centre.REYMONTA,
                new SeriesId(series.id()),
                Revision.ANY,
                scope,
                from,
                onConflict,
                date,
                start == null ? null : LocalTime.parse(start),
                null,
                room,
                null,
                null,
                Centre.COORDINATOR));
    }

    static SeriesView done(ActOnSeries.Outcome outcome) {
        if (outcome instanceof ActOnSeries.Outcome.Done(var series)) {
            return series;
        }
        throw new AssertionError("not done: " + outcome);
    }

    static List<ActResult.What> whats(SeriesView series) {
        var last = series.lastAct();
        return last == null
                ? List.of()
                : last.occurrences().stream().map(SeriesView.EntryView::what).toList();
    }

    SeriesView show(SeriesView series) {
        return showSeries().of(new SeriesId(series.id()));
    }

    CarryOut carryOut() {
        return new CarryOut(register, steps());
    }

    ShowSeries showSeries() {
        return new ShowSeries(
                register, sheets, centre.beneficiaries(), new CentreStaff(Centre.centres(), centre.clock()));
    }

    /** What the sweep does. */
    void settle(Instant now) {
        at(now);
        for (var series : register.overdue(now, 50)) {
            carryOut().resume(series.id(), now);
        }
    }

    /** Every live booking of the large and small rooms, in order of time. */
    List<Booking> bookings() {
        return sheets.between("reymonta", MONDAY.minusYears(1), MONDAY.plusYears(2), null, null)
                .flatMap(sheet -> sheet.bookings().stream())
                .filter(Booking::isLive)
                .toList();
    }

    /** Whatever is promised to acts that are not over. */
    long promises() {
        return sheets.between("reymonta", MONDAY.minusYears(1), MONDAY.plusYears(2), null, null)
                .mapToLong(sheet -> sheet.arrivals().size())
                .sum();
    }

    private Steps steps() {
        var days = new SeriesDays(centre.rooms(), centre.lendings(), centre.roomDays());
        return new Steps(
                new PlacingSteps(
                        centre.placeBooking(), centre.onTheSheet(), centre.acts(), days, new Reasons(holidays)),
                new ChangingSteps(
                        centre.onTheSheet(),
                        centre.acts(),
                        sheets,
                        days,
                        centre.authorities(),
                        new Reasons(holidays),
                        ids),
                new DecidingSteps(
                        centre.approveBooking(),
                        centre.declineBooking(),
                        centre.cancelBooking(),
                        centre.onTheSheet(),
                        sheets,
                        ids));
    }

    private Foresight foresight() {
        return new Foresight(
                sheets,
                centre.roomDays(),
                centre.alternatives(),
                centre.fairness().findSanctions(),
                centre.fairness().foreseeShares(),
                new Reasons(holidays));
    }

    private PlanSeries planSeries() {
        return new PlanSeries(
                centre.rooms(),
                centre.lendings(),
                centre.beneficiaries(),
                centre.authorities(),
                recurrences,
                Centre.centres(),
                centre.clock());
    }
}
