package pl.krakow.centra.volunteering.volunteers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Who asks for a seat at a centre asks to help there: its staff see them from then on, and can see what they bring. Asked again it
 * changes nothing.
 */
@Component
@RequiredArgsConstructor
public class AskToHelp {

    private final Volunteers volunteers;
    private final OnTheVolunteer onTheVolunteer;
    private final Clock clock;

    public void at(VolunteerId id, CentreId centre) {
        onTheVolunteer.decide(
                () -> volunteers.find(id),
                volunteer ->
                        volunteer.askToHelpAt(centre.value(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
