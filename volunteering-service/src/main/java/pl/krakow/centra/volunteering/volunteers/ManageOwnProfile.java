package pl.krakow.centra.volunteering.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Pause;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Volunteers, or the guardians who act for them, look after what is said of them. */
@Component
@RequiredArgsConstructor
public class ManageOwnProfile {

    private final Volunteers volunteers;
    private final OnTheVolunteer onTheVolunteer;
    private final KnownWords words;
    private final Clock clock;

    public Optional<VolunteerView> find(Actor actor) {
        return volunteers.ofSubject(actor.subject()).map(VolunteerView::of);
    }

    public VolunteerOutcome change(Actor actor, Revision seen, VolunteerProfile wanted) {
        var unknown = words.refusal(wanted);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        return decide(actor, (volunteer, now) -> {
            seen.requireCurrent(volunteer.revision());
            return volunteer.change(wanted, false, now);
        });
    }

    public VolunteerOutcome pause(Actor actor, Pause pause) {
        return decide(actor, (volunteer, now) -> volunteer.pause(pause, now));
    }

    public VolunteerOutcome resume(Actor actor) {
        return decide(actor, Volunteer::resume);
    }

    public VolunteerOutcome consent(Actor actor, RegisterVolunteer.Consent consent) {
        return decide(actor, (volunteer, now) -> volunteer.consent(consent.to(), consent.version(), now));
    }

    public VolunteerOutcome withdraw(Actor actor, ConsentTo to) {
        return decide(actor, (volunteer, now) -> volunteer.withdraw(to, now));
    }

    private VolunteerOutcome decide(Actor actor, BiFunction<Volunteer, Instant, VolunteerStep> step) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return VolunteerOutcome.of(onTheVolunteer.decide(
                () -> volunteers.ofSubject(actor.subject()), volunteer -> step.apply(volunteer, now)));
    }
}
