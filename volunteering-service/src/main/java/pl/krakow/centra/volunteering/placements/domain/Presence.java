package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a volunteer was there, as staff or the organisation noted it.
 *
 * @param until nothing while they are still there, or when nobody noted it
 */
public record Presence(Instant from, @Nullable Instant until) {}
