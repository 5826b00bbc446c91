package pl.krakow.centra.booking.races;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.closures.domain.Closure.Hit;
import pl.krakow.centra.booking.races.Gain.Said;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.Arrival;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.Closing;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.Hold;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.reservation.domain.WaitingEntry;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * The invariant query: reads what is stored after a race and finds everything that must never be. It knows rooms, times
 * and who was told what, and none of the rules by which it was decided.
 */
final class Violations {

    private final List<DaySheet> sheets;
    private final Round round;
    private final List<Gain> gains;
    private final List<String> found = new ArrayList<>();

    private Violations(List<DaySheet> sheets, Round round, List<Gain> gains) {
        this.sheets = sheets;
        this.round = round;
        this.gains = gains;
    }

    /** @param gains what contenders were told */
    static List<String> of(Round round, List<Gain> gains) {
        try (var sheets = round.world.sheets.between(Reymonta.REYMONTA, round.monday, round.tuesday, null, null)) {
            var query = new Violations(sheets.toList(), round, gains);
            query.timeGivenTwice();
            query.bookingsAClosureDoesNotKnow();
            query.bookingsInTwoPlacesOrNone();
            query.promisesLeft();
            query.wordsBroken();
            query.seriesInParts();
            query.eventsToldOtherwise();
            query.found.addAll(round.world.scarcity.violations(round.monday));
            return query.found;
        }
    }

    /**
     * Time somebody has.
     *
     * @param by who may have it once more, as what was kept for them is theirs to book; nobody for bookings
     */
    private record Had(
            UUID id, RoomId room, TimeSlot claim, @Nullable String by) {

        static Had of(Booking booking) {
            return new Had(booking.id().value(), booking.room(), booking.claim(), null);
        }

        static Had of(Hold hold) {
            return new Had(hold.id(), hold.room(), widened(hold.slot(), hold.setUp(), hold.cleanUp()), hold.by());
        }

        static Had of(WaitingEntry offer) {
            return new Had(
                    offer.id().value(),
                    offer.room(),
                    widened(offer.slot(), offer.setUp(), offer.cleanUp()),
                    offer.request().by());
        }

        private static TimeSlot widened(TimeSlot slot, Duration before, Duration after) {
            return new TimeSlot(slot.start().minus(before), slot.end().plus(after));
        }

        boolean clashesWith(Had other, DaySheet sheet) {
            return touch(sheet, room, other.room) && overlap(claim, other.claim);
        }
    }

    private static boolean touch(DaySheet sheet, RoomId one, RoomId other) {
        var whole = sheet.id().whole();
        return one.equals(other) || one.equals(whole) || other.equals(whole);
    }

    private static boolean overlap(TimeSlot one, TimeSlot other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }

    private List<Had> kept(DaySheet sheet) {
        return Stream.concat(
                        sheet.contents().holds().stream()
                                .filter(hold -> hold.until().isAfter(RaceWorld.NOW))
                                .map(Had::of),
                        sheet.waiting().stream()
                                .filter(entry -> entry.isOfferedAt(RaceWorld.NOW))
                                .map(Had::of))
                .toList();
    }

    private static Stream<Booking> present(DaySheet sheet) {
        return Stream.concat(
                        sheet.bookings().stream(), sheet.arrivals().stream().map(Arrival::booking))
                .filter(Booking::isLive);
    }

    private void timeGivenTwice() {
        for (var sheet : sheets) {
            var had = Stream.concat(present(sheet).filter(Booking::occupies).map(Had::of), kept(sheet).stream())
                    .toList();
            for (int i = 0; i < had.size(); i++) {
                for (int j = i + 1; j < had.size(); j++) {
                    if (had.get(i).clashesWith(had.get(j), sheet)) {
                        found.add("given twice on %s: %s and %s".formatted(sheet.id(), had.get(i), had.get(j)));
                    }
                }
            }
        }
    }

    private void bookingsAClosureDoesNotKnow() {
        var known = new HashMap<UUID, Set<UUID>>();
        told(Gain.Closed.class)
                .forEach(closed -> known.put(
                        closed.closure().id().value(),
                        closed.closure().hits().stream()
                                .map(Hit::booking)
                                .map(booking -> booking.value())
                                .collect(Collectors.toSet())));
        for (var sheet : sheets) {
            for (var closing : sheet.closings()) {
                present(sheet)
                        .filter(booking -> isWithin(closing, booking.room(), booking.claim(), sheet))
                        .filter(booking -> !known.getOrDefault(closing.closure(), Set.of())
                                .contains(booking.id().value()))
                        .forEach(booking -> found.add(
                                "in closed time of %s, unknown to the closure: %s".formatted(sheet.id(), booking)));
                kept(sheet).stream()
                        .filter(had -> isWithin(closing, had.room(), had.claim(), sheet))
                        .forEach(had -> found.add("kept in closed time of %s: %s".formatted(sheet.id(), had)));
            }
        }
    }

