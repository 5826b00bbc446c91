package pl.krakow.centra.events.mentoring;

import java.time.Clock;
import java.time.Instant;
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
 * The coordinator looks for who could accompany an applicant, and proposes somebody to both.
 *
 * <p>A proposal claims the mentor's place first, under the number of the attempt, and is written down after that. Should the
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
        var candidate = Matching.rank(application.get(), List.of(mentor.get())).getFirst();
        if (!candidate.mayBeProposed()) {
            return mentor.get().free() == 0 && mentor.get().profile().active()
                    ? new MentorshipOutcome.MentorFull(mentor.get().profile().mostCourses())
                    : new MentorshipOutcome.MentorExcluded(CandidateView.of(candidate, proposal.language));
        }
        return claim(proposal, application.get(), application.get().attempts() + 1);
    }

    private boolean hasRunOut(Mentorship application) {
        return application.due().filter(due -> !now().isBefore(due)).isPresent();
    }

    private MentorshipOutcome claim(Proposal proposal, Mentorship application, long attempt) {
        var now = now();
        var claimed = onTheMentor
                .decide(application.centre(), proposal.mentor, mentor -> mentor.claim(application.id(), attempt, now))
                .orElseThrow();
        return switch (claimed) {
            case Mentor.Step.Done(var mentor) -> write(proposal, mentor, attempt);
            case Mentor.Step.Unchanged(var mentor) -> write(proposal, mentor, attempt);
            case Mentor.Step.Full(var most) -> new MentorshipOutcome.MentorFull(most);
            case Mentor.Step.NotActive() -> new MentorshipOutcome.MentorUnknown();
            case Mentor.Step.Outdated(), Mentor.Step.FewerThanTaken(var _) ->
                throw new IllegalStateException("nobody changed what they take on");
        };
    }

    private MentorshipOutcome write(Proposal proposal, Mentor mentor, long attempt) {
        var now = now();
        var written = onTheMentorship.decide(mentor.centre(), proposal.mentorship, application -> {
            var goal = proposal.goal;
            var sessions = proposal.sessions;
            return application.propose(
                    mentor,
                    attempt,
                    goal == null ? application.wish().goal() : goal,
                    sessions == null ? application.agreed() : sessions,
                    now.plus(settings.answersWithin()),
                    now);
        });
        settle(mentor.centre(), mentor.id(), proposal.mentorship, attempt);
        var stands = mentorships.find(mentor.centre(), proposal.mentorship);
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
