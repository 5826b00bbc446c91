package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.mentoring.domain.Notice.Kind;

/** How an applicant and a mentor come together, or don't. A proposal that has run out is over before anything else is decided. */
record ComingTogether(Mentorship mentorship) {

    MentorshipStep propose(
            Mentor mentor, long attempt, String agreedGoal, int sessionsAgreed, Instant answerBy, Instant now) {
        var settled = settled(now);
        if (settled.state() != MentorshipState.WAITING || attempt != settled.attempts() + 1) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(settled.state()));
        }
        var change = new MentorshipChange(settled, now);
        change.state = MentorshipState.PROPOSED;
        change.goal = agreedGoal;
        change.agreed = sessionsAgreed;
        change.attempts = attempt;
        change.pairing = Pairing.proposed(mentor, attempt, answerBy, now);
        change.tellBoth(Kind.PROPOSED, null);
        return change.done();
    }

    MentorshipStep sayYes(Side side, Instant now) {
        var settled = settled(now);
        var proposed = settled.pairing();
        if (settled.state() == MentorshipState.RUNNING) {
            return new MentorshipStep.Unchanged(mentorship);
        }
        if (settled.state() != MentorshipState.PROPOSED || proposed == null) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(settled.state()));
        }
        if (proposed.saidYes(side)) {
            return new MentorshipStep.Unchanged(mentorship);
        }
        var change = new MentorshipChange(settled, now);
        var said = proposed.yes(side);
        change.pairing = said;
        if (said.isAgreed()) {
            change.state = MentorshipState.RUNNING;
            change.news.add(new MentoringNews.Begun());
            change.tellBoth(Kind.BEGUN, null);
        }
        return change.done();
    }

    MentorshipStep sayNo(Side side, Instant now) {
        var settled = settled(now);
        if (settled.state() != MentorshipState.PROPOSED) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(settled.state()));
        }
        var change = new MentorshipChange(settled, now);
        change.tell(side.other(), Kind.NOT_AGREED, null);
        change.partWays(MentorshipState.WAITING);
        return change.done();
    }

    MentorshipStep withdraw(Instant now) {
        var settled = settled(now);
        if (settled.state() != MentorshipState.WAITING && settled.state() != MentorshipState.PROPOSED) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(settled.state()));
        }
        var change = new MentorshipChange(settled, now);
        if (settled.state() == MentorshipState.PROPOSED) {
            change.tell(Side.MENTOR, Kind.NOT_AGREED, null);
        }
        change.end(MentorshipState.WITHDRAWN, null, null);
        return change.done();
    }

    MentorshipStep reject(@Nullable String why, Instant now) {
        var settled = settled(now);
        if (settled.state() != MentorshipState.WAITING) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(settled.state()));
        }
        var change = new MentorshipChange(settled, now);
        change.end(MentorshipState.REJECTED, null, why);
        change.tell(Side.APPLICANT, Kind.REJECTED, null);
        return change.done();
    }

    MentorshipStep settle(Instant now) {
        if (!hasLapsed(now)) {
            return new MentorshipStep.Unchanged(mentorship);
        }
        var change = new MentorshipChange(mentorship, now);
        change.tellBoth(Kind.NOT_AGREED, null);
        change.partWays(MentorshipState.WAITING);
        return change.done();
    }

    MentorshipStep skip(MentorId mentor, long attempt, Instant now) {
        if (mentorship.holds(mentor, attempt) || mentorship.attempts() >= attempt) {
            return new MentorshipStep.Unchanged(mentorship);
        }
        var change = new MentorshipChange(mentorship, now);
        change.attempts = attempt;
        return change.done();
    }

    MentorshipStep released(Mentorship.Releasing given, Instant now) {
        if (!mentorship.releasing().contains(given)) {
            return new MentorshipStep.Unchanged(mentorship);
        }
        var change = new MentorshipChange(mentorship, now);
        change.releasing.remove(given);
        return change.done();
    }

    private boolean hasLapsed(Instant now) {
        return mentorship.due().filter(by -> !now.isBefore(by)).isPresent();
    }

    /** With what has run out over. */
    private Mentorship settled(Instant now) {
        if (!hasLapsed(now)) {
            return mentorship;
        }
        var change = new MentorshipChange(mentorship, now);
        change.partWays(MentorshipState.WAITING);
        return change.mentorship(mentorship.revision());
    }
}
