package pl.krakow.centra.events.certificates;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.CertificateId;
import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows certificates: their own to everybody, an event's to the staff of its centre. */
@Component
@RequiredArgsConstructor
public class FindCertificates {

    private final Certificates certificates;
    private final IssueCertificates issueCertificates;
    private final PlannedEvents events;

    /** An event's; nothing when the centre has no such event. */
    public Optional<Page<Certificate>> ofEvent(CentreId centre, EventId event, Paging paging) {
        var after =
                paging.after().map(cursor -> new CertificateId(cursor.uuid(0))).orElse(null);
        return events.find(centre.value(), event.value())
                .map(_ -> Page.of(
                        certificates.ofEvent(event, after, paging.limit() + 1),
                        paging.limit(),
                        certificate -> Cursor.of(certificate.id())));
    }

    /** The one of an event by its id, for its centre's staff. */
    public Optional<Certificate> one(CentreId centre, EventId event, CertificateId id) {
        return certificates
                .find(id)
                .filter(certificate -> certificate.event().equals(event)
                        && certificate.centre().equals(centre.value()));
    }

    public Optional<Certificate> ofRegistration(RegistrationId registration) {
        return certificates.find(issueCertificates.id(registration));
    }

    /** All a person has with their account, by the day of the event, latest first. */
    public List<Certificate> ofSubject(String subject) {
        return certificates.ofSubject(subject);
    }
}
