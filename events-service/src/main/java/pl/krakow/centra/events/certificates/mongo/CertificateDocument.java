package pl.krakow.centra.events.certificates.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.CertificateId;
import pl.krakow.centra.events.certificates.domain.Certified;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.kit.certificate.mongo.EditionDocument;

/**
 * A certificate as stored. Days are texts, which sort as days do.
 *
 * @param namedSince the day of the event, while there is a name
 * @param untold since when the holder is to be written to, while they weren't
 */
@Document(CertificateDocument.COLLECTION)
@TypeAlias("certificate")
record CertificateDocument(
        @Id UUID id,
        UUID registration,
        UUID event,
        String centre,
        UUID participant,
        @Nullable String subject,
        @Nullable String holder,
        String language,
        TextsDocument title,
        String firstDay,
        String lastDay,
        int minutes,
        @Nullable TextsDocument scope,
        List<EditionDocument> editions,
        @Nullable Instant erasedAt,
        @Nullable String namedSince,
        @Nullable Instant untold,
        long revision) {

    static final String COLLECTION = "certificates";

    static CertificateDocument of(Certificate certificate) {
        var certified = certificate.certified();
        var lastDay = certified.lastDay().toString();
        return new CertificateDocument(
                certificate.id().value(),
                certificate.registration().value(),
                certificate.event().value(),
                certificate.centre(),
                certificate.participant().value(),
                certificate.subject(),
                certificate.holder(),
                certificate.language(),
                TextsDocument.of(certified.title()),
                certified.firstDay().toString(),
                lastDay,
                certified.minutes(),
                TextsDocument.ofSome(certified.scope()),
                certificate.editions().stream().map(EditionDocument::of).toList(),
                certificate.erasedAt(),
                certificate.holder() == null ? null : lastDay,
                certificate.told() ? null : certificate.stoodSince(),
                certificate.revision());
    }

    Certificate toCertificate() {
        return new Certificate(
                new CertificateId(id),
                new RegistrationId(registration),
                new EventId(event),
                centre,
                new ParticipantId(participant),
                subject,
                holder,
                language,
                new Certified(
                        title.toTexts(),
                        LocalDate.parse(firstDay),
                        LocalDate.parse(lastDay),
                        minutes,
                        scope == null ? null : scope.toTexts()),
                editions.stream().map(EditionDocument::toEdition).toList(),
                erasedAt,
                untold == null,
                revision);
    }

    /** A text in the languages it was written in. */
    record TextsDocument(
            String pl, @Nullable String en, @Nullable String uk) {

        static TextsDocument of(Texts texts) {
            return new TextsDocument(texts.pl(), texts.en(), texts.uk());
        }

        static @Nullable TextsDocument ofSome(@Nullable Texts texts) {
            return texts == null ? null : of(texts);
        }

        Texts toTexts() {
            return new Texts(pl, en, uk);
        }
    }
}
