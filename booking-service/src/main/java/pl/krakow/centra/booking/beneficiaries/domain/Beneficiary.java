package pl.krakow.centra.booking.beneficiaries.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An organisation, an informal group or a person the centres work for. Belongs to the city and not to one centre, so
 * that whoever uses two centres is counted once.
 *
 * <p>Life: registered, verified by staff on evidence or rejected with a reason, edited (which takes the verification away
 * when what was verified changes), perhaps merged into the entry of the same beneficiary that was registered earlier, and,
 * if it is a person, erased. A merged or erased one stays under its id, as what bookings and reports point to, and never
 * changes again.
 *
 * <p>Immutable: a change gives a {@link Change} with the beneficiary as it is then, one revision later. It is saved only
 * if nobody saved it meanwhile. Duplicates are merged into the earlier registration of the two; so no two merges can ever
 * point at each other, however many people merge at once.
 *
 * @param absorbed every beneficiary merged into this one, directly or through another
 * @param history who did what, oldest first
 * @param revision rises by one with each change; what an ETag shows and what orders the events
 */
public record Beneficiary(
        BeneficiaryId id,
        BeneficiaryKind kind,
        Profile profile,
        List<Representative> representatives,
        List<Invitation> invitations,
        Verification verification,
        List<Consent> consents,
        Registration registration,
        Set<BeneficiaryId> absorbed,
        @Nullable Merge merge,
        @Nullable Instant erasedAt,
        List<TraceStep> history,
        long revision) {

    private static final int MOST_OPEN_INVITATIONS = 20;

    public Beneficiary {
        if (kind != BeneficiaryKind.ORGANISATION && !profile.numbers().equals(RegisterNumbers.NONE)) {
            throw new IllegalArgumentException("only an organisation stands in registers");
        }
        representatives = List.copyOf(representatives);
        invitations = List.copyOf(invitations);
        consents = List.copyOf(consents);
        absorbed = Set.copyOf(absorbed);
        history = List.copyOf(history);
    }

    /**
     * A new one that nobody has verified.
     *
     * @param representatives the subjects of those who act for it
     */
    public static Beneficiary registered(
            BeneficiaryId id,
            BeneficiaryKind kind,
            Profile profile,
            Set<String> representatives,
            Registration registration) {
        return new Beneficiary(
                id,
                kind,
                profile,
                representatives.stream()
                        .sorted()
                        .map(subject -> new Representative(subject, null, registration.at()))
                        .toList(),
                List.of(),
                new Verification.Unverified(),
                List.of(),
                registration,
                Set.of(),
                null,
                null,
                List.of(TraceStep.of(TraceStep.Kind.REGISTERED, registration.by(), registration.at())),
                1);
    }

    public boolean isRepresentedBy(String subject) {
        return representatives.stream().anyMatch(one -> one.subject().equals(subject));
    }

    public boolean isVerified() {
        return verification instanceof Verification.Verified;
    }

    /** Whether it is neither merged nor erased. */
    public boolean isLive() {
        return merge == null && erasedAt == null;
    }

    /** Whether that person accepted that version of the centre's regulations for this beneficiary. */
    public boolean hasConsent(String subject, String centre, String version) {
        return consents.stream().anyMatch(consent -> consent.isTo(subject, centre, version));
    }

    /** Every id bookings may carry for this beneficiary: its own and those of the ones merged into it. */
    public Set<BeneficiaryId> ids() {
        return Stream.concat(Stream.of(id), absorbed.stream()).collect(toUnmodifiableSet());
    }

    public NormalisedName normalisedName() {
        return NormalisedName.of(profile.name());
    }

    /**
     * Whether the two may be one: they share a number in a register, or their names are alike and their districts don't
     * tell them apart.
     */
    public boolean mayBe(Beneficiary other) {
        if (id.equals(other.id) || !isLive() || !other.isLive()) {
            return false;
        }
        var mine = profile.district();
        var theirs = other.profile.district();
        return profile.numbers().shareOne(other.profile.numbers())
                || (mine == null || theirs == null || mine.equals(theirs))
                        && normalisedName().isLike(other.normalisedName());
    }

    /** Says something else about itself. Who was verified by what changes now is no longer verified. */
    public Change edit(Profile changed, String by, Instant now) {
        if (!isLive()) {
            return gone();
        }
        if (changed.equals(profile)) {
            return new Change.Unneeded(this);
        }
        var after = with(next(TraceStep.Kind.EDITED, by, now));
        after.profile = changed;
        boolean lost = !changed.verifiedPart(kind).equals(profile.verifiedPart(kind))
                && !(verification instanceof Verification.Unverified);
        if (lost) {
            after.verification = new Verification.Unverified();
            after.history.add(TraceStep.of(TraceStep.Kind.VERIFICATION_LOST, by, now));
        }
        var edited = after.done();
        return made(edited, false);
    }

    /** Staff have seen who it is. */
    public Change verify(Evidence evidence, String centre, String by, LocalDate today, Instant now) {
        if (!isLive()) {
            return gone();
        }
        var objection = evidence.objection(kind, profile, today);
        if (objection.isPresent()) {
            return new Change.Refused(objection.get());
        }
        var after = with(next(TraceStep.Kind.VERIFIED, by, now));
        after.verification = new Verification.Verified(evidence, centre, by, now);
        var verified = after.done();
        return new Change.Made(verified, List.of(new BeneficiaryNews.Verified(verified, centre)));
    }

    /** Staff have looked and don't accept it; the beneficiary is told why. */
    public Change reject(String reason, String centre, String by, Instant now) {
        if (!isLive()) {
            return gone();
        }
        var after = with(next(TraceStep.Kind.REJECTED, by, now));
        after.verification = new Verification.Rejected(reason, centre, by, now);
        var rejected = after.done();
        return new Change.Made(rejected, List.of(new BeneficiaryNews.Unverified(rejected, true)));
    }

    /** Opens an invitation to act for it; whoever brings the code first takes it up. */
    public Change invite(Invitation invitation, Instant now) {
        if (!isLive()) {
            return gone();
        }
        var after = with(next(TraceStep.Kind.REPRESENTATIVE_INVITED, invitation.by(), now));
        after.invitations.removeIf(open -> !open.isOpen(now));
        while (after.invitations.size() >= MOST_OPEN_INVITATIONS) {
            after.invitations.removeFirst();
        }
        after.invitations.add(invitation);
        return quietly(after.done());
    }

    /** Somebody brings the code of an invitation and acts for it from now on. */
    public Change join(String codeHash, String subject, @Nullable String name, Instant now) {
        if (!isLive()) {
            return gone();
        }
        var offer = invitations.stream()
                .filter(open -> open.codeHash().equals(codeHash) && open.isOpen(now))
                .findFirst();
        if (offer.isEmpty()) {
            return new Change.Refused(Objection.INVITATION_OVER);
        }
        var after = with(
                new TraceStep(TraceStep.Kind.REPRESENTATIVE_ADDED, offer.get().by(), now, subject));
        after.invitations.remove(offer.get());
        var since = representatives.stream()
                .filter(one -> one.subject().equals(subject))
                .map(Representative::since)
                .findFirst()
                .orElse(now);
        after.representatives.removeIf(one -> one.subject().equals(subject));
        after.representatives.add(new Representative(subject, name, since));
        return quietly(after.done());
    }

    /** Somebody no longer acts for it; somebody has to go on doing so. */
    public Change dismiss(String subject, String by, Instant now) {
        if (!isLive()) {
            return gone();
        }
        if (!isRepresentedBy(subject)) {
            return new Change.Refused(Objection.NOT_A_REPRESENTATIVE);
        }
        if (representatives.size() == 1) {
            return new Change.Refused(Objection.LAST_REPRESENTATIVE);
        }
        var after = with(new TraceStep(TraceStep.Kind.REPRESENTATIVE_REMOVED, by, now, subject));
        after.representatives.removeIf(one -> one.subject().equals(subject));
        return quietly(after.done());
    }

    /** A person who acts for it accepts a version of a centre's regulations. */
    public Change consent(String subject, String centre, String version, Instant now) {
        if (!isLive()) {
            return gone();
        }
        if (!isRepresentedBy(subject)) {
            return new Change.Refused(Objection.NOT_A_REPRESENTATIVE);
        }
        if (hasConsent(subject, centre, version)) {
            return new Change.Unneeded(this);
        }
        var after = with(next(TraceStep.Kind.CONSENTED, subject, now));
        after.consents.add(new Consent(subject, centre, version, now));
        return quietly(after.done());
    }

    /** Of two entries of one beneficiary the one that was registered first stays. */
    public static boolean survives(Beneficiary one, Beneficiary other) {
        int byTime = one.registration.at().compareTo(other.registration.at());
        return byTime < 0 || byTime == 0 && one.id.value().compareTo(other.id.value()) < 0;
    }

    /**
     * Turns out to be another one, which was registered earlier and stands for it from now on.
     *
     * @param profileKept whether what this one says about itself, and its verification, is to hold for the survivor
     */
    public Change mergeInto(Beneficiary survivor, boolean profileKept, String by, Instant now) {
        if (id.equals(survivor.id)) {
            return new Change.Refused(Objection.SAME_BENEFICIARY);
        }
        if (!isLive()) {
            return gone();
        }
        if (!survivor.isLive()) {
            return survivor.gone();
        }
        if (!survives(survivor, this)) {
            throw new IllegalArgumentException("the later registration is merged into the earlier one");
        }
        var after = with(new TraceStep(TraceStep.Kind.MERGED, by, now, survivor.id.toString()));
        after.merge = new Merge(survivor.id, profileKept, by, now, false);
        after.invitations.clear();
        var merged = after.done();
        return new Change.Made(merged, List.of(new BeneficiaryNews.Merged(merged, survivor.id)));
    }

    /** Takes over from one that was merged into it, once: who acts for it, what they accepted, perhaps its profile. */
    public Change absorb(Beneficiary duplicate, Instant now) {
        var merged = duplicate.merge;
        if (merged == null) {
            throw new IllegalArgumentException("only what was merged is absorbed");
        }
        if (!isLive()) {
            return gone();
        }
        if (absorbed.contains(duplicate.id)) {
            return new Change.Unneeded(this);
        }
        var after = with(new TraceStep(TraceStep.Kind.DUPLICATE_ABSORBED, merged.by(), now, duplicate.id.toString()));
        after.absorbed.addAll(duplicate.ids());
        duplicate.representatives.stream()
                .filter(one -> !isRepresentedBy(one.subject()))
                .forEach(after.representatives::add);
        duplicate.consents.stream()
                .filter(consent -> !hasConsent(consent.subject(), consent.centre(), consent.version()))
                .forEach(after.consents::add);
        if (merged.profileKept()) {
            after.kind = duplicate.kind;
            after.profile = duplicate.profile;
            after.verification = duplicate.verification;
        }
        return made(after.done(), true);
    }

    /** The survivor has taken over what it should. */
    public Change settled() {
        if (merge == null || merge.settled()) {
            return new Change.Unneeded(this);
        }
        var after = new Draft(this);
        after.merge = merge.done();
        return quietly(after.done());
    }

    /**
     * Everything that says who it is goes; that it was, what it was and when stays. For individuals.
     *
     * @param subject the account of the person it is
     * @param pseudonym what the trace names instead
     */
    public Change erase(String subject, String pseudonym, Instant now) {
        if (erasedAt != null) {
            return new Change.Unneeded(this);
        }
        var after = with(next(TraceStep.Kind.ERASED, pseudonym, now));
        after.profile = Profile.ERASED.at(profile.district());
        after.representatives.clear();
        after.invitations.clear();
        after.verification = withoutTexts(verification);
        after.erasedAt = now;
        after.withoutAccount(subject, pseudonym);
        var erased = after.done();
        return new Change.Made(erased, List.of(new BeneficiaryNews.Erased(erased)));
    }

    /**
     * One of those who act for it, once did, or answer for it, is to be forgotten. The beneficiary goes on, if need be with
     * nobody to act for it until staff invite somebody.
     *
     * @param pseudonym what the trace names instead of the person's account
     */
    public Change forget(String subject, KnownAs known, String pseudonym, Instant now) {
        Predicate<ResponsiblePerson> theirs = one -> known.matches(one.name(), one.phone(), one.email());
        boolean concerned = isRepresentedBy(subject)
                || isTracedTo(subject)
                || profile.responsiblePeople().stream().anyMatch(theirs);
        if (!concerned) {
            return new Change.Unneeded(this);
        }
        var after = with(next(TraceStep.Kind.PERSON_FORGOTTEN, pseudonym, now));
        after.representatives.removeIf(one -> one.subject().equals(subject));
        after.profile = profile.answeredForBy(
                profile.responsiblePeople().stream().filter(theirs.negate()).toList());
        after.withoutAccount(subject, pseudonym);
        return quietly(after.done());
    }

    private boolean isTracedTo(String subject) {
        return registration.by().equals(subject)
                || consents.stream().anyMatch(consent -> consent.subject().equals(subject))
                || invitations.stream().anyMatch(open -> open.by().equals(subject))
                || history.stream().anyMatch(step -> !step.equals(step.withoutAccount(subject, "")));
    }

    /** Whether that person acts for it, once did, or accepted regulations for it; not what they did to it as staff. */
    public boolean concerns(String subject) {
        return isRepresentedBy(subject)
                || consents.stream().anyMatch(consent -> consent.subject().equals(subject))
                || history.stream().anyMatch(step -> subject.equals(step.about()));
    }

    /** How to reach people who haven't been needed for long goes; their names and everything else stay. */
    public Change forgetContacts(String by, Instant now) {
        if (profile.responsiblePeople().stream().allMatch(one -> one.phone() == null && one.email() == null)) {
            return new Change.Unneeded(this);
        }
        var after = with(next(TraceStep.Kind.PERSON_FORGOTTEN, by, now));
        after.profile = profile.answeredForBy(profile.responsiblePeople().stream()
                .map(one -> new ResponsiblePerson(one.name(), null, null))
                .toList());
        return quietly(after.done());
    }

    /** Stays as it is. */
    public Change unchanged() {
        return new Change.Unneeded(this);
    }

    private static Verification withoutTexts(Verification verification) {
        return switch (verification) {
            case Verification.Unverified unverified -> unverified;
            case Verification.Verified(var evidence, var centre, var by, var at) ->
                new Verification.Verified(new Evidence(evidence.kind(), evidence.seenOn(), null), centre, by, at);
            case Verification.Rejected rejected ->
                new Verification.Rejected("", rejected.centre(), rejected.by(), rejected.at());
        };
    }

    private Change gone() {
        return new Change.Refused(merge != null ? Objection.MERGED : Objection.ERASED);
    }

    private static Change quietly(Beneficiary after) {
        return new Change.Made(after, List.of());
    }

    /** Tells what others count or decide by, where it differs from before. */
    private Change made(Beneficiary after, boolean verificationMayBeAnother) {
        var news = new ArrayList<BeneficiaryNews>();
        if (after.kind != kind
                || !Optional.ofNullable(after.profile.district()).equals(Optional.ofNullable(profile.district()))) {
            news.add(new BeneficiaryNews.Changed(after));
        }
        if (isVerified() && !after.isVerified()) {
            news.add(new BeneficiaryNews.Unverified(after, false));
        }
        if (verificationMayBeAnother
                && !after.verification.equals(verification)
                && after.verification instanceof Verification.Verified verified) {
            news.add(new BeneficiaryNews.Verified(after, verified.centre()));
        }
        return new Change.Made(after, news);
    }

    private static TraceStep next(TraceStep.Kind kind, String by, Instant now) {
        return TraceStep.of(kind, by, now);
    }

    private Draft with(TraceStep step) {
        var draft = new Draft(this);
        draft.history.add(step);
        return draft;
    }

    /** The next revision while it is being written. */
    private static final class Draft {
        private final Beneficiary before;
        private BeneficiaryKind kind;
        private Profile profile;
        private final List<Representative> representatives;
        private final List<Invitation> invitations;
        private Verification verification;
        private final List<Consent> consents;
        private final Set<BeneficiaryId> absorbed;
        private @Nullable Merge merge;
        private @Nullable Instant erasedAt;
        private final List<TraceStep> history;
        private Registration registration;

        private Draft(Beneficiary before) {
            this.before = before;
            this.kind = before.kind;
            this.profile = before.profile;
            this.representatives = new ArrayList<>(before.representatives);
            this.invitations = new ArrayList<>(before.invitations);
            this.verification = before.verification;
            this.consents = new ArrayList<>(before.consents);
            this.absorbed = new HashSet<>(before.absorbed);
            this.merge = before.merge;
            this.erasedAt = before.erasedAt;
            this.history = new ArrayList<>(before.history);
            this.registration = before.registration;
        }

        private void withoutAccount(String account, String pseudonym) {
            history.replaceAll(step -> step.withoutAccount(account, pseudonym));
            consents.replaceAll(consent -> consent.withoutAccount(account, pseudonym));
            invitations.replaceAll(open -> open.withoutAccount(account, pseudonym));
            registration = registration.withoutAccount(account, pseudonym);
        }

        private Beneficiary done() {
            return new Beneficiary(
                    before.id,
                    kind,
                    profile,
                    representatives,
                    invitations,
                    verification,
                    consents,
                    registration,
                    absorbed,
                    merge,
                    erasedAt,
                    history,
                    before.revision + 1);
        }
    }
}
