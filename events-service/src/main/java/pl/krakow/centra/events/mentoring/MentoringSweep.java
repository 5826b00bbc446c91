package pl.krakow.centra.events.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Settles what nobody asks about: proposals that weren't agreed in time, places that are to be given back, claims that never
 * became a proposal, and letters a crash left.
 */
@Component
class MentoringSweep extends Sweep {

    private static final int MOST_AT_ONCE = 100;

    private final Mentorships mentorships;
    private final OnTheMentorship onTheMentorship;
    private final MatchMentors matchMentors;
    private final Clock clock;

    MentoringSweep(
            Leases leases,
            MentoringSettings settings,
            Mentorships mentorships,
            OnTheMentorship onTheMentorship,
            MatchMentors matchMentors,
            Clock clock) {
        super(leases, "events-mentoring", settings.sweepEvery());
        this.mentorships = mentorships;
        this.onTheMentorship = onTheMentorship;
        this.matchMentors = matchMentors;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        withEach(mentorships.due(now, MOST_AT_ONCE), mentorship -> {
            onTheMentorship.decide(mentorship.centre(), mentorship.id(), found -> found.settle(now));
            mentorships.find(mentorship.centre(), mentorship.id()).ifPresent(onTheMentorship::finish);
        });
        if (mayGoOn()) {
            matchMentors.settleOverdue(now);
        }
    }
}
