package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.registers.domain.Krs;

/**
 * How a path ended.
 *
 * @param krs under which the association or foundation is registered
 * @param reason in words
 */
public record Ending(
        Result result, @Nullable Krs krs, @Nullable String reason, String by, Instant at) {}
