package pl.krakow.centra.sites.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.frame.NotYours;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.signin.Person;

/**
 * A member of a centre's staff on the site of that centre. A controller's method that takes one is for staff: who isn't
 * signed in is sent to sign in, anybody else is told whose page it is. Templates know it as {@code work}.
 *
 * @param caller on whose behalf the page asks the API
 * @param now the wall clock of the centre
 */
public record AtWork(Centre centre, Person person, Caller caller, ZonedDateTime now) {

    public CentreId id() {
        return centre.id();
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    public ZoneId zone() {
        return now.getZone();
    }

    /** Whether the person has one of these roles here today. */
    public boolean is(StaffRole... roles) {
        return person.actor().isStaffOf(centre.id(), today(), roles);
    }

    /** Whether the person decides: on requests, rooms, rules. */
    public boolean isCoordinator() {
        return is(StaffRole.COORDINATOR);
    }

    /** Whether the person lets people in, counts and verifies them. */
    public boolean isAtTheDoor() {
        return is(StaffRole.COORDINATOR, StaffRole.RECEPTIONIST);
    }

    /** Ends at the page that says whose it is unless the person may do this. */
    public void demand(boolean allowed) {
        if (!allowed) {
            throw new NotYours();
        }
    }
}
