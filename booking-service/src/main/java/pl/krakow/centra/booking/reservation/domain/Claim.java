package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;

/**
 * The time a live booking stands for, without who or why.
 *
 * @param firm true for a confirmed booking, false for a request, which keeps nobody out
 */
public record Claim(TimeSlot slot, Duration setUp, Duration cleanUp, boolean firm) {

    static Claim of(Booking booking) {
        return new Claim(booking.slot(), booking.setUp(), booking.cleanUp(), booking.isConfirmed());
    }

    TimeSlot withBuffers() {
        return slot.widened(setUp, cleanUp);
    }
}
