package pl.krakow.centra.volunteering.retention.domain;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** What was said about staying, by volunteer. */
public interface Stays {

    /** An unasked one for whom nothing was ever said of. */
    Stay of(VolunteerId volunteer);

    void put(Stay stay);

    void remove(VolunteerId volunteer);
}
