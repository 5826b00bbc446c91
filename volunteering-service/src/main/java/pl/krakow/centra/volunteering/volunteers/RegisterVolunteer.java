package pl.krakow.centra.volunteering.volunteers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentGiven;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Somebody wants to help: says so by their account, or a guardian does by theirs, or a centre enters who has none. One
 * account is one volunteer. Registering twice with one id registers once.
 */
@Component
@RequiredArgsConstructor
public class RegisterVolunteer {

    private final Volunteers volunteers;
    private final KnownWords words;
    private final CentreCatalogue centres;
    private final Clock clock;

    /**
     * @param subject the account; none for somebody a centre enters
     * @param centre they first ask to help at
     */
    public record Command(
            VolunteerId id,
            @Nullable String subject,
            CentreId centre,
            VolunteerProfile profile,
            List<Consent> consents) {}

    /** @param version of the text agreed to */
    public record Consent(ConsentTo to, String version) {}

    public VolunteerOutcome handle(Command command) {
        var unknown = words.refusal(command.profile);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        var centre = centres.find(command.centre);
        if (centre.isEmpty()) {
            return new VolunteerOutcome.CentreUnknown(command.centre.value());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var consents = command.consents.stream()
                .map(each -> new ConsentGiven(each.to(), each.version(), now, null))
                .toList();
        var step = Volunteer.register(
                command.id,
                command.subject,
                command.centre.value(),
                centre.get().zone(),
                command.profile,
                consents,
                now);
        return switch (step) {
            case VolunteerStep.Done done -> add(done);
            case VolunteerStep.Unchanged same -> new VolunteerOutcome.Done(VolunteerView.of(same.volunteer()));
            case VolunteerStep.Refused refused -> new VolunteerOutcome.Refused(refused.refusal());
        };
    }

    private VolunteerOutcome add(VolunteerStep.Done registered) {
        if (volunteers.add(registered)) {
            return new VolunteerOutcome.Done(VolunteerView.of(registered.volunteer()));
        }
        return volunteers
                .find(registered.volunteer().id())
                .<VolunteerOutcome>map(same -> new VolunteerOutcome.Done(VolunteerView.of(same)))
                .orElseGet(VolunteerOutcome.KnownAlready::new);
    }
}
