package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/**
 * An event of a centre's programme.
 *
 * <p>Life cycle: drafted → published → cancelled, or drafted → cancelled. It is changed, cancelled or published only
 * until it is over. Each step makes the next revision; what others have to learn of it is told with the same write.
 *
 * <p>An event in a room of the centre asks booking-service for it as soon as it is drafted, again when it needs another
 * room or time, and gives it up when it is cancelled or takes place elsewhere. What was answered is another matter, see
 * {@link RoomAnswer}: answers come in between the steps and make no revision.
 *
 * @param zone the centre's, in which its times are told
 * @param draftedBy the subject of the coordinator
 * @param cancelReason what the coordinator told the public
 * @param roomAsked the revision with which it last said something about a room to booking-service; 0 when it never did
 * @param revision 1 for the draft, one more with each step
 */
public record ProgrammeEvent(
        EventId id,
        String centre,
        ZoneId zone,
        EventDetails details,
        EventState state,
        String draftedBy,
        Instant draftedAt,
        @Nullable String cancelReason,
        long roomAsked,
        long revision) {

    public static Decision.Decided draft(
            EventId id, String centre, ZoneId zone, EventDetails details, String by, Instant now) {
        long asked = details.room().isPresent() ? 1 : 0;
        var draft = new ProgrammeEvent(id, centre, zone, details, EventState.DRAFT, by, now, null, asked, 1);
        return new Decision.Decided(
                draft, asked == 0 ? List.of() : List.of(new ProgrammeNews.RoomRequested(draft)), now);
    }

    /** @param seen whether the decision was made on the revision that stands */
    public Decision publish(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state != EventState.DRAFT) {
            return new Decision.NotPossible(state);
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        ProgrammeEvent published = next(EventState.PUBLISHED, details, null, roomAsked);
        return new Decision.Decided(published, List.of(new ProgrammeNews.Published(published)), now);
    }

    /** What was never announced is cancelled in silence. */
    public Decision cancel(LongPredicate seen, @Nullable String reason, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EventState.CANCELLED) {
            return new Decision.NotPossible(state);
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        boolean givesUp = roomAsked > 0 && needsRoom();
        ProgrammeEvent cancelled = next(EventState.CANCELLED, details, reason, givesUp ? revision + 1 : roomAsked);
        var news = new ArrayList<ProgrammeNews>();
        if (state == EventState.PUBLISHED) {
            news.add(new ProgrammeNews.Cancelled(cancelled));
        }
        if (givesUp) {
            news.add(new ProgrammeNews.RoomGivenUp(cancelled));
        }
        return new Decision.Decided(cancelled, news, now);
    }

    /** Another time, place or content. A room that is needed otherwise than before is asked for anew. */
    public Decision change(LongPredicate seen, EventDetails wanted, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EventState.CANCELLED) {
            return new Decision.NotPossible(state);
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        if (wanted.equals(details)) {
            return new Decision.Unchanged(this);
        }
        boolean asks = wanted.room().isPresent() && !wanted.needTheSameRoomAs(details);
        boolean givesUp = wanted.room().isEmpty() && needsRoom() && roomAsked > 0;
        ProgrammeEvent changed = next(state, wanted, null, asks || givesUp ? revision + 1 : roomAsked);
        var news = new ArrayList<ProgrammeNews>();
        if (state == EventState.PUBLISHED) {
            news.add(new ProgrammeNews.Changed(changed));
        }
        if (asks) {
            news.add(new ProgrammeNews.RoomRequested(changed));
        } else if (givesUp) {
            news.add(new ProgrammeNews.RoomGivenUp(changed));
        }
        return new Decision.Decided(changed, news, now);
    }

    /** Asks once more for the room it needs, after it was refused or taken back. */
    public Decision askForRoom(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Decision.Outdated();
        }
        if (state == EventState.CANCELLED) {
            return new Decision.NotPossible(state);
        }
        if (details.room().isEmpty()) {
            return new Decision.NeedsNoRoom();
        }
        if (isOver(now)) {
            return new Decision.AlreadyOver();
        }
        ProgrammeEvent asking = next(state, details, null, revision + 1);
        return new Decision.Decided(asking, List.of(new ProgrammeNews.RoomRequested(asking)), now);
    }

    /**
     * The centre moved its booking to another room at the same time: the event takes place there. Whoever reads the
     * programme finds the right door, and nobody has to be asked.
     */
    public Decision follow(RoomAnswer answer, Instant now) {
        var booked = answer.booked();
        var planned = details.room();
        if (booked == null
                || planned.isEmpty()
                || need().filter(need -> need.isToFollow(answer)).isEmpty()) {
            return new Decision.Unchanged(this);
        }
        var there = details.at(planned.get().in(booked.roomId()));
        return new Decision.Decided(next(state, there, null, roomAsked), List.of(), now);
    }

    /** Whether it needs a room of the centre, now that it is as it is. */
    public boolean needsRoom() {
        return state != EventState.CANCELLED && details.room().isPresent();
    }

    /** The room it needs, if it has asked for one. An event is one session, so that the request goes by its own id. */
    public Optional<RoomNeed> need() {
        return details.room()
                .filter(room -> needsRoom() && roomAsked > 0)
                .map(room -> new RoomNeed(
                        new RoomRequestId(id.value()),
                        id.value(),
                        centre,
                        zone,
                        room.roomId(),
                        details.start(),
                        details.end(),
                        room.setUp(),
                        room.cleanUp(),
                        details.capacity(),
                        room.equipment(),
                        roomAsked));
    }

    public boolean isPublic() {
        return state == EventState.PUBLISHED;
    }

    private boolean isOver(Instant now) {
        return !details.end().isAfter(now);
    }

    private ProgrammeEvent next(EventState next, EventDetails then, @Nullable String reason, long asked) {
        return new ProgrammeEvent(id, centre, zone, then, next, draftedBy, draftedAt, reason, asked, revision + 1);
    }
}
