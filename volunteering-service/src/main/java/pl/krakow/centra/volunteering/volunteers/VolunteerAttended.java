package pl.krakow.centra.volunteering.volunteers;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Learns that a centre has seen something of a volunteer that may be asked for before they begin. Kept by placements. */
public interface VolunteerAttended {

    void attended(VolunteerId volunteer);
}
