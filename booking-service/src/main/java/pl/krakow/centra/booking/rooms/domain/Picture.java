package pl.krakow.centra.booking.rooms.domain;

import java.util.Map;
import java.util.UUID;

/**
 * A picture of a room, without its bytes.
 *
 * @param type its media type, {@code image/jpeg} or {@code image/png}
 * @param width in pixels
 * @param height in pixels
 * @param alternative what it shows, in words, by language tag; Polish is always there
 */
public record Picture(UUID id, String type, int width, int height, Map<String, String> alternative) {

    public Picture {
        alternative = Map.copyOf(alternative);
    }
}
