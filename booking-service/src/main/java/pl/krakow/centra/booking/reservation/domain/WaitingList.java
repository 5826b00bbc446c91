package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who waits for time of a sheet that others have, longest first. */
final class WaitingList {

    private final SheetEntries sheet;

    WaitingList(SheetEntries sheet) {
        this.sheet = sheet;
    }

    Joining join(PlacementRequest request, RoomDay day, Duration offersLast, Instant now) {
        settle(now);
        var known = find(request.id());
        if (known.isPresent()) {
            return joined(known.get());
        }
        var objection =
                PlacementPolicy.firstObjection(PlacementPolicy.ALL_BUT_FREEDOM, request.wish(), day, sheet, now);
        if (objection.isPresent()) {
            return new Joining.Refused(objection.get());
        }
        if (PlacementPolicy.findsTheRoomFree(request.wish(), day, sheet, now).isEmpty()) {
            return new Joining.NothingToWaitFor();
        }
        var rules = day.rules();
        var entry = new WaitingEntry(
                request,
                day.room().id(),
                rules.setUp(),
                rules.cleanUp(),
                offersLast,
                now,
                WaitingEntry.State.WAITING,
                null,
                1);
        sheet.waiting().add(entry);
        return joined(entry);
    }

    private Joining joined(WaitingEntry entry) {
        int place = 0;
        for (var other : sheet.waiting()) {
            if (other.state() != WaitingEntry.State.LAPSED
                    && sheet.id().touch(other.room(), entry.room())
                    && other.claim().overlaps(entry.claim())) {
                place++;
            }
            if (other.id().equals(entry.id())) {
                break;
            }
        }
        return new Joining.Joined(entry, place);
    }

    boolean leave(BookingId entry, Instant now) {
        boolean was = sheet.waiting().removeIf(known -> known.id().equals(entry));
        if (was) {
            settle(now);
        }
        return was;
    }

    Optional<WaitingEntry> find(BookingId entry) {
        return sheet.waiting().find(known -> known.id().equals(entry));
    }

    /**
     * Lets offers whose time is up lapse, forgets who waited for time that has begun, and offers what is free to who has
     * waited longest.
     */
    void settle(Instant now) {
        var waiting = sheet.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        waiting.removeIf(entry -> !now.isBefore(entry.slot().start()));
        sheet.holds().removeIf(hold -> !hold.countsAt(now));
        waiting.replaceAll(entry -> entry.hasLetLapseBy(now) ? entry.lapsed() : entry);
        waiting.replaceAll(entry -> entry.isWaiting() && isFree(entry, now) ? offered(entry, now) : entry);
    }

    private boolean isFree(WaitingEntry entry, Instant now) {
        return sheet.obstacle(
                        entry.room(),
                        entry.slot(),
                        entry.claim(),
                        entry.request().by(),
                        null,
                        now)
                .isEmpty();
    }

    private WaitingEntry offered(WaitingEntry entry, Instant now) {
        var offered = entry.offered(now);
        sheet.tell(new SheetEvent.RoomOffered(offered, now));
        return offered;
    }

    /** Whoever was offered time that is closed now waits again. */
    void takeBackOffers(Closing closing) {
        sheet.waiting()
                .replaceAll(entry -> entry.state() == WaitingEntry.State.OFFERED
                                && sheet.id().touch(entry.room(), closing.room())
                                && entry.claim().overlaps(closing.slot())
                        ? entry.waitingAgain()
                        : entry);
    }
}
