package pl.krakow.centra.events.certificates.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;

/**
 * Whether an event has certificates. What was issued stays as it was when that changes.
 *
 * @param terms nothing while it has none
 * @param revision 0 until somebody said something, one more with each change
 */
public record EventCertificates(
        EventId event, String centre, @Nullable CertificateTerms terms, long revision) {

    public static EventCertificates none(EventId event, String centre) {
        return new EventCertificates(event, centre, null, 0);
    }

    public Optional<CertificateTerms> offered() {
        return Optional.ofNullable(terms);
    }

    public EventCertificates with(@Nullable CertificateTerms wanted) {
        return new EventCertificates(event, centre, wanted, revision + 1);
    }
}
