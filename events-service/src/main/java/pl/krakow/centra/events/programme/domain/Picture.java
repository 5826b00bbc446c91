package pl.krakow.centra.events.programme.domain;

import java.util.UUID;

/**
 * The picture of an event, without its bytes. Another picture has another id.
 *
 * @param type its media type, {@code image/jpeg} or {@code image/png}
 * @param width in pixels
 * @param height in pixels
 * @param alternative what it shows, in words
 */
public record Picture(UUID id, String type, int width, int height, Texts alternative) {}
