package pl.krakow.centra.events.advice.notes;

import pl.krakow.centra.events.advice.domain.AppointmentId;

/**
 * One adviser's note about one talk. Where a talk went to another adviser, each has their own.
 *
 * @param adviser the account that writes it and alone may read it
 */
public record NoteId(AppointmentId appointment, String adviser) {}
