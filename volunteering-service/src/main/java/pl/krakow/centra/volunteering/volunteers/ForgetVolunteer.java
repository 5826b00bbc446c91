package pl.krakow.centra.volunteering.volunteers;

import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.MyData;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;

/** Erases a volunteer the service need not keep any longer, everywhere, as if they asked themselves. */
@Component
@RequiredArgsConstructor
public class ForgetVolunteer {

    private final MyData myData;

    /** @return false while somebody still relies on them */
    public boolean forget(Volunteer volunteer) {
        var subject = volunteer.subject();
        var themselves =
                new Actor(subject == null ? VolunteerData.keyOf(volunteer.id()) : subject, Set.of(), List.of());
        return myData.erase(themselves) instanceof MyData.Erasure.Done;
    }
}
