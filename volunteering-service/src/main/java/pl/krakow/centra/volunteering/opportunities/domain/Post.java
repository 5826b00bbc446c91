package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a volunteer can be placed on, with what counts for seats and days.
 *
 * @param firstDay local
 * @param lastDay local, included; a shift that ends at midnight ends the day before
 * @param shift nothing for a long-term role, which has no times of its own
 */
public record Post(
        PostId id,
        int seats,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Shift shift) {}
