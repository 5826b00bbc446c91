package pl.krakow.centra.events.mentoring;

import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Mentor;
import pl.krakow.centra.events.mentoring.domain.MentorId;
import pl.krakow.centra.events.mentoring.domain.Mentors;
import pl.krakow.centra.kit.race.Attempts;

/** The one door to a mentor's time: loads it, lets it decide, saves what changed, and decides again when somebody was first. */
@Component
@RequiredArgsConstructor
class OnTheMentor {

    private final Mentors mentors;

    /** Nothing when the centre has no such mentor. */
    Optional<Mentor.Step> decide(String centre, MentorId id, Function<Mentor, Mentor.Step> decision) {
        return Attempts.untilWon(() -> {
            var found = mentors.find(centre, id);
            if (found.isEmpty()) {
                return Optional.of(Optional.<Mentor.Step>empty());
            }
            var step = decision.apply(found.get());
            return step instanceof Mentor.Step.Done(var next) && !mentors.save(next)
                    ? Optional.empty()
                    : Optional.of(Optional.of(step));
        });
    }
}
