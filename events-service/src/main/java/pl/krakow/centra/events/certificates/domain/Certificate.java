package pl.krakow.centra.events.certificates.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.certificates.domain.Edition.Ending;
import pl.krakow.centra.events.certificates.domain.Edition.Why;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
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

    public Edition latest() {
        return editions.getLast();
    }

    public boolean isValid() {
        return latest().isValid();
    }

    /** When it was last issued or taken back. */
    public Instant stoodSince() {
        var ending = latest().ending();
        return ending == null ? latest().issuedAt() : ending.at();
    }

    /** Takes it back. */
    public Step revoke(String reason, String by, Instant now) {
        return isValid()
                ? new Step.Done(with(holder, ended(new Ending(now, Why.REVOKED, reason, by))))
                : new Step.NotValid();
    }

    /** Issues it anew with that name; the one before stops being valid. */
    public Step reissue(String name, SpokenNumber number, String by, Instant now) {
        if (holder == null) {
            return new Step.NobodysName();
        }
        if (isValid() && name.equals(holder)) {
            return new Step.NothingNew();
        }
        var all = new ArrayList<>(isValid() ? ended(new Ending(now, Why.REPLACED, null, by)) : editions);
        all.add(new Edition(number, now, by, null));
        return new Step.Done(with(name, all));
    }

    private List<Edition> ended(Ending ending) {
        var all = new ArrayList<>(editions.subList(0, editions.size() - 1));
        all.add(latest().ended(ending));
        return all;
    }

    private Certificate with(@Nullable String name, List<Edition> all) {
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
                all,
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
        return editions.stream()
                .filter(edition -> edition.number().equals(number))
                .findFirst()
                .map(this::standing);
    }

    private Standing standing(Edition edition) {
        var ending = edition.ending();
        if (ending != null) {
            return switch (ending.why()) {
                case REVOKED -> new Standing.Revoked(ending.at());
                case REPLACED -> new Standing.Replaced(ending.at());
            };
        }
        return erasedAt == null ? new Standing.Valid() : new Standing.Erased(erasedAt);
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
