package pl.krakow.centra.sites.gateway;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** A published event of a centre. */
public record Event(
        String id,
        String centre,
        String kind,
        String title,
        @Nullable String description,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable Integer capacity) {}
