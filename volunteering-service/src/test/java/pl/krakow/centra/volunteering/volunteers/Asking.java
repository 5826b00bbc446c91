package pl.krakow.centra.volunteering.volunteers;

import java.time.Clock;

import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Asking to help, for worlds of other packages. */
public final class Asking {

    private Asking() {}

    public static AskToHelp toHelp(Volunteers volunteers, Clock clock) {
        return new AskToHelp(volunteers, new OnTheVolunteer(volunteers), clock);
    }
}
