package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a roster has to know of somebody who wants to take part.
 *
 * @param id the same for the same person and event, however often they ask
 * @param hold seats that were kept for them while they filled the form in
 * @param confirmBy until when the address has to be confirmed; null where that isn't needed
 */
public record Application(
        RegistrationId id,
        ParticipantId participant,
        int people,
        Audience audience,
        By by,
        @Nullable RegistrationId hold,
        @Nullable Instant confirmBy) {

    /** Who asks. */
    public enum By {
        ACCOUNT,
        /** Somebody without one. */
        ADDRESS,
        /** The centre's staff for somebody, on the telephone or at the desk. Only the seats bind them. */
        STAFF
    }

    boolean isByStaff() {
        return by == By.STAFF;
    }
}
