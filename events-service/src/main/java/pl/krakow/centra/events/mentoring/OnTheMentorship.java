package pl.krakow.centra.events.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.kit.race.Attempts;

/**
 * The one door to a mentorship: loads it, lets it decide, saves what changed. Places it gave up are given back at once, and who
 * is to be written to is; what a crash keeps from being done, a sweep does.
 */
@Component
@RequiredArgsConstructor
class OnTheMentorship {

    private final Mentorships mentorships;
    private final OnTheMentor onTheMentor;
    private final MentoringLetters letters;
    private final Clock clock;

    /** Nothing when the centre has no such mentorship. */
    Optional<MentorshipStep> decide(String centre, MentorshipId id, Function<Mentorship, MentorshipStep> decision) {
        return Attempts.untilWon(() -> {
            var found = mentorships.find(centre, id);
            if (found.isEmpty()) {
                return Optional.of(Optional.<MentorshipStep>empty());
            }
            var step = decision.apply(found.get());
            if (step instanceof MentorshipStep.Done done) {
                if (!mentorships.save(done)) {
                    return Optional.empty();
                }
                finish(done.mentorship());
            }
            return Optional.of(Optional.of(step));
        });
    }

    /** Does what is left to do of what was saved; again, it changes nothing. */
    void finish(Mentorship mentorship) {
        for (var giving : mentorship.releasing()) {
            onTheMentor.decide(
                    mentorship.centre(), giving.mentor(), mentor -> mentor.release(mentorship.id(), giving.attempt()));
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Attempts.untilWon(() -> mentorships
                            .find(mentorship.centre(), mentorship.id())
                            .map(current -> current.released(giving, now))
                            .filter(MentorshipStep.Done.class::isInstance)
                            .map(step -> mentorships.save((MentorshipStep.Done) step))
                            .filter(saved -> !saved)
                            .isEmpty()
                    ? Optional.of(true)
                    : Optional.empty());
        }
        letters.write(mentorship);
    }
}
