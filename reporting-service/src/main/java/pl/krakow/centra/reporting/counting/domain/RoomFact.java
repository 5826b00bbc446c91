package pl.krakow.centra.reporting.counting.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The newest that is known of a room.
 *
 * @param partOf the room it is a part of
 * @param lentFrom null when it was there from the first
 * @param retiredFrom the first day it isn't lent any more
 */
public record RoomFact(
        String centre,
        String room,
        long version,
        @Nullable String partOf,
        @Nullable LocalDate lentFrom,
        @Nullable LocalDate retiredFrom) {

    boolean isLentOn(LocalDate date) {
        return (lentFrom == null || !date.isBefore(lentFrom)) && (retiredFrom == null || date.isBefore(retiredFrom));
    }

    boolean isLentThroughout(Period period) {
        return isLentOn(period.from()) && isLentOn(period.to());
    }
}
