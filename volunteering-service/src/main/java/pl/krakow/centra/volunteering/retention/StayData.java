package pl.krakow.centra.volunteering.retention;

import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.volunteering.retention.domain.Stays;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** That a volunteer was asked whether to stay, and said so. */
@Component
@RequiredArgsConstructor
class StayData implements PersonalData {

    private final Stays stays;

    @Override
    public String part() {
        return "staying";
    }

    @Override
    public Object export(Person person) {
        return person.own().stream()
                .map(id -> stays.of(new VolunteerId(id)))
                .filter(stay -> stay.askedAt() != null || stay.saidAt() != null)
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        person.own().forEach(id -> stays.remove(new VolunteerId(id)));
    }
}
