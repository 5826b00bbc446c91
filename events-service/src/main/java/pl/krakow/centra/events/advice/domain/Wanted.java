package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * An appointment somebody wants.
 *
 * @param inARow so many slots of the duty, one after the other
 * @param beneficiary whom the advice is for, where it is registered
 * @param reservedUntil until when the time is kept for who has yet to say that they want it; none when they have
 * @param roomUntil until when the room is waited for, where it needs one of its own
 */
public record Wanted(
        AppointmentId id,
        SlotId slot,
        int inARow,
        String field,
        ParticipantId who,
        BeneficiaryKind kind,
        @Nullable UUID beneficiary,
        @Nullable AppointmentId followUpOf,
        @Nullable Instant reservedUntil,
        Instant roomUntil) {}
