package pl.krakow.centra.events.mentoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.mentoring.domain.Notice.Kind;

/** What goes on while a course runs: its sessions, how far its goal is, who accompanies it, and its end. */
record Course(Mentorship mentorship) {

    private static final Duration REACH = Duration.ofDays(2 * 366);

    MentorshipStep plan(Session session, Instant now) {
        var objection = objection(session, now);
        if (objection.isPresent()) {
            return new MentorshipStep.Refused(objection.get());
        }
        if (mentorship.liveSessions() >= mentorship.agreed()) {
            return new MentorshipStep.Refused(new MentorshipRefusal.TooManySessions(mentorship.agreed()));
        }
        var change = new MentorshipChange(mentorship, now);
        change.put(session);
        change.tellBoth(Kind.SESSION_PLANNED, session);
        return change.done();
    }

    MentorshipStep move(Session wanted, Instant now) {
        var found = mentorship.find(wanted.id());
        if (found.isEmpty()) {
            return new MentorshipStep.Refused(new MentorshipRefusal.SessionUnknown());
        }
        if (found.get().state() != Session.State.PLANNED) {
            return new MentorshipStep.Refused(
                    new MentorshipRefusal.SessionNotPossible(found.get().state()));
        }
        var objection = objection(wanted, now);
        if (objection.isPresent()) {
            return new MentorshipStep.Refused(objection.get());
        }
        if (found.get().equals(wanted)) {
            return new MentorshipStep.Unchanged(mentorship);
        }
        var change = new MentorshipChange(mentorship, now);
        change.put(wanted);
        change.tellBoth(Kind.SESSION_MOVED, wanted);
        return change.done();
    }

    private Optional<MentorshipRefusal> objection(Session wanted, Instant now) {
        if (mentorship.state() != MentorshipState.RUNNING) {
            return Optional.of(new MentorshipRefusal.NotPossible(mentorship.state()));
        }
        if (!wanted.end().isAfter(wanted.start())) {
            return Optional.of(new MentorshipRefusal.EndsBeforeStart());
        }
        if (wanted.start().isAfter(now.plus(REACH))
                || wanted.start().isBefore(mentorship.appliedAt().minus(Duration.ofDays(1)))
                || Duration.between(wanted.start(), wanted.end()).compareTo(Duration.ofDays(1)) > 0) {
            return Optional.of(new MentorshipRefusal.OutOfReach());
        }
        return mentorship.sessions().stream()
                .filter(other -> !other.id().equals(wanted.id()) && other.overlaps(wanted))
                .findFirst()
                .map(other -> new MentorshipRefusal.SessionsOverlap(other.id()));
    }

    MentorshipStep cancel(SessionId which, Instant now) {
        return noted(which, now, (change, session) -> {
            if (session.state() == Session.State.CANCELLED) {
                return new MentorshipStep.Unchanged(mentorship);
            }
            if (session.state() != Session.State.PLANNED) {
                return new MentorshipStep.Refused(new MentorshipRefusal.SessionNotPossible(session.state()));
            }
            change.put(session.cancelled());
            change.tellBoth(Kind.SESSION_CANCELLED, session);
            return change.done();
        });
    }

    MentorshipStep held(SessionId which, int minutes, Instant now) {
        return took(which, now, session -> session.held(minutes));
    }

    MentorshipStep missed(SessionId which, Side by, Instant now) {
        return took(which, now, session -> session.missed(by));
    }

    private MentorshipStep took(SessionId which, Instant now, UnaryOperator<Session> what) {
        return noted(which, now, (change, session) -> {
            if (session.state() == Session.State.CANCELLED) {
                return new MentorshipStep.Refused(new MentorshipRefusal.SessionNotPossible(session.state()));
            }
            if (now.isBefore(session.start())) {
                return new MentorshipStep.Refused(new MentorshipRefusal.SessionNotBegun());
            }
            var next = what.apply(session);
            if (next.equals(session)) {
                return new MentorshipStep.Unchanged(mentorship);
            }
            change.put(next);
            change.news.add(new MentoringNews.SessionNoted(next));
            return change.done();
        });
    }

