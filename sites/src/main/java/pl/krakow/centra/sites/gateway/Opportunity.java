package pl.krakow.centra.sites.gateway;

import org.jspecify.annotations.Nullable;

/** A published offer for volunteers. */
public record Opportunity(
        String id,
        String centre,
        String title,
        @Nullable String description,
        @Nullable Integer seats) {}
