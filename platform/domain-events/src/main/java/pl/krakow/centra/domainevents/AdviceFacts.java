package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What may be known outside about an appointment with an adviser.
 *
 * @param field of advice, by the code centres agree on
 * @param participantId the same for the same person every time, and no way back to who it is
 * @param beneficiaryId for whom it is, where the centre knows them by booking-service's register
 * @param followUpOf the appointment it goes on with
 */
public record AdviceFacts(
        UUID appointmentId,
        String centre,
        OffsetDateTime start,
        OffsetDateTime end,
        String field,
        AdviceWay way,
        BeneficiaryKind beneficiaryKind,
        UUID participantId,
        @Nullable UUID beneficiaryId,
        @Nullable UUID followUpOf) {}
