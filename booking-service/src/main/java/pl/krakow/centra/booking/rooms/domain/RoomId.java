package pl.krakow.centra.booking.rooms.domain;

import java.util.Optional;

/**
 * A room within its centre. Room numbers are only unique in one building, so the centre is part of the id.
 *
 * @param centre the centre's slug
 * @param room the room's number as a slug, for example {@code 1w040}
 */
public record RoomId(String centre, String room) {

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

    /** {@code [a-z0-9]+(-[a-z0-9]+)*}, letter by letter: a search makes tens of thousands of ids. */
    private static boolean isSlug(String text) {
        boolean wordHasBegun = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean ofAWord = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
            if (!ofAWord && !(letter == '-' && wordHasBegun)) {
                return false;
            }
            wordHasBegun = ofAWord;
        }
        return wordHasBegun && text.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return centre + "/" + room;
    }
}
