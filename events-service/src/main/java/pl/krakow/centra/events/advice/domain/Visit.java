package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * Who comes to an appointment and what they ask: personal, kept apart from what decides. It is written before the adviser's
 * time is claimed; one whose time never was claimed is nobody's and is swept away.
 *
 * @param subject the account it is for; none when staff booked for somebody on the phone
 * @param name missing once it was erased
 * @param organisation whom they come for, by name
 * @param question what they ask, so that the adviser can prepare
 * @param cancelReason what the centre told them when it cancelled
 * @param language of the visitor (ISO 639-1)
 * @param bookedBy the account that made it
 * @param adviser for whom the question is
 * @param forgetAfter when it is erased at the latest; none once it was
 */
public record Visit(
        AppointmentId id,
        String centre,
        AdviserId adviser,
        ParticipantId who,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        BeneficiaryKind kind,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable String question,
        @Nullable String cancelReason,
        String language,
        String bookedBy,
        Instant written,
        @Nullable Instant forgetAfter) {

    /** Whether it still says who it was. */
    public boolean isPersonal() {
        return forgetAfter != null;
    }

    /** Nothing is left that says who it was. */
    public Visit erased() {
        return new Visit(
                id,
                centre,
                adviser,
                who,
                null,
                null,
                null,
                null,
                kind,
                organisationId,
                null,
                null,
                null,
                language,
                "",
                written,
                null);
    }

    public Visit heldBy(AdviserId other, String otherCentre) {
        return new Visit(
                id,
                otherCentre,
                other,
                who,
                subject,
                name,
                email,
                phone,
                kind,
                organisationId,
                organisation,
                question,
                cancelReason,
                language,
                bookedBy,
                written,
                forgetAfter);
    }

    public Visit cancelled(@Nullable String reason) {
        return new Visit(
                id,
                centre,
                adviser,
                who,
                subject,
                name,
                email,
                phone,
                kind,
                organisationId,
                organisation,
                question,
                reason,
                language,
                bookedBy,
                written,
                forgetAfter);
    }
}
