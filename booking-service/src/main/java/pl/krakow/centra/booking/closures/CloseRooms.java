package pl.krakow.centra.booking.closures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.ClosurePlan;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.Closures.Stored;
import pl.krakow.centra.booking.reservation.Alternatives;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Claim;
import pl.krakow.centra.booking.reservation.domain.Closing;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.AffectedBooking;
import pl.krakow.centra.booking.rooms.domain.BookingsAhead.Ahead;
import pl.krakow.centra.booking.rooms.domain.BookingsAhead.Offer;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.kit.security.Actor;

/**
 * Closes rooms for a time. First the closure is written down, then sheet after sheet gets its closing; a crash in between
 * is finished by the sweep. Whatever is booked in the moment of closing either comes first and is hit, or comes second
 * and is refused: the sheet decides.
 */
@Component
@RequiredArgsConstructor
public class CloseRooms {

    /** Stands for a closure that isn't one yet. */
    private static final UUID PLANNED = new UUID(0, 0);

    private final Closures closures;
    private final CarryOutClosures carryOut;
    private final DaySheets sheets;
    private final RoomRegister rooms;
    private final Lendings lendings;
    private final Alternatives alternatives;
    private final Clock clock;

    /** @param id closing twice with one id closes once */
    public record Command(ClosureId id, ClosurePlan plan, Actor actor) {}

    public Stored handle(Command command) {
        var closure = Closure.begin(
                command.id(),
                command.plan(),
                command.actor().subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (closures.add(closure, carryOut.watchUntil(closure))) {
            return carryOut.carryOn(new Stored(closure, 1));
        }
        return closures.find(command.plan().centre(), command.id())
                .map(carryOut::carryOn)
                .orElseThrow();
    }

    /** Which of the rooms named the centre doesn't have, by their position. */
    public List<Integer> unknown(String centre, List<String> named) {
        var known = rooms.everOf(centre).stream().map(room -> room.id().room()).collect(Collectors.toSet());
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    /** The bookings such a closure would hit, by start, with what could be offered instead; nothing is changed. */
    public List<AffectedBooking> preview(ClosurePlan plan, ZoneId zone) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var toClose = plan.toClose(rooms.everOf(plan.centre()));
        Map<BookingId, Ahead> hits = new LinkedHashMap<>();
        try (var found = sheets.between(plan.centre(), plan.from(), plan.to(), null, null)) {
            found.forEach(sheet -> toClose.stream()
                    .filter(room -> room.whole().equals(sheet.id().whole()))
                    .flatMap(room -> hit(sheet, room, plan, zone).stream())
                    .filter(booking -> CarryOutClosures.needsDecision(booking, now))
                    .forEach(booking -> hits.putIfAbsent(booking.id(), ahead(sheet, booking))));
        }
        return AffectedBooking.of(
                hits.values().stream()
                        .sorted(Comparator.comparing(Ahead::start).thenComparing(Ahead::id))
                        .toList(),
                zone,
                booking -> instead(booking, plan, toClose, zone, now));
    }

    private static Ahead ahead(DaySheet sheet, Booking booking) {
        return new Ahead(
                booking.id().value(),
                booking.room(),
                sheet.id().date(),
                booking.slot().start(),
                booking.slot().end(),
                booking.state().name(),
                booking.details().title(),
                booking.details().expectedPeople(),
                booking.details().equipment());
    }

    private List<Offer> instead(Ahead booking, ClosurePlan plan, List<Room> toClose, ZoneId zone, Instant now) {
        var slot = new TimeSlot(booking.start(), booking.end());
        return lendings
                .lendingOf(plan.centre())
                .map(terms -> alternatives.to(
                        slot,
                        booking.room(),
                        booking.expectedPeople(),
                        booking.equipment(),
                        terms,
                        zone,
                        now,
                        sheet -> closings(sheet, plan, toClose, zone, now)))
                .orElse(List.of())
                .stream()
                .map(offer -> new Offer(
                        new RoomId(plan.centre(), offer.roomId()),
                        offer.start().toInstant(),
                        offer.end().toInstant()))
                .toList();
    }

    /** What the closure would put on a sheet. */
    private static List<Claim> closings(SheetId sheet, ClosurePlan plan, List<Room> toClose, ZoneId zone, Instant now) {
        var date = sheet.date();
        if (date.isBefore(plan.from()) || date.isAfter(plan.to())) {
            return List.of();
        }
        return toClose.stream()
                .filter(room -> room.whole().equals(sheet.whole()))
                .flatMap(room -> plan.slotOn(date, zone).stream()
                        .map(slot -> Claim.of(new Closing(PLANNED, room.id(), slot, plan.reason(), "", now))))
                .toList();
    }

    private static List<Booking> hit(DaySheet sheet, Room room, ClosurePlan plan, ZoneId zone) {
        return plan.slotOn(sheet.id().date(), zone)
                .map(slot -> sheet.hitBy(room.id(), slot))
                .orElse(List.of());
    }
}