    private MentorshipStep noted(
            SessionId which, Instant now, BiFunction<MentorshipChange, Session, MentorshipStep> step) {
        if (mentorship.state() != MentorshipState.RUNNING) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(mentorship.state()));
        }
        return mentorship
                .find(which)
                .map(session -> step.apply(new MentorshipChange(mentorship, now), session))
                .orElseGet(() -> new MentorshipStep.Refused(new MentorshipRefusal.SessionUnknown()));
    }

    MentorshipStep note(Progress how, Instant now) {
        if (mentorship.state() != MentorshipState.RUNNING) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(mentorship.state()));
        }
        var change = new MentorshipChange(mentorship, now);
        change.progress.add(how);
        return change.done();
    }

    MentorshipStep handOver(Mentor mentor, long attempt, LocalDate from, String why, Instant now) {
        var before = mentorship.pairing();
        if (mentorship.state() != MentorshipState.RUNNING || before == null || attempt != mentorship.attempts() + 1) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(mentorship.state()));
        }
        if (from.isAfter(day(now)) || from.isBefore(day(begunWith(before)))) {
            return new MentorshipStep.Refused(new MentorshipRefusal.HandOverOutOfReach());
        }
        var change = new MentorshipChange(mentorship, now);
        for (var session : mentorship.sessions()) {
            if (session.state() == Session.State.PLANNED && session.start().isAfter(now)) {
                change.put(session.cancelled());
                change.tellBoth(Kind.SESSION_CANCELLED, session);
            }
        }
        change.tell(Side.MENTOR, Kind.HANDED_OVER, null);
        change.attempts = attempt;
        change.formers.add(before.until(from, why));
        change.releasing.add(new Mentorship.Releasing(before.mentor(), before.attempt()));
        change.pairing = Pairing.proposed(mentor, attempt, before.answerBy(), now)
                .yes(Side.APPLICANT)
                .yes(Side.MENTOR);
        change.tell(Side.APPLICANT, Kind.MENTOR_CHANGED, null);
        change.tell(Side.MENTOR, Kind.TAKEN_OVER, null);
        return change.done();
    }

    private Instant begunWith(Pairing with) {
        var since = with.since();
        return since == null ? mentorship.appliedAt() : since;
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(mentorship.zone()).toLocalDate();
    }

    MentorshipStep aim(String wanted, Instant now) {
        if (mentorship.state() != MentorshipState.RUNNING) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(mentorship.state()));
        }
        if (wanted.equals(mentorship.goal())) {
            return new MentorshipStep.Unchanged(mentorship);
        }
        var change = new MentorshipChange(mentorship, now);
        change.goal = wanted;
        return change.done();
    }

    MentorshipStep close(Closing.Result result, @Nullable String why, Instant now) {
        if (mentorship.state() != MentorshipState.RUNNING) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(mentorship.state()));
        }
        if (mentorship.sessions().stream().anyMatch(each -> each.state() == Session.State.PLANNED)) {
            return new MentorshipStep.Refused(new MentorshipRefusal.SessionsOpen());
        }
        var change = new MentorshipChange(mentorship, now);
        change.tellBoth(Kind.CLOSED, null);
        change.end(MentorshipState.CLOSED, result, why);
        return change.done();
    }

    MentorshipStep breakOff(String why, Instant now) {
        if (mentorship.state() != MentorshipState.RUNNING) {
            return new MentorshipStep.Refused(new MentorshipRefusal.NotPossible(mentorship.state()));
        }
        var change = new MentorshipChange(mentorship, now);
        change.sessions.replaceAll(each -> each.state() == Session.State.PLANNED ? each.cancelled() : each);
        change.tellBoth(Kind.BROKEN_OFF, null);
        change.end(MentorshipState.BROKEN_OFF, null, why);
        return change.done();
    }
}
