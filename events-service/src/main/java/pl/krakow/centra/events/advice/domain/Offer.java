package pl.krakow.centra.events.advice.domain;

import java.time.Instant;

/**
 * A time that is reserved for who has waited for it.
 *
 * @param appointment that is reserved
 * @param made when
 * @param until when it is answered at the latest
 * @param told whether the letter about it is written
 */
public record Offer(AppointmentId appointment, SlotId slot, Instant made, Instant until, boolean told) {}
