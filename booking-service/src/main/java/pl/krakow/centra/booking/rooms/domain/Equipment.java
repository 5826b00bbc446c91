package pl.krakow.centra.booking.rooms.domain;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pieces of equipment of one kind: fixed in a room, or movable and lent from the centre's stock.
 *
 * @param code what bookings and searches call it, for example {@code projector}
 * @param names what people call it, by language tag; may be empty for what every reader knows by its code
 * @param count how many there are
 */
public record Equipment(String code, Map<String, String> names, int count) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;

    public Equipment {
        if (!isCode(code)) {
            throw new IllegalArgumentException("'%s' can't be the code of equipment".formatted(code));
        }
        if (count < 0) {
            throw new IllegalArgumentException("there can't be fewer than none of '%s'".formatted(code));
        }
        names = Map.copyOf(names);
    }

    /** One piece that needs no name of its own. */
    public static Equipment one(String code) {
        return new Equipment(code, Map.of(), 1);
    }

    public static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && CODE.matcher(text).matches();
    }
}
