package pl.krakow.centra.volunteering.volunteers;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Takes a step with a volunteer, again on what others left when they were quicker. */
@Component
@RequiredArgsConstructor
class OnTheVolunteer {

    private final Volunteers volunteers;

    /** @return empty when there is no such volunteer */
    Optional<VolunteerStep> decide(Supplier<Optional<Volunteer>> found, Function<Volunteer, VolunteerStep> step) {
        return Attempts.untilWon(() -> {
            var volunteer = found.get();
            if (volunteer.isEmpty()) {
                return Optional.of(Optional.<VolunteerStep>empty());
            }
            return switch (step.apply(volunteer.get())) {
                case VolunteerStep.Done done ->
                    volunteers.save(done) ? Optional.of(Optional.<VolunteerStep>of(done)) : Optional.empty();
                case VolunteerStep.Unchanged unchanged -> Optional.of(Optional.of(unchanged));
                case VolunteerStep.Refused refused -> Optional.of(Optional.of(refused));
            };
        });
    }
}
