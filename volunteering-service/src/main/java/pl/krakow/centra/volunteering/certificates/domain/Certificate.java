package pl.krakow.centra.volunteering.certificates.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.certificate.domain.Edition;
import pl.krakow.centra.kit.certificate.domain.Editions;
import pl.krakow.centra.kit.certificate.domain.HolderName;
import pl.krakow.centra.kit.certificate.domain.Standing;
import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What a volunteer is given about their work for one organisation. A certificate is issued when it is asked for, an opinion when
 * the organisation has written it. It may be revoked, and issued anew under another number when something in it was wrong.
 *
 * @param holder as the name stands on it; null once it was erased
 * @param language the holder is written to in (ISO 639-1)
 * @param from the first day that was asked about, {@code to} the last
 * @param opinion what the organisation wrote
 * @param editions none while the opinion is awaited, the latest last
 * @param revision 1 when it was asked for, one more with each change
 */
public record Certificate(
        CertificateId id,
        CertificateKind kind,
        String centre,
        ZoneId zone,
        OrganisationId organisation,
        VolunteerId volunteer,
        @Nullable String holder,
        String language,
        LocalDate from,
        LocalDate to,
        CertifiedWork work,
        @Nullable String opinion,
        List<Edition> editions,
        Instant askedAt,
        @Nullable Instant erasedAt,
        long revision) {

    public Certificate {
        editions = List.copyOf(editions);
    }

    /** What came of a step. */
    public sealed interface Step {

        /** @param told what others learn of it */
        record Done(Certificate certificate, Told told, Instant at) implements Step {}

        /** It is not valid anyway. */
        record NotValid() implements Step {}

        /** Nobody knows any more whose it is. */
        record NobodysName() implements Step {}

        /** The valid one says just that. */
        record NothingNew() implements Step {}

        /** There is an opinion already, or none is wanted. */
        record OpinionGiven() implements Step {}
    }

    /** What others learn. */
    public enum Told {
        NOTHING,
        ISSUED,
        REVOKED
    }

    /** How it is, for who may read it. */
    public enum State {
        /** The organisation is asked for its opinion. */
        AWAITED,
        VALID,
        REVOKED,
        /** Nobody knows any more whose it is. */
        ERASED
    }

    private Optional<Editions> numbered() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(new Editions(editions));
    }

    public Optional<Edition> latest() {
        return numbered().map(Editions::latest);
    }

    public boolean isValid() {
        return numbered().filter(Editions::isValid).isPresent();
    }

    public State state() {
        if (editions.isEmpty()) {
            return erasedAt == null ? State.AWAITED : State.ERASED;
        }
        if (!isValid()) {
            return State.REVOKED;
        }
        return holder == null ? State.ERASED : State.VALID;
    }

    /** How the edition of that number stands; nothing when it has none. */
    public Optional<Standing> standing(SpokenNumber number) {
        return numbered().flatMap(all -> all.standing(number, erasedAt));
    }

    /** Whether asking for that once more asks for nothing else: it is awaited, or says just that and is valid. */
    public boolean answers(Certificate asked) {
        return kind == asked.kind
                && centre.equals(asked.centre)
                && organisation.equals(asked.organisation)
                && volunteer.equals(asked.volunteer)
                && from.equals(asked.from)
                && to.equals(asked.to)
                && (state() == State.AWAITED
                        || state() == State.VALID && work.equals(asked.work) && Objects.equals(holder, asked.holder));
    }

    /** Issues it for the first time. */
    public Certificate issued(SpokenNumber number, @Nullable String by, Instant now) {
        return new Certificate(
                id,
                kind,
                centre,
                zone,
                organisation,
                volunteer,
                holder,
                language,
                from,
                to,
                work,
                opinion,
                List.of(new Edition(number, now, by, null)),
                askedAt,
                erasedAt,
                revision);
    }

    /** The organisation gives the opinion it was asked for, which issues it. */
    public Step opine(String text, CertifiedWork now, SpokenNumber number, String by, Instant at) {
        if (kind != CertificateKind.OPINION || !editions.isEmpty()) {
            return new Step.OpinionGiven();
        }
        return holder == null
                ? new Step.NobodysName()
                : new Step.Done(next(holder, now, text, List.of(new Edition(number, at, by, null))), Told.ISSUED, at);
    }

    /** Takes it back. */
    public Step revoke(String reason, String by, Instant now) {
        return numbered()
                .filter(Editions::isValid)
                .<Step>map(all -> new Step.Done(
                        next(holder, work, opinion, all.revoked(reason, by, now).all()), Told.REVOKED, now))
                .orElseGet(Step.NotValid::new);
    }

    /** Issues it anew with that name and what is confirmed now; the one before stops being valid. */
    public Step reissue(String name, CertifiedWork confirmed, SpokenNumber number, String by, Instant now) {
        if (holder == null) {
            return new Step.NobodysName();
        }
        var all = numbered();
        if (all.isEmpty()) {
            return new Step.NotValid();
        }
        return isValid() && name.equals(holder) && confirmed.equals(work)
                ? new Step.NothingNew()
                : new Step.Done(
                        next(
                                name,
                                confirmed,
                                opinion,
                                all.get().reissued(number, by, now).all()),
                        Told.ISSUED,
                        now);
    }

    private Certificate next(@Nullable String name, CertifiedWork certified, @Nullable String text, List<Edition> all) {
        return new Certificate(
                id,
                kind,
                centre,
                zone,
                organisation,
                volunteer,
                name,
                language,
                from,
                to,
                certified,
                text,
                all,
                askedAt,
                erasedAt,
                revision + 1);
    }

    /** Without anything that says whose it is; an opinion goes with the name. */
    public Certificate erased(Instant now) {
        return erasedAt != null
                ? this
                : new Certificate(
                        id,
                        kind,
                        centre,
                        zone,
                        organisation,
                        volunteer,
                        null,
                        language,
                        from,
                        to,
                        work,
                        null,
                        editions,
                        askedAt,
                        now,
                        revision + 1);
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
