package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.BeyondHorizon;
import pl.krakow.centra.booking.reservation.domain.Refusal.InThePast;
import pl.krakow.centra.booking.reservation.domain.Refusal.NoLongerLent;
import pl.krakow.centra.booking.reservation.domain.Refusal.NotLentTo;
import pl.krakow.centra.booking.reservation.domain.Refusal.NotOnRaster;
import pl.krakow.centra.booking.reservation.domain.Refusal.OutsideOpeningHours;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTooSmall;
import pl.krakow.centra.booking.reservation.domain.Refusal.SpansDays;
import pl.krakow.centra.booking.reservation.domain.Refusal.TooLong;
import pl.krakow.centra.booking.reservation.domain.Refusal.TooShort;

/** One rule of placing a booking: a refusal, or nothing when the rule has no objection. */
@FunctionalInterface
interface PlacementPolicy {

    Optional<Refusal> objection(Wish wish, RoomDay day, SheetEntries sheet, Instant now);

    /** Every rule, in the order in which a person would want to hear of it: first what they can mend themselves. */
    List<PlacementPolicy> ALL = List.of(
            PlacementPolicy::staysWithinOneDay,
            PlacementPolicy::keepsToTheRaster,
            PlacementPolicy::isLongEnough,
            PlacementPolicy::isShortEnough,
            PlacementPolicy::liesAhead,
            PlacementPolicy::liesWithinTheHorizon,
            PlacementPolicy::findsTheRoomLent,
            PlacementPolicy::mayHaveTheRoom,
            PlacementPolicy::fitsTheRoom,
            PlacementPolicy::liesWithinOpeningHours,
            PlacementPolicy::findsTheRoomFree);

    /** The same without asking whether the room is free: what holds for whoever only waits for it. */
    List<PlacementPolicy> ALL_BUT_FREEDOM = ALL.subList(0, ALL.size() - 1);

    static Optional<Refusal> firstObjection(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        return firstObjection(ALL, wish, day, sheet, now);
    }

    static Optional<Refusal> firstObjection(
            List<PlacementPolicy> policies, Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        return policies.stream()
                .flatMap(policy -> policy.objection(wish, day, sheet, now).stream())
                .findFirst();
    }

    static Optional<Refusal> staysWithinOneDay(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        return when(!day.whole().contains(wish.slot()), new SpansDays());
    }

    static Optional<Refusal> keepsToTheRaster(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        var slot = wish.slot();
        return when(
                !day.isOnRaster(slot.start()) || !day.isOnRaster(slot.end()),
                new NotOnRaster(day.rules().raster()));
    }

    static Optional<Refusal> isLongEnough(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        var shortest = day.rules().shortest();
        return when(wish.slot().length().compareTo(shortest) < 0, new TooShort(shortest));
    }

    static Optional<Refusal> isShortEnough(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        var longest = day.rules().longest();
        return when(wish.slot().length().compareTo(longest) > 0, new TooLong(longest));
    }

    /** A coordinator may record a meeting after the fact: the city counts people, whoever was quicker. */
    static Optional<Refusal> liesAhead(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        return when(
                wish.authority() != Authority.COORDINATOR && wish.slot().start().isBefore(now), new InThePast());
    }

    static Optional<Refusal> liesWithinTheHorizon(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        var last = day.lastBookableDate(now);
        return when(day.date().isAfter(last), new BeyondHorizon(last));
    }

    /** A room that was retired is lent to nobody, staff included. */
    static Optional<Refusal> findsTheRoomLent(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        return Optional.ofNullable(day.room().retiredFrom())
                .filter(from -> !day.room().isLentOn(day.date()))
                .map(NoLongerLent::new);
    }

    /** The coordinator answers for whom the centre takes in; so staff may place whoever couldn't ask themselves. */
    static Optional<Refusal> mayHaveTheRoom(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        return Optional.ofNullable(wish.borrower())
                .filter(borrower -> !wish.authority().isStaff() && !day.room().isLentTo(borrower))
                .map(borrower -> new NotLentTo(borrower, day.room().lentTo()));
    }

    static Optional<Refusal> fitsTheRoom(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        return when(
                !day.room().holds(wish.people()), new RoomTooSmall(day.room().capacity()));
    }

    /** Only the meeting has to lie within the hours; staff may set up before opening and clean up after closing. */
    static Optional<Refusal> liesWithinOpeningHours(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        return when(!day.isOpenThroughout(wish.slot()), new OutsideOpeningHours());
    }

    static Optional<Refusal> findsTheRoomFree(Wish wish, RoomDay day, SheetEntries sheet, Instant now) {
        var rules = day.rules();
        var claim = wish.slot().widened(rules.setUp(), rules.cleanUp());
        return sheet.obstacle(day.room().id(), wish.slot(), claim, wish.by(), wish.moving(), now)
                .map(RoomTaken::new);
    }

    private static Optional<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
