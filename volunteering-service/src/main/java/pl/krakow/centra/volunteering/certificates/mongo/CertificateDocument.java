package pl.krakow.centra.volunteering.certificates.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.certificate.mongo.EditionDocument;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.CertificateId;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;
import pl.krakow.centra.volunteering.certificates.domain.CertifiedWork;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * A certificate as stored, with the news that waits to be sent. Days are texts.
 *
 * @param editions null while there is none, so that two without a number aren't two with the same
 * @param lettersDue while letters about it wait to be written
 */
@Document(CertificateDocument.COLLECTION)
@TypeAlias("volunteeringCertificate")
record CertificateDocument(
        @Id UUID id,
        String kind,
        String centre,
        String zone,
        UUID organisation,
        UUID volunteer,
        @Nullable String holder,
        String language,
        String from,
        String to,
        WorkDocument work,
        @Nullable String opinion,
        @Nullable List<EditionDocument> editions,
        Instant askedAt,
        @Nullable Instant erasedAt,
        @Nullable Boolean lettersDue,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "volunteeringCertificates";

    record WorkDocument(
            String organisation,
            List<String> titles,
            @Nullable String scope,
            String firstDay,
            String lastDay,
            int minutes) {

        static WorkDocument of(CertifiedWork work) {
            return new WorkDocument(
                    work.organisation(),
                    work.titles(),
                    work.scope(),
                    work.firstDay().toString(),
                    work.lastDay().toString(),
                    work.minutes());
        }

        CertifiedWork toWork() {
            return new CertifiedWork(
                    organisation, titles, scope, LocalDate.parse(firstDay), LocalDate.parse(lastDay), minutes);
        }
    }

    static @Nullable List<EditionDocument> editions(Certificate certificate) {
        return certificate.editions().isEmpty()
                ? null
                : certificate.editions().stream().map(EditionDocument::of).toList();
    }

    static CertificateDocument of(Certificate certificate, List<PendingEvent> outbox) {
        return new CertificateDocument(
                certificate.id().value(),
                certificate.kind().name(),
                certificate.centre(),
                certificate.zone().getId(),
                certificate.organisation().value(),
                certificate.volunteer().value(),
                certificate.holder(),
                certificate.language(),
                certificate.from().toString(),
                certificate.to().toString(),
                WorkDocument.of(certificate.work()),
                certificate.opinion(),
                editions(certificate),
                certificate.askedAt(),
                certificate.erasedAt(),
                true,
                certificate.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    Certificate toCertificate() {
        return new Certificate(
                new CertificateId(id),
                CertificateKind.valueOf(kind),
                centre,
                ZoneId.of(zone),
                new OrganisationId(organisation),
                new VolunteerId(volunteer),
                holder,
                language,
                LocalDate.parse(from),
                LocalDate.parse(to),
                work.toWork(),
                opinion,
                editions == null
                        ? List.of()
                        : editions.stream().map(EditionDocument::toEdition).toList(),
                askedAt,
                erasedAt,
                revision);
    }
}
