package pl.krakow.centra.booking.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.Authorities;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult;
import pl.krakow.centra.booking.series.domain.Elsewhere;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Pattern;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Does something to several occurrences of a series at once: tries skipped ones again, changes, cancels, approves or
 * declines. Meetings that have begun are left alone. One act at a time; what it did to each occurrence is its answer.
 */
@Component
@RequiredArgsConstructor
public class ActOnSeries {

    private final ShowSeries showSeries;
    private final PlanSeries planSeries;
    private final SeriesRegister register;
    private final Rooms rooms;
    private final CarryOut carryOut;
    private final Ids ids;

    /**
     * @param only the original starts of the occurrences to try again; all that were skipped when nothing is said
     * @param start at another local time this time, if given
     * @param length of another length this time, if given
     * @param room in another room this time, if given
     */
    public record Retry(
            CentreId centre,
            SeriesId series,
            Revision seen,
            @Nullable Set<LocalDateTime> only,
            @Nullable LocalTime start,
            @Nullable Duration length,
            @Nullable String room,
            OnConflict onConflict,
            Actor actor) {}

    /**
     * What isn't named stays as it is.
     *
     * @param from the original start of the occurrence the scope is seen from; nothing for the first
     * @param date another date, for a single occurrence only
     */
    public record Change(
            CentreId centre,
            SeriesId series,
            Revision seen,
            Scope scope,
            @Nullable LocalDateTime from,
            OnConflict onConflict,
            @Nullable LocalDate date,
            @Nullable LocalTime start,
            @Nullable Duration length,
            @Nullable String room,
            @Nullable MeetingDetails details,
            @Nullable String reason,
            Actor actor) {}

    /** Cancels, approves or declines. */
    public record Decide(
            CentreId centre,
            SeriesId series,
            Revision seen,
            Act.Kind kind,
            Scope scope,
            @Nullable LocalDateTime from,
            OnConflict onConflict,
            @Nullable String reason,
            Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(SeriesView series) implements Outcome {}

        /** It was all or nothing, and nothing was done. */
        record Conflicts(SeriesView.ResultView result) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** Another act on the series is under way. */
        record Busy() implements Outcome {}

        record RoomUnknown() implements Outcome {}

        /** The series has no such occurrence. */
        record OccurrenceUnknown() implements Outcome {}

        /** There is no occurrence that the act could do anything to. */
        record NothingToDo() implements Outcome {}
    }

