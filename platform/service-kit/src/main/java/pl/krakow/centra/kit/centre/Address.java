package pl.krakow.centra.kit.centre;

import org.jspecify.annotations.Nullable;

/**
 * Where a centre is.
 *
 * @param note how to find the door, when that isn't obvious
 */
public record Address(
        String street,
        String postalCode,
        String city,
        @Nullable LocalizedText note) {}
