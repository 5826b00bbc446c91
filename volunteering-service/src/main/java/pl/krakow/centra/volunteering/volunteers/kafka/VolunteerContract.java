package pl.krakow.centra.volunteering.volunteers.kafka;

import java.time.Instant;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.VolunteerChanged;
import pl.krakow.centra.domainevents.VolunteerErased;
import pl.krakow.centra.domainevents.VolunteerFacts;
import pl.krakow.centra.domainevents.VolunteerRegistered;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerNews;

/** Says in the published language what is counted of a volunteer: a drawn id, a band of age and a district, never a person. */
public final class VolunteerContract {

    private VolunteerContract() {}

    public static DomainEvent of(VolunteerNews news, Volunteer volunteer, Instant at) {
        return switch (news) {
            case REGISTERED -> new VolunteerRegistered(facts(volunteer, at));
            case CHANGED -> new VolunteerChanged(facts(volunteer, at));
            case ERASED -> new VolunteerErased(volunteer.id().value(), volunteer.registeredAt());
        };
    }

    private static VolunteerFacts facts(Volunteer volunteer, Instant at) {
        var today = at.atZone(volunteer.zone()).toLocalDate();
        return new VolunteerFacts(
                volunteer.id().value(),
                volunteer.registeredAt(),
                VolunteerFacts.AgeBand.valueOf(volunteer.ageBandOn(today).name()),
                volunteer.profile().reach().district(),
                volunteer.isWilling(),
                volunteer.registered().atZone(volunteer.zone()).toLocalDate());
    }
}
