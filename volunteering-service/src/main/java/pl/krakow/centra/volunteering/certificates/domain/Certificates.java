package pl.krakow.centra.volunteering.certificates.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Every certificate that was ever asked for. */
public interface Certificates {

    /** Keeps a new one, and tells that it was issued where it was. False when its id, or its number, is there already. */
    boolean add(Certificate certificate);

    /** Saves a change. False when somebody else changed it first, or the number was drawn before; nothing was written then. */
    boolean save(Certificate.Step.Done step);

    Optional<Certificate> find(CertificateId id);

    /** The one an edition of which has that number. */
    Optional<Certificate> byNumber(SpokenNumber number);

    /** A volunteer's, the one asked for last first. */
    List<Certificate> of(VolunteerId volunteer);

    /** A centre's, or an organisation's there, in the order of their ids. */
    List<Certificate> at(String centre, @Nullable OrganisationId organisation, @Nullable CertificateId after, int most);

    /** Remembers a file that was printed of it, by the SHA-256 of its bytes. */
    void printed(CertificateId certificate, SpokenNumber number, String hash, Instant at);

    /** Whether such a file was printed of the edition of that number. */
    boolean wasPrinted(SpokenNumber number, String hash);

    /** Forgets the files that were printed of it. */
    void forgetFiles(CertificateId certificate);

    /** Those changed since letters about them were last seen to, in the order of their ids. */
    List<Certificate> untold(int most);

    /** Letters about it, as it was at that revision, were seen to. */
    void told(CertificateId certificate, long revision);
}
