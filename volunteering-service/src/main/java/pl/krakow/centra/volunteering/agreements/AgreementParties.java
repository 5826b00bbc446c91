package pl.krakow.centra.volunteering.agreements;

import java.time.LocalDate;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.organisations.OrganisationDesk;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.Age;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Who somebody is to a volunteer's work: the volunteer or their guardian, the organisation, or the centre's staff. */
@Component
@RequiredArgsConstructor
public class AgreementParties {

    private final OrganisationDesk organisationDesk;
    private final Volunteers volunteers;
    private final CentreStaff staff;

    public boolean isStaff(Actor actor, String centre, StaffRole... any) {
        return CentreId.parse(centre)
                .filter(known -> staff.includes(actor, known, any))
                .isPresent();
    }

    public boolean actsFor(Actor actor, OrganisationId organisation) {
        return actor.isSignedIn() && organisationDesk.actsFor(actor, organisation);
    }

    /** With the account the volunteer is helped with: their own, or their guardian's. */
    public boolean isVolunteer(Actor actor, VolunteerId volunteer) {
        return actor.isSignedIn()
                && volunteers
                        .find(volunteer)
                        .filter(found -> actor.subject().equals(found.subject()))
                        .isPresent();
    }

    /** What stands on papers – birthdays, guardians, opinions – is for the sides and the coordinator, not for all of the staff. */
    public boolean mayReadPapers(Actor actor, String centre, OrganisationId organisation, VolunteerId volunteer) {
        return isStaff(actor, centre, StaffRole.COORDINATOR)
                || actsFor(actor, organisation)
                || isVolunteer(actor, volunteer);
    }

    /** A centre's papers are the coordinator's to read, an organisation's there also its own. */
    public boolean mayListPapers(Actor actor, String centre, @Nullable OrganisationId organisation) {
        return isStaff(actor, centre, StaffRole.COORDINATOR) || organisation != null && actsFor(actor, organisation);
    }

    public boolean mayRead(Actor actor, String centre, OrganisationId organisation, VolunteerId volunteer) {
        return isStaff(actor, centre) || actsFor(actor, organisation) || isVolunteer(actor, volunteer);
    }

    /** The side of an account in an agreement; nothing for staff and others. */
    public Optional<Side> side(Actor actor, OrganisationId organisation, VolunteerId volunteer, LocalDate today) {
        return volunteers
                .find(volunteer)
                .filter(found -> actor.isSignedIn() && actor.subject().equals(found.subject()))
                .map(found -> guardianActs(found, today) ? Side.GUARDIAN : Side.VOLUNTEER)
                .or(() -> actsFor(actor, organisation) ? Optional.of(Side.ORGANISATION) : Optional.empty());
    }

    /** Whether the volunteer's account is the guardian's that day. */
    static boolean guardianActs(Volunteer volunteer, LocalDate today) {
        var guardian = volunteer.profile().guardian();
        int age = volunteer.ageOn(today);
        return age < Age.LIMITED_CAPACITY || age < Age.FULL && guardian != null && guardian.acts();
    }
}