    public Outcome handle(Retry command) {
        var found = showSeries.changeable(command.centre(), command.series(), command.actor());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var series = found.get();
        var only = command.only();
        if (only != null
                && !only.stream().allMatch(start -> series.occurrence(start).isPresent())) {
            return new Outcome.OccurrenceUnknown();
        }
        var room = room(series, command.room());
        if (command.room() != null && room.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var elsewhere = new Elsewhere(
                command.start(), command.length(), room.map(Room::id).orElse(null));
        var targets = series.skipped().stream()
                .map(Occurrence::original)
                .filter(start -> only == null || only.contains(start))
                .toList();
        return begin(
                series,
                command.seen(),
                command.actor(),
                Act.Kind.RETRY,
                command.onConflict(),
                Scope.ALL,
                targets,
                null,
                elsewhere,
                null,
                null);
    }

    public Outcome handle(Change command) {
        var found = showSeries.changeable(command.centre(), command.series(), command.actor());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var series = found.get();
        var from = command.from() == null ? series.occurrences().getFirst().original() : command.from();
        var seenFrom = series.occurrence(from);
        if (seenFrom.isEmpty()) {
            return new Outcome.OccurrenceUnknown();
        }
        var old = series.patternOf(seenFrom.get());
        var room = command.room() == null ? rooms.find(old.room()) : room(series, command.room());
        if (room.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var pattern = new Pattern(
                command.start() == null ? old.start() : command.start(),
                command.length() == null ? old.length() : command.length(),
                room.get().id(),
                command.details() == null ? old.details() : command.details());
        var targets = live(series, command.scope(), from);
        if (targets.isEmpty()) {
            return new Outcome.NothingToDo();
        }
        if (command.scope() != Scope.THIS) {
            targets = Stream.concat(targets.stream(), series.skipped(command.scope(), from).stream())
                    .sorted()
                    .toList();
        }
        return begin(
                series,
                command.seen(),
                command.actor(),
                Act.Kind.CHANGE,
                command.onConflict(),
                command.scope(),
                targets,
                pattern,
                null,
                command.date(),
                command.reason());
    }

    public Outcome handle(Decide command) {
        var found = showSeries.changeable(command.centre(), command.series(), command.actor());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var series = found.get();
        var from = command.from() == null ? series.occurrences().getFirst().original() : command.from();
        if (series.occurrence(from).isEmpty()) {
            return new Outcome.OccurrenceUnknown();
        }
        return begin(
                series,
                command.seen(),
                command.actor(),
                command.kind(),
                command.onConflict(),
                command.scope(),
                live(series, command.scope(), from),
                null,
                null,
                null,
                command.reason());
    }

    private Optional<Room> room(Series series, @Nullable String named) {
        return named == null
                ? Optional.empty()
                : RoomId.parse(series.centre(), named).flatMap(rooms::find);
    }

    /** The occurrences that have yet to take place. */
    private List<LocalDateTime> live(Series series, Scope scope, LocalDateTime from) {
        var now = planSeries.now();
        Map<BookingId, Booking> bookings = showSeries.bookings(series);
        return series.placed(scope, from).stream()
                .filter(occurrence -> isAhead(bookings.get(occurrence.booking()), now))
                .map(Occurrence::original)
                .toList();
    }

    private static boolean isAhead(@Nullable Booking booking, Instant now) {
        return booking != null
                && (booking.state() == BookingState.REQUESTED || booking.isConfirmed())
                && booking.slot().start().isAfter(now);
    }

    private Outcome begin(
            Series series,
            Revision seen,
            Actor actor,
            Act.Kind kind,
            OnConflict onConflict,
            Scope scope,
            List<LocalDateTime> targets,
            @Nullable Pattern pattern,
            @Nullable Elsewhere elsewhere,
            @Nullable LocalDate onDate,
            @Nullable String reason) {
        if (series.act() != null) {
            return new Outcome.Busy();
        }
        if (!seen.matches(series.version() == null ? 0 : series.version())) {
            return new Outcome.Stale();
        }
        if (targets.isEmpty()) {
            return new Outcome.NothingToDo();
        }
        var now = planSeries.now();
        boolean prepares = onConflict == OnConflict.ABORT && kind != Act.Kind.CANCEL && kind != Act.Kind.DECLINE;
        var act = new Act(
                ids.next(),
                kind,
                prepares ? OnConflict.ABORT : OnConflict.SKIP,
                prepares ? Act.Phase.PREPARING : Act.Phase.FINISHING,
                actor.subject(),
                Authorities.placing(
                        actor,
                        new CentreId(series.centre()),
                        now.atZone(series.zone()).toLocalDate()),
                now.plus(CarryOut.PATIENCE),
                scope,
                targets,
                pattern,
                elsewhere,
                onDate,
                reason);
        var started = register.save(renewed(series, act).begun(act));
        if (started.isEmpty()) {
            return new Outcome.Busy();
        }
        var carried = carryOut.run(started.get(), now);
        return carried.result().done()
                ? new Outcome.Done(showSeries.of(series.id()))
                : new Outcome.Conflicts(SeriesView.result(carried.result()));
    }

    /** After an act that was given up, what is tried again needs ids that were not promised before. */
    private Series renewed(Series series, Act act) {
        ActResult last = series.last();
        if (act.kind() != Act.Kind.RETRY || last == null || last.done()) {
            return series;
        }
        return series.planned(occurrence -> act.targets().contains(occurrence.original())
                ? occurrence.tried(new BookingId(ids.next()))
                : occurrence);
    }
}
