package pl.krakow.centra.events.certificates.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.kit.certificate.domain.Edition;
import pl.krakow.centra.kit.certificate.domain.Editions;
import pl.krakow.centra.kit.certificate.domain.HolderName;
import pl.krakow.centra.kit.certificate.domain.Standing;
import pl.krakow.centra.kit.number.SpokenNumber;

/**
 * A person's certificate for one event: at most one for a registration, at most one edition of it valid at a time. It is
 * issued, may be revoked, and is issued anew under another number when the name on it was wrong or it was revoked by
 * mistake. Its numbers answer for ever; the holder's name goes when the person is erased, or is older than names are kept.
 *
 * @param participant who the holder is in this service
 * @param subject of the holder's account
 * @param holder as the name stands on it; null once it was erased
 * @param language the holder wants to be written to in (ISO 639-1)
 * @param editions at least one, the latest last
 * @param told whether the holder was written to about how it stands
 * @param revision 1 when it was issued, one more with each change
 */
public record Certificate(
        CertificateId id,
        RegistrationId registration,
        EventId event,
        String centre,
        ParticipantId participant,
        @Nullable String subject,
        @Nullable String holder,
        String language,
        Certified certified,
        List<Edition> editions,
        @Nullable Instant erasedAt,
        boolean told,
        long revision) {

    public Certificate {
        editions = List.copyOf(editions);
    }

    /** What came of a step. */
    public sealed interface Step {

        record Done(Certificate certificate) implements Step {}

        /** It is not valid anyway. */
        record NotValid() implements Step {}

        /** Nobody knows any more whose it is. */
        record NobodysName() implements Step {}

        /** The valid one says just that. */
        record NothingNew() implements Step {}
    }

    private Editions numbered() {
        return new Editions(editions);
    }

    public Edition latest() {
        return numbered().latest();
    }

    public boolean isValid() {
        return numbered().isValid();
    }

    /** When it was last issued or taken back. */
    public Instant stoodSince() {
        return numbered().stoodSince();
    }

    /** Takes it back. */
    public Step revoke(String reason, String by, Instant now) {
        return isValid() ? new Step.Done(with(holder, numbered().revoked(reason, by, now))) : new Step.NotValid();
    }

    /** Issues it anew with that name; the one before stops being valid. */
    public Step reissue(String name, SpokenNumber number, String by, Instant now) {
        if (holder == null) {
            return new Step.NobodysName();
        }
        if (isValid() && name.equals(holder)) {
            return new Step.NothingNew();
        }
        return new Step.Done(with(name, numbered().reissued(number, by, now)));
    }

    private Certificate with(@Nullable String name, Editions all) {
        return new Certificate(
                id,
                registration,
                event,
                centre,
                participant,
                subject,
                name,
                language,
                certified,
                all.all(),
                erasedAt,
                false,
                revision + 1);
    }

    /** Without anything that says whose it is. */
    public Certificate erased(Instant now) {
        return holder == null
                ? this
                : new Certificate(
                        id,
                        registration,
                        event,
                        centre,
                        participant,
                        null,
                        null,
                        language,
                        certified,
                        editions,
                        now,
                        true,
                        revision + 1);
    }

    /** How the edition of that number stands; nothing when it has none. */
    public Optional<Standing> standing(SpokenNumber number) {
        return numbered().standing(number, erasedAt);
    }

    /** Whether that is the name on it, however it is written. */
    public boolean isHeldBy(String name) {
        var asked = HolderName.of(name);
        return holder != null && !asked.isNobodys() && asked.equals(HolderName.of(holder));
    }

    /** Never the person: it ends up in logs. */
    @Override
    public String toString() {
        return "certificate " + id;
    }
}
