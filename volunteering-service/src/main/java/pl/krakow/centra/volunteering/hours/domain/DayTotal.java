package pl.krakow.centra.volunteering.hours.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What was confirmed of one day of a placement, as it stands.
 *
 * @param minutes 0 when what was confirmed isn't any more
 * @param grosz what it is worth in hundredths of a zloty; null while no rate holds for the day
 */
public record DayTotal(LocalDate day, int minutes, @Nullable Long grosz) {}
