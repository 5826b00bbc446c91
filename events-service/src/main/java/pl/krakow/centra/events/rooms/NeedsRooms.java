package pl.krakow.centra.events.rooms;

import java.time.Instant;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;

/**
 * A capability whose things need rooms of the centre. It asks with {@code RoomContract}'s facts in the outbox of its own
 * aggregates, under the aggregate's revision; from then on it is told the answers here.
 */
public interface NeedsRooms {

    /**
     * The newest answer to a request, which may be somebody else's: then it is passed over. It may come again, and must
     * change nothing then; it is kept already when it is told.
     */
    void hear(RoomAnswer newest);

    /**
     * Says once more, under the same revision, what was said last and not answered since then or longer.
     *
     * @param most at most so many, those that have waited longest
     */
    void askAgain(Instant since, Instant now, int most);
}
