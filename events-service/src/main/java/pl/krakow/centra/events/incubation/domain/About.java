package pl.krakow.centra.events.incubation.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What staff say of a group and what it is after.
 *
 * @param goal the day by which it wants to be registered
 */
public record About(
        String group, @Nullable String idea, @Nullable LocalDate goal) {}
