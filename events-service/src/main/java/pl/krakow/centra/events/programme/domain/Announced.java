package pl.krakow.centra.events.programme.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the public has been told of an event so far.
 *
 * @param at when it was announced for the first time
 * @param previousStart when it was to begin before it was moved last
 */
public record Announced(Instant at, @Nullable Instant previousStart) {}
