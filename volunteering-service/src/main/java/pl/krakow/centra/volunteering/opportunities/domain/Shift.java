package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.LocalDateTime;

/**
 * A time somebody helps at, with so many seats. Its id stays when its times change.
 *
 * @param start in the centre's zone, included
 * @param end in the centre's zone, excluded
 */
public record Shift(ShiftId id, LocalDateTime start, LocalDateTime end, int seats) {}
