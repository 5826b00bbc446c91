package pl.krakow.centra.events.certificates.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.kit.number.SpokenNumber;

/** Every certificate that was ever issued. */
public interface Certificates {

    /** Keeps a new one. False when there is one of that id, or of that number; nothing was written then. */
    boolean add(Certificate certificate);

    /** Saves a change. False when somebody else changed it first, or the number was drawn before; nothing was written then. */
    boolean save(Certificate changed);

    Optional<Certificate> find(CertificateId id);

    /** The one an edition of which has that number. */
    Optional<Certificate> byNumber(SpokenNumber number);

    /** Which of these there are. */
    Set<CertificateId> known(Collection<CertificateId> ids);

    /** An event's, in the order of their ids. */
    List<Certificate> ofEvent(EventId event, @Nullable CertificateId after, int most);

    /** A person's, by the day of the event, latest first. */
    List<Certificate> ofSubject(String subject);

    /** Those of somebody who took part without an account or with one, by the day of the event, latest first. */
    List<Certificate> ofParticipant(ParticipantId participant);

    /** Those with a name whose event was before that day, longest ago first. */
    List<Certificate> namedBefore(LocalDate day, int most);

    /** Those whose holders weren't written to about how they stand since before then, longest ago first. */
    List<Certificate> untold(Instant since, int most);

    /** The holder was written to about that revision. */
    void told(CertificateId id, long revision);
}
