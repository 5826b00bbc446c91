package pl.krakow.centra.events.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Matching;
import pl.krakow.centra.events.mentoring.domain.Mentor;
import pl.krakow.centra.events.mentoring.domain.MentorId;
import pl.krakow.centra.events.mentoring.domain.Mentors;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipRefusal;
import pl.krakow.centra.events.mentoring.domain.MentorshipState;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.kit.centre.CentreId;

/**
 * The coordinator looks for who could accompany an applicant, and proposes somebody to both; or lets somebody else take over a
 * course that runs.
 *
 * <p>A proposal, or taking over, claims the mentor's place first, under the number of the attempt, and is written down after that. Should the
 * second write be refused, the place is given back; should the process die in between, the sweep makes that attempt impossible on
 * the mentorship before it gives the place to anybody else. So what a mentor takes on is exact whatever happens at once.
 */
@Component
@RequiredArgsConstructor
public class MatchMentors {

    private static final int MOST_SETTLED = 100;

    private final Mentorships mentorships;
    private final Mentors mentors;
    private final OnTheMentorship onTheMentorship;
    private final OnTheMentor onTheMentor;
    private final MentoringSettings settings;
    private final Clock clock;

    /**
     * @param goal of the course; the applicant's when null
     * @param sessions that are agreed; the programme's when null
     */
    public record Proposal(
            CentreId centre,
            MentorshipId mentorship,
            MentorId mentor,
            @Nullable String goal,
            @Nullable Integer sessions,
            Locale language) {}

    /**
     * @param from the day from which they accompany; today when null
     * @param reason as all three are told
     */
    public record HandOver(
            CentreId centre,
            MentorshipId mentorship,
            MentorId mentor,
            @Nullable LocalDate from,
            String reason,
            Locale language) {}

    /** All mentors of the centre, who fits best first; nothing when there is no such application. */
    public Optional<List<CandidateView>> candidates(CentreId centre, MentorshipId id, Locale language) {
        return mentorships
                .find(centre.value(), id)
                .map(application -> Matching.rank(application, mentors.of(centre.value())).stream()
                        .map(candidate -> CandidateView.of(candidate, language))
                        .toList());
    }

    public MentorshipOutcome propose(Proposal proposal) {
        var application = mentorships.find(proposal.centre.value(), proposal.mentorship);
        if (application.isEmpty()) {
            return new MentorshipOutcome.Unknown();
        }
        var mentor = mentors.find(proposal.centre.value(), proposal.mentor);
        if (mentor.isEmpty()) {
            return new MentorshipOutcome.MentorUnknown();
        }
        if (application.get().holds(proposal.mentor, application.get().attempts())) {
            return done(application.get());
        }
        if (application.get().state() != MentorshipState.WAITING && !hasRunOut(application.get())) {
            return new MentorshipOutcome.Refused(
                    new MentorshipRefusal.NotPossible(application.get().state()));
        }
        var excluded = excluded(application.get(), mentor.get(), proposal.language);
        if (excluded.isPresent()) {
            return excluded.get();
        }
        return claim(
                application.get(),
                proposal.mentor,
                (found, chosen, attempt) -> proposed(proposal, found, chosen, attempt));
    }

    /** Somebody else takes over a course that runs; who accompanies it already changes nothing. */
    public MentorshipOutcome handOver(HandOver wanted) {
        var found = mentorships.find(wanted.centre.value(), wanted.mentorship);
        if (found.isEmpty()) {
            return new MentorshipOutcome.Unknown();
        }
        var course = found.get();
        var mentor = mentors.find(wanted.centre.value(), wanted.mentor);
        if (mentor.isEmpty()) {
            return new MentorshipOutcome.MentorUnknown();
        }
        var pairing = course.pairing();
        if (course.state() != MentorshipState.RUNNING || pairing == null) {
            return new MentorshipOutcome.Refused(new MentorshipRefusal.NotPossible(course.state()));
        }
        if (pairing.mentor().equals(wanted.mentor)) {
            return done(course);
        }
        return excluded(course, mentor.get(), wanted.language)
                .orElseGet(() -> claim(course, wanted.mentor, (running, chosen, attempt) -> {
                    var now = now();
                    var from = wanted.from;
                    return running.handOver(
                            chosen,
                            attempt,
                            from == null ? now.atZone(running.zone()).toLocalDate() : from,
                            wanted.reason,
                            now);
                }));
    }

