package pl.krakow.centra.booking.rooms.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A room within its centre. Room numbers are only unique in one building, so the centre is part of the id.
 *
 * @param centre the centre's slug
 * @param room the room's number as a slug, for example {@code 1w040}
 */
public record RoomId(String centre, String room) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    public RoomId {
        if (!isSlug(centre) || !isSlug(room)) {
            throw new IllegalArgumentException("not a room id");
        }
    }

    /** Reads what a client sent; nothing when it cannot be the id of any room. */
    public static Optional<RoomId> parse(String centre, String room) {
        return isSlug(centre) && isSlug(room) ? Optional.of(new RoomId(centre, room)) : Optional.empty();
    }

    private static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    @Override
    public String toString() {
        return centre + "/" + room;
    }
}
