package pl.krakow.centra.events.advice.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * An appointment somebody wants.
 *
 * @param inARow so many slots of the duty, one after the other
 * @param roomUntil until when the room is waited for, where it needs one of its own
 */
public record Wanted(
        AppointmentId id,
        SlotId slot,
        int inARow,
        String field,
        ParticipantId who,
        BeneficiaryKind kind,
        @Nullable AppointmentId followUpOf,
        Instant roomUntil) {}
