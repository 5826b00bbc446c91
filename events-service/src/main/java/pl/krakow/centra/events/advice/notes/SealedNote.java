package pl.krakow.centra.events.advice.notes;

import java.time.Instant;

import pl.krakow.centra.events.advice.domain.AppointmentId;

/**
 * A note as it is kept.
 *
 * @param adviser the account that wrote it and alone may read it
 */
public record SealedNote(AppointmentId appointment, String adviser, Sealed sealed, Instant written, long revision) {}
