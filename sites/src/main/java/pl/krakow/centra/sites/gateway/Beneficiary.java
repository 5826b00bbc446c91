package pl.krakow.centra.sites.gateway;

import org.jspecify.annotations.Nullable;

/** Who uses a room, as staff see it. */
public record Beneficiary(
        String id, String kind, String name, @Nullable String status) {}
