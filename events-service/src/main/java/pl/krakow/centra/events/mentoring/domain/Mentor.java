package pl.krakow.centra.events.mentoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who accompanies others, and the courses their time is promised to: the aggregate that keeps it from being promised
 * beyond what they take on.
 *
 * <p>Immediately consistent: courses and proposals together are never more than they take. A proposal claims the place first and
 * is written down after that; a claim carries the mentorship it is for and, until that is known to have it, a deadline. What a
 * crash left is settled by looking at the mentorship, see {@link Mentorship#holds}.
 *
 * @param subject of their account
 * @param claims what their time is promised to
 * @param revision 1 when they were taken on, one more with each step
 */
public record Mentor(
        MentorId id, String centre, String subject, MentorProfile profile, List<Claim> claims, long revision) {

    /** By then whoever claimed has written down what for, or never will. */
    static final Duration SETTLED_WITHIN = Duration.ofMinutes(1);

    /**
     * A place that is promised.
     *
     * @param attempt tells one proposal to the same mentor from another
     * @param settleAt when to look whether the mentorship has it; null once that is known
     */
    public record Claim(
            MentorshipId mentorship, long attempt, @Nullable Instant settleAt) {}

    public Mentor {
        claims = List.copyOf(claims);
    }

    /** What came of a step. */
    public sealed interface Step {

        record Done(Mentor mentor) implements Step {}

        record Unchanged(Mentor mentor) implements Step {}

        record Outdated() implements Step {}

        /** @param most so many they take at once, and all are promised */
        record Full(int most) implements Step {}

        /** They take nobody new. */
        record NotActive() implements Step {}

        /** @param taken so many are promised */
        record FewerThanTaken(int taken) implements Step {}
    }

    /** Takes on no fewer than are promised. */
    public Step change(LongPredicate seen, MentorProfile wanted) {
        if (!seen.test(revision)) {
            return new Step.Outdated();
        }
        if (wanted.equals(profile)) {
            return new Step.Unchanged(this);
        }
        return wanted.mostCourses() < claims.size()
                ? new Step.FewerThanTaken(claims.size())
                : new Step.Done(new Mentor(id, centre, subject, wanted, claims, revision + 1));
    }

    /**
     * Promises a place. The same attempt claims once; one that a later attempt has overtaken changes nothing, because the mentorship
     * refuses it from then on.
     */
    public Step claim(MentorshipId whose, long attempt, Instant now) {
        var claimed = find(whose);
        if (claimed.filter(claim -> claim.attempt >= attempt).isPresent()) {
            return new Step.Unchanged(this);
        }
        if (!profile.active()) {
            return new Step.NotActive();
        }
        var others = without(whose);
        if (others.size() >= profile.mostCourses()) {
            return new Step.Full(profile.mostCourses());
        }
        others.add(new Claim(whose, attempt, now.plus(SETTLED_WITHIN)));
        return with(others);
    }

    /** The mentorship has it. */
    public Step settle(MentorshipId whose, long attempt) {
        var claim = find(whose).filter(found -> found.attempt == attempt && found.settleAt != null);
        if (claim.isEmpty()) {
            return new Step.Unchanged(this);
        }
        return with(claims.stream()
                .map(each -> each.equals(claim.get()) ? new Claim(whose, attempt, null) : each)
                .toList());
    }

    /** The place is free again; another attempt's is left alone. */
    public Step release(MentorshipId whose, long attempt) {
        return find(whose).filter(claim -> claim.attempt == attempt).isEmpty()
                ? new Step.Unchanged(this)
                : with(without(whose));
    }

    public Optional<Claim> find(MentorshipId whose) {
        return claims.stream().filter(each -> each.mentorship.equals(whose)).findFirst();
    }

    /** How many more they can take on. */
    public int free() {
        return profile.active() ? Math.max(0, profile.mostCourses() - claims.size()) : 0;
    }

    /** When a claim has to be looked at. */
    public Optional<Instant> due() {
        return claims.stream()
                .flatMap(each -> Optional.ofNullable(each.settleAt).stream())
                .min(Comparator.naturalOrder());
    }

    /** Nothing says any more who they are. */
    public Step forget(String pseudonym) {
        return profile.name().isEmpty()
                ? new Step.Unchanged(this)
                : new Step.Done(new Mentor(id, centre, pseudonym, profile.forgotten(), claims, revision + 1));
    }

    private List<Claim> without(MentorshipId whose) {
        var others = new ArrayList<>(claims);
        others.removeIf(each -> each.mentorship.equals(whose));
        return others;
    }

    private Step with(List<Claim> next) {
        return new Step.Done(new Mentor(id, centre, subject, profile, next, revision + 1));
    }
}
