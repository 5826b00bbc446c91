package pl.krakow.centra.booking.closures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.closures.domain.Closure.Hit;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.Closures.Stored;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.Closing;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.AddRoom.NewRoomGuard;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Puts the closings of a closure on the day sheets, or takes them away, from wherever that was left. Anybody may carry on
 * at any time, also several at once: a sheet that has its closing isn't changed, and a room counts as closed only when
 * each of its sheets has been. What one carrying on too late still writes after a closure was reopened is taken away
 * again for {@link #SETTLING} after that.
 */
@Component
@RequiredArgsConstructor
class CarryOutClosures implements NewRoomGuard {

    /** Longer than anybody takes to close one room. */
    static final Duration SETTLING = Duration.ofMinutes(2);

    private static final int MOST_ATTEMPTS = 50;
    private static final Duration UNTIL_DONE = Duration.ofDays(36_500);

    private final Closures closures;
    private final OnTheSheet onTheSheet;
    private final DaySheets sheets;
    private final RoomRegister rooms;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** The closure after everything was done that was left to do. */
    Stored carryOn(Stored stored) {
        return switch (stored.closure().state()) {
            case CLOSING, IN_FORCE -> close(stored);
            case REOPENING -> reopen(stored);
            case REOPENED -> settle(stored);
        };
    }

    private Stored close(Stored stored) {
        var current = stored;
        for (var room : current.closure()
                .plan()
                .toClose(rooms.everOf(current.closure().plan().centre()))) {
            if (!current.closure().hasClosed(room.id())) {
                var hits = close(current.closure(), room);
                current = save(
                        current,
                        closure -> Optional.of(closure.closed(room.id(), hits)).filter(Closure::isClosing));
                if (!current.closure().isClosing()) {
                    return carryOn(current);
                }
            }
        }
        boolean lasts = current.closure().state() == Closure.State.IN_FORCE && watchUntil(current.closure()) != null;
        return lasts
                ? current
                : save(
                        current,
                        closure ->
                                Optional.of(closure).filter(Closure::isClosing).map(Closure::inForce));
    }

    /** Closes every sheet of a room in the closure's dates. */
    private List<Hit> close(Closure closure, Room room) {
        var zone = centres.zoneOf(closure.plan().centre());
        var hits = new ArrayList<Hit>();
        for (var date : closure.plan().dates()) {
            if (room.isLentOn(date)) {
                closure.plan().slotOn(date, zone).ifPresent(slot -> {
                    var closing = new Closing(
                            closure.id().value(),
                            room.id(),
                            slot,
                            closure.plan().reason(),
                            closure.begunBy(),
                            closure.begunAt());
                    var now = now();
                    onTheSheet
                            .decide(new SheetId(room.whole(), date), zone, sheet -> sheet.close(closing, now))
                            .result()
                            .stream()
                            .filter(booking -> needsDecision(booking, now))
                            .map(booking -> new Hit(booking.id(), booking.room(), date))
                            .forEach(hits::add);
                });
            }
        }
        return hits;
    }

    /** Whether somebody still counts on the room. */
    static boolean needsDecision(Booking booking, Instant now) {
        return booking.slot().end().isAfter(now)
                && switch (booking.state()) {
                    case REQUESTED, CONFIRMED, CHECKED_IN -> true;
                    case COMPLETED, NO_SHOW, DECLINED, CANCELLED, WITHDRAWN, MOVED -> false;
                };
    }

    private Stored reopen(Stored stored) {
        takeAway(stored.closure());
        return save(stored, closure -> Optional.of(closure.reopened()));
    }

    private Stored settle(Stored stored) {
        takeAway(stored.closure());
        return watchUntil(stored.closure()) == null ? save(stored, Optional::of) : stored;
    }

    private void takeAway(Closure closure) {
        var plan = closure.plan();
        var closed = new ArrayList<SheetId>();
        try (var found = sheets.between(plan.centre(), plan.from(), plan.to(), null, null)) {
            found.filter(sheet -> sheet.closings().stream()
                            .anyMatch(closing ->
                                    closing.closure().equals(closure.id().value())))
                    .forEach(sheet -> closed.add(sheet.id()));
        }
        closed.forEach(sheet -> onTheSheet.decide(sheet, centres.zoneOf(plan.centre()), loaded -> {
            loaded.reopen(closure.id().value(), now());
            return loaded;
        }));
    }

    /** A room comes into being with the closings of every closure of its whole centre. */
    @Override
    public void prepare(Room room) {
        closures
                .lasting(
                        room.id().centre(),
                        LocalDate.now(clock.withZone(centres.zoneOf(room.id().centre()))))
                .stream()
                .map(Stored::closure)
                .filter(closure -> closure.isClosing() && closure.plan().isOfTheWholeCentre() && !room.isPart())
                .forEach(closure -> close(closure, room));
    }

    /**
     * Saves a change of what is stored by now.
     *
     * @param change nothing when it isn't to be made any more
     */
    Stored save(Stored stored, Function<Closure, Optional<Closure>> change) {
        var current = stored;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var changed = change.apply(current.closure());
            if (changed.isEmpty()) {
                return current;
            }
            if (closures.save(changed.get(), current.revision(), watchUntil(changed.get()))) {
                return new Stored(changed.get(), current.revision() + 1);
            }
            current = closures.find(
                            stored.closure().plan().centre(), stored.closure().id())
                    .orElseThrow();
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    /** Until when somebody has to look after it; nothing when nobody has to. */
    @Nullable
    Instant watchUntil(Closure closure) {
        var now = now();
        var until = switch (closure.state()) {
            case CLOSING, REOPENING -> now.plus(UNTIL_DONE);
            case IN_FORCE ->
                closure.plan().isOfTheWholeCentre()
                        ? closure.plan()
                                .to()
                                .plusDays(1)
                                .atStartOfDay(centres.zoneOf(closure.plan().centre()))
                                .toInstant()
                        : Instant.EPOCH;
            case REOPENED -> closure.steps().getLast().at().plus(SETTLING);
        };
        return until.isAfter(now) ? until : null;
    }

    Optional<Stored> find(CentreId centre, ClosureId id) {
        return closures.find(centre.value(), id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
