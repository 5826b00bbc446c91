package pl.krakow.centra.events.certificates.domain;

import pl.krakow.centra.events.registrations.domain.EventId;

/** What every event says of its certificates. */
public interface CertificateOffers {

    /** What it says; {@link EventCertificates#none} when nobody said anything. */
    EventCertificates of(EventId event, String centre);

    /** Saves a change. False when somebody else changed it first; nothing was written then. */
    boolean save(EventCertificates changed);
}
