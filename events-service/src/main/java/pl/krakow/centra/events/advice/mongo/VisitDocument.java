package pl.krakow.centra.events.advice.mongo;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * Who comes and what they ask, as stored.
 *
 * @param unclaimedSince when it was written, or until when its time is reserved; until the adviser's time is known to be claimed
 *     for it, for good
 */
@Document(VisitDocument.COLLECTION)
@TypeAlias("adviceVisit")
record VisitDocument(
        @Id UUID id,
        String centre,
        UUID adviser,
        UUID who,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        String kind,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable String question,
        @Nullable String cancelReason,
        String language,
        String bookedBy,
        Instant written,
        @Nullable Instant forgetAfter,
        @Nullable Instant unclaimedSince) {

    static final String COLLECTION = "adviceVisits";

    static VisitDocument of(Visit visit, @Nullable Instant unclaimedSince) {
        return new VisitDocument(
                visit.id().value(),
                visit.centre(),
                visit.adviser().value(),
                visit.who().value(),
                visit.subject(),
                visit.name(),
                visit.email(),
                visit.phone(),
                visit.kind().name(),
                visit.organisationId(),
                visit.organisation(),
                visit.question(),
                visit.cancelReason(),
                visit.language(),
                visit.bookedBy(),
                visit.written(),
                visit.forgetAfter(),
                unclaimedSince);
    }

    Visit toVisit() {
        return new Visit(
                new AppointmentId(id),
                centre,
                new AdviserId(adviser),
                new ParticipantId(who),
                subject,
                name,
                email,
                phone,
                BeneficiaryKind.valueOf(kind),
                organisationId,
                organisation,
                question,
                cancelReason,
                language,
                bookedBy,
                written,
                forgetAfter);
    }
}