    private Optional<MentorshipOutcome> excluded(Mentorship application, Mentor mentor, Locale language) {
        var candidate = Matching.rank(application, List.of(mentor)).getFirst();
        if (candidate.mayBeProposed()) {
            return Optional.empty();
        }
        return Optional.of(
                mentor.free() == 0 && mentor.profile().active()
                        ? new MentorshipOutcome.MentorFull(mentor.profile().mostCourses())
                        : new MentorshipOutcome.MentorExcluded(CandidateView.of(candidate, language)));
    }

    private boolean hasRunOut(Mentorship application) {
        return application.due().filter(due -> !now().isBefore(due)).isPresent();
    }

    /** What is written down once the mentor's place is claimed under that attempt. */
    private interface Pair {

        MentorshipStep with(Mentorship application, Mentor mentor, long attempt);
    }

    private MentorshipOutcome claim(Mentorship application, MentorId chosen, Pair pair) {
        var now = now();
        long attempt = application.attempts() + 1;
        var claimed = onTheMentor
                .decide(application.centre(), chosen, mentor -> mentor.claim(application.id(), attempt, now))
                .orElseThrow();
        return switch (claimed) {
            case Mentor.Step.Done(var mentor) -> write(application.id(), mentor, attempt, pair);
            case Mentor.Step.Unchanged(var mentor) -> write(application.id(), mentor, attempt, pair);
            case Mentor.Step.Full(var most) -> new MentorshipOutcome.MentorFull(most);
            case Mentor.Step.NotActive() -> new MentorshipOutcome.MentorUnknown();
            case Mentor.Step.Outdated(), Mentor.Step.FewerThanTaken(var _) ->
                throw new IllegalStateException("nobody changed what they take on");
        };
    }

    private MentorshipStep proposed(Proposal proposal, Mentorship application, Mentor mentor, long attempt) {
        var now = now();
        var goal = proposal.goal;
        var sessions = proposal.sessions;
        return application.propose(
                mentor,
                attempt,
                goal == null ? application.wish().goal() : goal,
                sessions == null ? application.agreed() : sessions,
                now.plus(settings.answersWithin()),
                now);
    }

    private MentorshipOutcome write(MentorshipId id, Mentor mentor, long attempt, Pair pair) {
        var written =
                onTheMentorship.decide(mentor.centre(), id, application -> pair.with(application, mentor, attempt));
        settle(mentor.centre(), mentor.id(), id, attempt);
        var stands = mentorships.find(mentor.centre(), id);
        if (stands.filter(application -> application.holds(mentor.id(), attempt))
                .isPresent()) {
            return done(stands.get());
        }
        return written.map(step -> switch (step) {
                    case MentorshipStep.Refused(var refusal) -> new MentorshipOutcome.Refused(refusal);
                    case MentorshipStep.Done(var application, var _, var _, var _) -> done(application);
                    case MentorshipStep.Unchanged(var application) -> done(application);
                })
                .orElseGet(MentorshipOutcome.Unknown::new);
    }

    /** Lets a claim stand that the mentorship has, and gives back every other, once it can't be had any more. */
    private void settle(String centre, MentorId mentor, MentorshipId mentorship, long attempt) {
        var now = now();
        var skipped = onTheMentorship.decide(centre, mentorship, found -> found.skip(mentor, attempt, now));
        boolean holds = skipped.map(MatchMentors::standing)
                .filter(found -> found.holds(mentor, attempt))
                .isPresent();
        onTheMentor.decide(
                centre,
                mentor,
                found -> holds ? found.settle(mentorship, attempt) : found.release(mentorship, attempt));
    }

    private static Mentorship standing(MentorshipStep step) {
        return switch (step) {
            case MentorshipStep.Done(var mentorship, var _, var _, var _) -> mentorship;
            case MentorshipStep.Unchanged(var mentorship) -> mentorship;
            case MentorshipStep.Refused(var _) -> throw new IllegalStateException("skipping is never refused");
        };
    }

    /** Looks at claims whose proposal never said what became of it. */
    void settleOverdue(Instant now) {
        for (var mentor : mentors.due(now, MOST_SETTLED)) {
            for (var claim : mentor.claims()) {
                var settleAt = claim.settleAt();
                if (settleAt != null && !now.isBefore(settleAt)) {
                    settle(mentor.centre(), mentor.id(), claim.mentorship(), claim.attempt());
                }
            }
        }
    }

    private MentorshipOutcome done(Mentorship application) {
        return new MentorshipOutcome.Done(MentorshipView.of(application, null, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
