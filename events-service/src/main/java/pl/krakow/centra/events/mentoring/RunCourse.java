package pl.krakow.centra.events.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Closing;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.Progress;
import pl.krakow.centra.events.mentoring.domain.Session;
import pl.krakow.centra.events.mentoring.domain.SessionId;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.StaffRole;

/**
 * The two sides say yes or no, plan their sessions, say what became of them, and how far the goal is; either side or the
 * coordinator ends it. Who is neither of them finds nothing here.
 */
@Component
@RequiredArgsConstructor
public class RunCourse {

    private final Mentorships mentorships;
    private final OnTheMentorship onTheMentorship;
    private final CentreStaff staff;
    private final Clock clock;

    /** Which mentorship, and who asks. */
    public record Command(CentreId centre, MentorshipId mentorship, Actor actor) {}

    public MentorshipOutcome sayYes(Command command) {
        return bySide(command, (mentorship, side) -> mentorship.sayYes(side, now()));
    }

    public MentorshipOutcome sayNo(Command command) {
        return bySide(command, (mentorship, side) -> mentorship.sayNo(side, now()));
    }

    public MentorshipOutcome withdraw(Command command) {
        return seen(command)
                .map(side -> side.filter(Side.APPLICANT::equals).isPresent()
                        ? step(command, side, mentorship -> mentorship.withdraw(now()))
                        : new MentorshipOutcome.NotAllowed())
                .orElseGet(MentorshipOutcome.Unknown::new);
    }

    /** For the coordinator. */
    public MentorshipOutcome reject(Command command, @Nullable String why) {
        return step(command, Optional.empty(), mentorship -> mentorship.reject(why, now()));
    }

    public MentorshipOutcome plan(Command command, Session session) {
        return byEither(command, mentorship -> mentorship.plan(session, now()));
    }

    public MentorshipOutcome move(Command command, Session session) {
        return byEither(command, mentorship -> mentorship.move(session, now()));
    }

    public MentorshipOutcome cancel(Command command, SessionId session) {
        return byEither(command, mentorship -> mentorship.cancel(session, now()));
    }

    public MentorshipOutcome held(Command command, SessionId session, int minutes) {
        return byEither(command, mentorship -> mentorship.held(session, minutes, now()));
    }

    public MentorshipOutcome missed(Command command, SessionId session, Side by) {
        return byEither(command, mentorship -> mentorship.missed(session, by, now()));
    }

    public MentorshipOutcome note(Command command, int percent, @Nullable String words) {
        return bySide(command, (mentorship, side) -> mentorship.note(new Progress(percent, words, side, now()), now()));
    }

    public MentorshipOutcome aim(Command command, String goal) {
        return byEither(command, mentorship -> mentorship.aim(goal, now()));
    }

    public MentorshipOutcome close(Command command, Closing.Result result, @Nullable String why) {
        return byEither(command, mentorship -> mentorship.close(result, why, now()));
    }

    public MentorshipOutcome breakOff(Command command, String why) {
        return byEither(command, mentorship -> mentorship.breakOff(why, now()));
    }

    private MentorshipOutcome bySide(Command command, BiFunction<Mentorship, Side, MentorshipStep> decision) {
        return seen(command)
                .map(side -> side.map(own -> step(command, side, mentorship -> decision.apply(mentorship, own)))
                        .orElseGet(MentorshipOutcome.NotAllowed::new))
                .orElseGet(MentorshipOutcome.Unknown::new);
    }

    private MentorshipOutcome byEither(Command command, Function<Mentorship, MentorshipStep> decision) {
        return seen(command)
                .map(side -> side.isPresent() || staff.includes(command.actor, command.centre, StaffRole.COORDINATOR)
                        ? step(command, side, decision)
                        : new MentorshipOutcome.NotAllowed())
                .orElseGet(MentorshipOutcome.Unknown::new);
    }

    /** Nothing for who may not know of it; an empty side for the centre's staff. */
    private Optional<Optional<Side>> seen(Command command) {
        return mentorships
                .find(command.centre.value(), command.mentorship)
                .map(mentorship -> mentorship.sideOf(command.actor.subject()))
                .filter(side -> side.isPresent() || staff.includes(command.actor, command.centre));
    }

    private MentorshipOutcome step(
            Command command, Optional<Side> side, Function<Mentorship, MentorshipStep> decision) {
        return onTheMentorship
                .decide(command.centre.value(), command.mentorship, decision)
                .map(step -> switch (step) {
                    case MentorshipStep.Done(var mentorship, var _, var _, var _) -> shown(mentorship, side);
                    case MentorshipStep.Unchanged(var mentorship) -> shown(mentorship, side);
                    case MentorshipStep.Refused(var refusal) -> new MentorshipOutcome.Refused(refusal);
                })
                .orElseGet(MentorshipOutcome.Unknown::new);
    }

    private MentorshipOutcome shown(Mentorship mentorship, Optional<Side> side) {
        return new MentorshipOutcome.Done(MentorshipView.of(mentorship, side.orElse(null), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
