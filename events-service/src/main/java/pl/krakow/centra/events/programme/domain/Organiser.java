package pl.krakow.centra.events.programme.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who holds an event at the centre.
 *
 * @param web its page
 * @param organisation where it is one the centres know
 */
public record Organiser(
        String name, @Nullable String web, @Nullable UUID organisation) {}
