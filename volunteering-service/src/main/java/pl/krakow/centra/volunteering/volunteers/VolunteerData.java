package pl.krakow.centra.volunteering.volunteers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** What is kept on a volunteer. Asked last, because here is written who a person is. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class VolunteerData implements PersonalData {

    private final Volunteers volunteers;
    private final OnTheVolunteer onTheVolunteer;

    @Override
    public String part() {
        return "volunteer";
    }

    @Override
    public void recognise(Person.Sketch person) {
        volunteers.ofSubject(person.subject()).ifPresent(volunteer -> {
            var contact = volunteer.profile().contact();
            person.is(volunteer.id().value());
            person.isCalled(contact.name());
            var email = contact.email();
            person.isReachedAt(contact.phone(), email == null ? null : email.value());
        });
    }

    @Override
    public Object export(Person person) {
        return volunteers.ofSubject(person.subject()).map(VolunteerView::of).stream()
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        for (UUID id : person.own()) {
            onTheVolunteer.decide(
                    () -> volunteers
                            .find(new VolunteerId(id))
                            .filter(found ->
                                    Optional.of(person.subject()).equals(Optional.ofNullable(found.subject()))),
                    volunteer -> volunteer.erase(pseudonyms.next(), now));
        }
    }
}
