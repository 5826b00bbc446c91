package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * Somebody on a seat sheet.
 *
 * @param post a shift, or the long-term role
 * @param number the order they came in; lower came earlier
 * @param until when what is offered lapses; only while something is offered
 * @param newcomer whether they had never helped before, when they came
 * @param standInFor whose seat is taken over, or offered to be
 * @param seeksStandIn whether somebody else may take the seat over; it is theirs until then
 * @param from the local day service began or is to begin, where it isn't the post's first
 * @param ended the local day service ended or is to end, where it isn't the post's last
 * @param presences what was noted at check-in, in order
 */
public record SheetEntry(
        PlacementId id,
        VolunteerId volunteer,
        UUID post,
        int number,
        PlacementState state,
        @Nullable Instant until,
        boolean newcomer,
        @Nullable PlacementId standInFor,
        boolean seeksStandIn,
        @Nullable LocalDate from,
        @Nullable LocalDate ended,
        List<Presence> presences) {

    public SheetEntry {
        presences = List.copyOf(presences);
    }

    SheetEntry in(PlacementState next, @Nullable Instant deadline, @Nullable PlacementId seatOf) {
        boolean seeks = seeksStandIn && next.isLive();
        return new SheetEntry(
                id, volunteer, post, number, next, deadline, newcomer, seatOf, seeks, from, ended, presences);
    }

    SheetEntry in(PlacementState next) {
        return in(next, null, standInFor);
    }

    SheetEntry began(LocalDate day) {
        return new SheetEntry(
                id, volunteer, post, number, state, until, newcomer, standInFor, seeksStandIn, day, ended, presences);
    }

    SheetEntry endedOn(@Nullable LocalDate day) {
        return new SheetEntry(
                id, volunteer, post, number, state, until, newcomer, standInFor, seeksStandIn, from, day, presences);
    }

    SheetEntry seeking(boolean seeks) {
        return new SheetEntry(
                id, volunteer, post, number, state, until, newcomer, standInFor, seeks, from, ended, presences);
    }

    SheetEntry with(List<Presence> noted) {
        return new SheetEntry(
                id, volunteer, post, number, state, until, newcomer, standInFor, seeksStandIn, from, ended, noted);
    }

    /** With a presence begun; the same when they are there already. */
    SheetEntry in(Instant at) {
        if (isThere()) {
            return this;
        }
        var noted = new ArrayList<>(presences);
        noted.add(new Presence(at, null));
        return with(noted);
    }

    /** With the presence ended, never before it began; the same when they aren't there. */
    SheetEntry out(Instant at) {
        if (!isThere()) {
            return this;
        }
        var noted = new ArrayList<>(presences);
        var begun = noted.removeLast().from();
        noted.add(new Presence(begun, at.isBefore(begun) ? begun : at));
        return with(noted);
    }

    public boolean isThere() {
        return !presences.isEmpty() && presences.getLast().until() == null;
    }

    /** Whether they have a seat on which they haven't begun. */
    boolean isToBegin() {
        return state == PlacementState.ACCEPTED || state == PlacementState.AGREED;
    }

    /** Whether they let somebody else take their seat over. */
    boolean isSeeker() {
        return seeksStandIn && state.isLive();
    }

    boolean hasLapsedBy(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
