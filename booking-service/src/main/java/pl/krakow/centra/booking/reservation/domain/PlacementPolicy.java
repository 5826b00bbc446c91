package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.BeyondHorizon;
import pl.krakow.centra.booking.reservation.domain.Refusal.InThePast;
import pl.krakow.centra.booking.reservation.domain.Refusal.NotOnRaster;
import pl.krakow.centra.booking.reservation.domain.Refusal.OutsideOpeningHours;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTooSmall;
import pl.krakow.centra.booking.reservation.domain.Refusal.SpansDays;
import pl.krakow.centra.booking.reservation.domain.Refusal.TooLong;
import pl.krakow.centra.booking.reservation.domain.Refusal.TooShort;

/** One rule of placing a booking: a refusal, or nothing when the rule has no objection. */
@FunctionalInterface
interface PlacementPolicy {

    Optional<Refusal> objection(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now);

    /** Every rule, in the order in which a person would want to hear of it: first what they can mend themselves. */
    List<PlacementPolicy> ALL = List.of(
            PlacementPolicy::staysWithinOneDay,
            PlacementPolicy::keepsToTheRaster,
            PlacementPolicy::isLongEnough,
            PlacementPolicy::isShortEnough,
            PlacementPolicy::liesAhead,
            PlacementPolicy::liesWithinTheHorizon,
            PlacementPolicy::fitsTheRoom,
            PlacementPolicy::liesWithinOpeningHours,
            PlacementPolicy::findsTheRoomFree);

    static Optional<Refusal> firstObjection(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        return ALL.stream()
                .flatMap(policy -> policy.objection(request, day, sheet, now).stream())
                .findFirst();
    }

    static Optional<Refusal> staysWithinOneDay(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        return when(!day.whole().contains(request.slot()), new SpansDays());
    }

    static Optional<Refusal> keepsToTheRaster(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        var slot = request.slot();
        return when(
                !day.isOnRaster(slot.start()) || !day.isOnRaster(slot.end()),
                new NotOnRaster(day.rules().raster()));
    }

    static Optional<Refusal> isLongEnough(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        var shortest = day.rules().shortest();
        return when(request.slot().length().compareTo(shortest) < 0, new TooShort(shortest));
    }

    static Optional<Refusal> isShortEnough(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        var longest = day.rules().longest();
        return when(request.slot().length().compareTo(longest) > 0, new TooLong(longest));
    }

    /** A coordinator may record a meeting after the fact: the city counts people, whoever was quicker. */
    static Optional<Refusal> liesAhead(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        return when(
                request.authority() != Authority.COORDINATOR
                        && request.slot().start().isBefore(now),
                new InThePast());
    }

    static Optional<Refusal> liesWithinTheHorizon(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        var last = day.lastBookableDate(now);
        return when(day.date().isAfter(last), new BeyondHorizon(last));
    }

    static Optional<Refusal> fitsTheRoom(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        return when(
                !day.room().holds(request.details().expectedPeople()),
                new RoomTooSmall(day.room().capacity()));
    }

    /** Only the meeting has to lie within the hours; staff may set up before opening and clean up after closing. */
    static Optional<Refusal> liesWithinOpeningHours(
            PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        return when(!day.isOpenThroughout(request.slot()), new OutsideOpeningHours());
    }

    static Optional<Refusal> findsTheRoomFree(PlacementRequest request, RoomDay day, DaySheet sheet, Instant now) {
        var slot = request.slot();
        var claim = slot.widened(day.rules().setUp(), day.rules().cleanUp());
        var inTheWay = sheet.confirmedTouching(claim);
        return when(
                !inTheWay.isEmpty(),
                new RoomTaken(
                        inTheWay.stream().anyMatch(other -> other.slot().overlaps(slot)) ? Cause.TAKEN : Cause.BUFFER));
    }

    private static Optional<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
