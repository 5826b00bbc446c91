package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a guardian agrees to a minor's volunteering, as a centre has seen it in writing.
 *
 * @param givenOn the day on the paper
 * @param seenBy the subject of who saw it
 * @param withdrawnOn the first day it no longer holds
 */
public record GuardianConsent(
        LocalDate givenOn,
        String seenBy,
        Instant seenAt,
        @Nullable LocalDate withdrawnOn) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(givenOn) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }
}
