package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * A person who wants to help. Registered by themselves, by their guardian, or by a centre for somebody without an account;
 * changed by the same; paused and gone on with as they like; erased in the end. What a centre has seen – qualifications, a
 * guardian's consent, the registers – is written beside what the volunteer says and survives its change only where the change
 * doesn't touch it.
 *
 * @param subject the account; none for somebody a centre entered, a pseudonym once erased
 * @param registeredAt the centre they first asked to help at; figures count them there
 * @param consents all ever given, in their order
 */
public record Volunteer(
        VolunteerId id,
        @Nullable String subject,
        String registeredAt,
        ZoneId zone,
        VolunteerProfile profile,
        @Nullable GuardianConsent guardianConsent,
        @Nullable Safeguarding safeguarding,
        List<ConsentGiven> consents,
        @Nullable Pause pause,
        Instant registered,
        Instant changed,
        @Nullable Instant erased,
        long revision) {

    private static final int OLDEST = 120;
    private static final String NOBODY = "";

    public Volunteer {
        consents = List.copyOf(consents);
    }

    /** @param consents with the version of the text agreed to */
    public static VolunteerStep register(
            VolunteerId id,
            @Nullable String subject,
            String centre,
            ZoneId zone,
            VolunteerProfile profile,
            List<ConsentGiven> consents,
            Instant now) {
        var refusal = refusal(profile, subject == null, held(consents), today(now, zone));
        if (refusal.isPresent()) {
            return new VolunteerStep.Refused(refusal.get());
        }
        var volunteer = new Volunteer(
                id, subject, centre, zone, unseen(profile), null, null, consents, null, now, now, null, 1);
        return new VolunteerStep.Done(volunteer, List.of(VolunteerNews.REGISTERED), now);
    }

    private static VolunteerProfile unseen(VolunteerProfile profile) {
        return profile.with(profile.qualifications().stream()
                .map(each -> new QualificationHeld(each.qualification(), each.evidence(), each.expires(), null))
                .toList());
    }

    private static Set<ConsentTo> held(List<ConsentGiven> consents) {
        return consents.stream()
                .filter(ConsentGiven::holds)
                .map(ConsentGiven::to)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static Optional<VolunteerRefusal> refusal(
            VolunteerProfile profile, boolean byCentre, Set<ConsentTo> consents, LocalDate today) {
        int age = Age.on(today, profile.bornOn());
        if (age < 0 || age > OLDEST) {
            return Optional.of(new VolunteerRefusal.BirthdayOutOfReach());
        }
        var guardian = profile.guardian();
        if (age < Age.FULL && guardian == null) {
            return Optional.of(new VolunteerRefusal.GuardianNeeded(Age.FULL));
        }
        if (age < Age.LIMITED_CAPACITY && guardian != null && !guardian.acts() && !byCentre) {
            return Optional.of(new VolunteerRefusal.GuardianActs(Age.LIMITED_CAPACITY));
        }
        if (!consents.contains(ConsentTo.MATCHING)) {
            return Optional.of(new VolunteerRefusal.ConsentNeeded(ConsentTo.MATCHING));
        }
        if (profile.needs() != null && !consents.contains(ConsentTo.NEEDS)) {
            return Optional.of(new VolunteerRefusal.ConsentNeeded(ConsentTo.NEEDS));
        }
        return Optional.empty();
    }

    public int ageOn(LocalDate day) {
        return Age.on(day, profile.bornOn());
    }

    public boolean isMinorOn(LocalDate day) {
        return ageOn(day) < Age.FULL;
    }

    /** Whether a guardian has to act in the volunteer's place that day. */
    public boolean needsGuardianToActOn(LocalDate day) {
        return ageOn(day) < Age.LIMITED_CAPACITY;
    }

    /** Whether there is a guardian's consent for that day; nobody of age needs one. */
    public boolean hasGuardianConsentOn(LocalDate day) {
        return guardianConsent != null && guardianConsent.holdsOn(day);
    }

    /** Whether they have that qualification on that day, as a centre has seen. */
    public boolean holds(String qualification, LocalDate day) {
        return profile.qualifications().stream()
                .anyMatch(each -> each.qualification().equals(qualification) && each.countsOn(day));
    }

    public boolean isPausedOn(LocalDate day) {
        return pause != null && pause.holdsOn(day);
    }

    public boolean consentsTo(ConsentTo to) {
        return consents.stream().anyMatch(each -> each.to() == to && each.holds());
    }

    public boolean isErased() {
        return erased != null;
    }

    public boolean asksToHelpAt(String centre) {
        return profile.centres().contains(centre);
    }

    public AgeBand ageBandOn(LocalDate day) {
        return AgeBand.of(Math.max(0, ageOn(day)));
    }

    /**
     * Says something else. A claim of a qualification that stays the same stays seen; a changed one has to be seen again. When a
     * minor names another guardian, the consent that was seen holds no longer.
     *
     * @param byCentre whether a centre says it, which alone corrects a birthday
     */
    public VolunteerStep change(VolunteerProfile wanted, boolean byCentre, Instant now) {
        if (!byCentre && !wanted.bornOn().equals(profile.bornOn())) {
            return new VolunteerStep.Refused(new VolunteerRefusal.BirthdayIsSet());
        }
        var refusal = refusal(wanted, subject == null, held(consents), today(now, zone));
        if (refusal.isPresent()) {
            return new VolunteerStep.Refused(refusal.get());
        }
        var kept = wanted.with(
                wanted.qualifications().stream().map(this::asSeenBefore).toList());
        if (kept.equals(profile)) {
            return new VolunteerStep.Unchanged(this);
        }
        boolean samePerson = byCentre || Objects.equals(name(wanted.guardian()), name(profile.guardian()));
        return done(next -> next.profile(kept).guardianConsent(samePerson ? guardianConsent : consentUntil(now)), now);
    }

    private static @Nullable String name(@Nullable Guardian guardian) {
        return guardian == null ? null : guardian.name();
    }

    /** What one guardian agreed to, another didn't. */
    private @Nullable GuardianConsent consentUntil(Instant now) {
        return guardianConsent == null || guardianConsent.withdrawnOn() != null
                ? guardianConsent
                : new GuardianConsent(
                        guardianConsent.givenOn(),
                        guardianConsent.seenBy(),
                        guardianConsent.seenAt(),
                        today(now, zone));
    }

    /** Asks to help at one more centre. */
    public VolunteerStep askToHelpAt(String centre, Instant now) {
        if (asksToHelpAt(centre)) {
            return new VolunteerStep.Unchanged(this);
        }
        var centres = new HashSet<>(profile.centres());
        centres.add(centre);
        return done(next -> next.profile(profile.at(centres)), now);
    }

    private QualificationHeld asSeenBefore(QualificationHeld claimed) {
        return profile.qualifications().stream()
                .filter(claimed::isTheSameClaim)
                .findFirst()
                .orElseGet(() ->
                        new QualificationHeld(claimed.qualification(), claimed.evidence(), claimed.expires(), null));
    }

    /**
     * A centre saw what proves a qualification.
     *
     * @param expires the last day it counts, as the proof says; as it was claimed when null
     */
    public VolunteerStep confirm(String qualification, @Nullable LocalDate expires, QualificationHeld.Seen seen) {
        var claimed = profile.qualifications().stream()
                .filter(each -> each.qualification().equals(qualification))
                .findFirst();
        if (claimed.isEmpty()) {
            return new VolunteerStep.Refused(new VolunteerRefusal.QualificationNotClaimed(qualification));
        }
        var last = expires == null ? claimed.get().expires() : expires;
        if (last != null && last.isBefore(today(seen.at(), zone))) {
            return new VolunteerStep.Refused(new VolunteerRefusal.QualificationExpired(qualification));
        }
        return replaceQualification(
                new QualificationHeld(qualification, claimed.get().evidence(), last, seen), seen.at());
    }

    /** A centre no longer stands for a qualification. */
    public VolunteerStep unconfirm(String qualification, Instant now) {
        return profile.qualifications().stream()
                .filter(each -> each.qualification().equals(qualification))
                .findFirst()
                .map(each -> each.seen() == null
                        ? new VolunteerStep.Unchanged(this)
                        : replaceQualification(
                                new QualificationHeld(qualification, each.evidence(), each.expires(), null), now))
                .orElseGet(
                        () -> new VolunteerStep.Refused(new VolunteerRefusal.QualificationNotClaimed(qualification)));
    }

    private VolunteerStep replaceQualification(QualificationHeld changed, Instant now) {
        var held = new ArrayList<>(profile.qualifications());
        held.replaceAll(each -> each.qualification().equals(changed.qualification()) ? changed : each);
        return done(next -> next.profile(profile.with(held)), now);
    }

    /** A centre looked into the registers. */
    public VolunteerStep checked(Safeguarding result) {
        return result.checkedOn().isAfter(today(result.recordedAt(), zone))
                ? new VolunteerStep.Refused(new VolunteerRefusal.NotYet())
                : done(next -> next.safeguarding(result), result.recordedAt());
    }

    /** A centre saw the guardian's consent. */
    public VolunteerStep consentOfGuardian(GuardianConsent seen) {
        var today = today(seen.seenAt(), zone);
        if (!isMinorOn(today)) {
            return new VolunteerStep.Refused(new VolunteerRefusal.OfAge());
        }
        return seen.givenOn().isAfter(today)
                ? new VolunteerStep.Refused(new VolunteerRefusal.NotYet())
                : done(next -> next.guardianConsent(seen), seen.seenAt());
    }

    /** The guardian no longer agrees, from today on. */
    public VolunteerStep withdrawConsentOfGuardian(Instant now) {
        if (guardianConsent == null || guardianConsent.withdrawnOn() != null) {
            return new VolunteerStep.Refused(new VolunteerRefusal.NoGuardianConsent());
        }
        var given = guardianConsent;
        return done(
                next -> next.guardianConsent(
                        new GuardianConsent(given.givenOn(), given.seenBy(), given.seenAt(), today(now, zone))),
                now);
    }

    /** Agrees to something, with this version of its text. Agreeing again to the same changes nothing. */
    public VolunteerStep consent(ConsentTo to, String version, Instant now) {
        if (consents.stream()
                .anyMatch(each ->
                        each.to() == to && each.holds() && each.version().equals(version))) {
            return new VolunteerStep.Unchanged(this);
        }
        var all = withdrawn(to, now);
        all.add(new ConsentGiven(to, version, now, null));
        return done(next -> next.consents(all), now);
    }

    /** Withdraws a consent. What was kept only with it goes at once; without the one to be matched nothing is suggested. */
    public VolunteerStep withdraw(ConsentTo to, Instant now) {
        if (!consentsTo(to)) {
            return new VolunteerStep.Refused(new VolunteerRefusal.ConsentNotGiven(to));
        }
        var all = withdrawn(to, now);
        return done(
                next -> to == ConsentTo.NEEDS ? next.consents(all).profile(profile.withoutNeeds()) : next.consents(all),
                now);
    }

    private List<ConsentGiven> withdrawn(ConsentTo to, Instant now) {
        var all = new ArrayList<>(consents);
        all.replaceAll(each ->
                each.to() == to && each.holds() ? new ConsentGiven(each.to(), each.version(), each.at(), now) : each);
        return all;
    }

    /** Wants to be left alone, until that day or until they say otherwise. */
    public VolunteerStep pause(Pause wanted, Instant now) {
        if (!wanted.holdsOn(today(now, zone))) {
            return new VolunteerStep.Refused(new VolunteerRefusal.PauseIsOver());
        }
        return wanted.equals(pause) ? new VolunteerStep.Unchanged(this) : done(next -> next.pause(wanted), now);
    }

    /** Goes on. */
    public VolunteerStep resume(Instant now) {
        return pause == null ? new VolunteerStep.Unchanged(this) : done(next -> next.pause(null), now);
    }

    /** Who was entered by a centre gets an account. */
    public VolunteerStep linkTo(String account, Instant now) {
        if (subject != null) {
            return subject.equals(account)
                    ? new VolunteerStep.Unchanged(this)
                    : new VolunteerStep.Refused(new VolunteerRefusal.HasAccount());
        }
        return done(next -> next.subject(account), now);
    }

    /**
     * Takes out everything that says who it was. The id, the centre, the year of birth and what was counted stay.
     *
     * @param pseudonym stands for the account
     */
    public VolunteerStep erase(String pseudonym, Instant now) {
        if (isErased()) {
            return new VolunteerStep.Unchanged(this);
        }
        var nobody = new VolunteerProfile(
                new Contact(NOBODY, null, null, profile.contact().language()),
                profile.bornOn().withDayOfYear(1),
                null,
                profile.centres(),
                Set.of(),
                List.of(),
                Set.of(),
                Set.of(),
                new Reach(null, null, 0, false),
                Availability.UNSAID,
                Set.of(),
                null,
                null);
        var gone = new Volunteer(
                id,
                pseudonym,
                registeredAt,
                zone,
                nobody,
                null,
                null,
                List.of(),
                null,
                registered,
                now,
                now,
                revision + 1);
        return new VolunteerStep.Done(gone, List.of(VolunteerNews.ERASED), now);
    }

    private VolunteerStep.Done done(UnaryOperator<Draft> step, Instant now) {
        var next = step.apply(new Draft(this)).finished(now);
        return new VolunteerStep.Done(
                next, next.isToldLike(this, now) ? List.of() : List.of(VolunteerNews.CHANGED), now);
    }

    /** Whether others would learn the same of both. */
    private boolean isToldLike(Volunteer before, Instant now) {
        var today = today(now, zone);
        return Objects.equals(profile.reach().district(), before.profile.reach().district())
                && ageBandOn(today) == before.ageBandOn(today)
                && isWilling() == before.isWilling();
    }

    /** Whether they may be compared with opportunities at all. */
    public boolean agreesToBeMatched() {
        return !isErased() && consentsTo(ConsentTo.MATCHING);
    }

    /** Whether they look for something to do: agreed to be matched, and not pausing. */
    public boolean isWilling() {
        return agreesToBeMatched() && pause == null;
    }

    private static LocalDate today(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate();
    }

    /** Where who decides is written to on that day: the guardian who acts for a minor. */
    public Optional<EmailAddress> mailbox(LocalDate day) {
        var guardian = guardianActingOn(day);
        return guardian != null && guardian.email() != null
                ? Optional.of(guardian.email())
                : Optional.ofNullable(profile.contact().email());
    }

    /** Where who decides is called on that day. */
    public Optional<String> phone(LocalDate day) {
        var guardian = guardianActingOn(day);
        return guardian != null && guardian.phone() != null
                ? Optional.of(guardian.phone())
                : Optional.ofNullable(profile.contact().phone());
    }

    private @Nullable Guardian guardianActingOn(LocalDate day) {
        var guardian = profile.guardian();
        return guardian != null && guardian.acts() && isMinorOn(day) ? guardian : null;
    }

    /** A volunteer on the way to the next revision. */
    private static final class Draft {
        private final Volunteer before;
        private VolunteerProfile profile;
        private @Nullable String subject;
        private @Nullable GuardianConsent guardianConsent;
        private @Nullable Safeguarding safeguarding;
        private List<ConsentGiven> consents;
        private @Nullable Pause pause;

        Draft(Volunteer before) {
            this.before = before;
            this.profile = before.profile;
            this.subject = before.subject;
            this.guardianConsent = before.guardianConsent;
            this.safeguarding = before.safeguarding;
            this.consents = before.consents;
            this.pause = before.pause;
        }

        Draft profile(VolunteerProfile next) {
            profile = next;
            return this;
        }

        Draft subject(String next) {
            subject = next;
            return this;
        }

        Draft guardianConsent(@Nullable GuardianConsent next) {
            guardianConsent = next;
            return this;
        }

        Draft safeguarding(Safeguarding next) {
            safeguarding = next;
            return this;
        }

        Draft consents(List<ConsentGiven> next) {
            consents = next;
            return this;
        }

        Draft pause(@Nullable Pause next) {
            pause = next;
            return this;
        }

        Volunteer finished(Instant now) {
            return new Volunteer(
                    before.id,
                    subject,
                    before.registeredAt,
                    before.zone,
                    profile,
                    guardianConsent,
                    safeguarding,
                    consents,
                    pause,
                    before.registered,
                    now,
                    before.erased,
                    before.revision + 1);
        }
    }
}
