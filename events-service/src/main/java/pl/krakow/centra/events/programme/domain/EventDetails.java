package pl.krakow.centra.events.programme.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about.
 *
 * @param capacity how many may take part
 * @param language it is held in (ISO 639-1)
 */
public record EventDetails(
        EventKind kind,
        Titles titles,
        @Nullable String description,
        Instant start,
        Instant end,
        Place place,
        int capacity,
        String language) {}