    private static boolean isWithin(Closing closing, RoomId room, TimeSlot claim, DaySheet sheet) {
        return touch(sheet, closing.room(), room) && overlap(closing.slot(), claim);
    }

    private void bookingsInTwoPlacesOrNone() {
        var places = new HashMap<UUID, Integer>();
        sheets.stream()
                .flatMap(Violations::present)
                .forEach(booking -> places.merge(booking.id().value(), 1, Integer::sum));
        places.forEach((booking, many) -> {
            if (many > 1) {
                found.add("in %d places: %s".formatted(many, booking));
            }
        });
        sheets.stream()
                .flatMap(sheet -> sheet.bookings().stream())
                .filter(Booking::isTrace)
                .filter(trace -> !places.containsKey(trace.id().value()))
                .forEach(trace -> found.add("moved away and nowhere: " + trace));
        round.lasting.stream()
                .filter(booking -> !places.containsKey(booking))
                .forEach(booking -> found.add("lost: " + booking));
    }

    private void promisesLeft() {
        sheets.forEach(sheet ->
                sheet.arrivals().forEach(arrival -> found.add("left on %s: %s".formatted(sheet.id(), arrival))));
    }

    /** What somebody was told they have, and haven't. */
    private void wordsBroken() {
        var bookings = sheets.stream()
                .flatMap(Violations::present)
                .collect(Collectors.toMap(booking -> booking.id().value(), booking -> booking, (one, _) -> one));
        var heard = new HashMap<String, Said>();
        said().forEach(said -> {
            if (!said.isTrueOf(bookings.get(said.id()))) {
                found.add("told %s, stored is %s".formatted(said, bookings.get(said.id())));
            }
            var before = heard.putIfAbsent(said.id() + "/" + said.revision(), said);
            if (before != null && !before.equals(said)) {
                found.add("told two things of one revision: %s and %s".formatted(before, said));
            }
        });
        var ofSeries = new HashMap<UUID, Integer>();
        for (var booking : bookings.values()) {
            var series = booking.series();
            if (series != null) {
                ofSeries.merge(series.value(), 1, Integer::sum);
            }
        }
        var begun = new HashSet<>(round.series);
        told(Gain.Begun.class).forEach(said -> {
            begun.add(said.series());
            int stored = ofSeries.getOrDefault(said.series(), 0);
            if (stored != said.placed() || said.all() > 0 && stored != said.all()) {
                found.add("told %s, stored are %d".formatted(said, stored));
            }
        });
        ofSeries.keySet().stream()
                .filter(series -> !begun.contains(series))
                .forEach(series -> found.add("bookings of a series that was refused: " + series));
        keptOrClosed();
    }

    private Stream<Said> said() {
        return Stream.concat(
                told(Gain.Booked.class).map(Gain.Booked::booking),
                told(Gain.Acted.class).flatMap(acted -> acted.bookings().stream()));
    }

    /** Both bookings of a series that is only changed as a whole are in the same state, in one room, at one time of day. */
    private void seriesInParts() {
        for (var series : round.whole) {
            var bookings = sheets.stream()
                    .flatMap(Violations::present)
                    .filter(booking -> new SeriesId(series).equals(booking.series()))
                    .toList();
            var ways = bookings.stream()
                    .map(booking -> List.of(
                            booking.state(),
                            booking.room(),
                            booking.slot().start().atZone(Centre.KRAKOW).toLocalTime(),
                            booking.slot().length()))
                    .collect(Collectors.toSet());
            if (bookings.size() != 2 || ways.size() != 1) {
                found.add("a series in parts: " + bookings);
            }
        }
    }

    /** Each event has exactly what it was told. */
    private void eventsToldOtherwise() {
        for (var event : round.events) {
            var has = sheets.stream()
                    .flatMap(Violations::present)
                    .filter(booking -> new EventId(event).equals(booking.event()))
                    .map(booking ->
                            new RoomNews.Booked(booking.id(), booking.room().room(), booking.slot()))
                    .toList();
            var told = round.world.requests.find(event).orElseThrow().lastTold().stream()
                    .toList();
            if (!has.equals(told)) {
                found.add("an event was told %s and has %s".formatted(told, has));
            }
        }
    }

    /** Holds end by a closure only, as nobody books what they hold in these races. */
    private void keptOrClosed() {
        var holds = sheets.stream()
                .flatMap(sheet -> sheet.contents().holds().stream())
                .map(Hold::id)
                .collect(Collectors.toSet());
        var closings = sheets.stream()
                .flatMap(sheet -> sheet.closings().stream())
                .map(Closing::closure)
                .collect(Collectors.toSet());
        told(Gain.Held.class)
                .filter(said -> closings.isEmpty() && !holds.contains(said.hold()))
                .forEach(said -> found.add("no longer held: " + said));
        told(Gain.Closed.class)
                .filter(said -> !closings.contains(said.closure().id().value()))
                .forEach(said -> found.add("not closed: " + said.closure().id()));
    }

    private <G extends Gain> Stream<G> told(Class<G> kind) {
        return gains.stream().filter(kind::isInstance).map(kind::cast);
    }
}
