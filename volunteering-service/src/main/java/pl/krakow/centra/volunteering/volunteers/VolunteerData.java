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
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * What is kept on a volunteer. Asked last, because here is written who a person is. Who has no account is known by what the centre
 * that entered them asks for.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class VolunteerData implements PersonalData {

    private final Volunteers volunteers;
    private final OnTheVolunteer onTheVolunteer;

    private static final String WITHOUT_ACCOUNT = "volunteer:";

    /** What stands for the account of who has none. */
    static String keyOf(VolunteerId volunteer) {
        return WITHOUT_ACCOUNT + volunteer;
    }

    private Optional<Volunteer> whose(String account) {
        return account.startsWith(WITHOUT_ACCOUNT)
                ? volunteers
                        .find(new VolunteerId(UUID.fromString(account.substring(WITHOUT_ACCOUNT.length()))))
                        .filter(volunteer -> volunteer.subject() == null)
                : volunteers.ofSubject(account);
    }

    @Override
    public String part() {
        return "volunteer";
    }

    @Override
    public void recognise(Person.Sketch person) {
        whose(person.subject()).ifPresent(volunteer -> {
            var contact = volunteer.profile().contact();
            person.is(volunteer.id().value());
            person.isCalled(contact.name());
            var email = contact.email();
            person.isReachedAt(contact.phone(), email == null ? null : email.value());
        });
    }

    @Override
    public Object export(Person person) {
        return whose(person.subject()).map(VolunteerView::of).stream().toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        for (UUID id : person.own()) {
            onTheVolunteer.decide(
                    () -> whose(person.subject())
                            .filter(found -> found.id().value().equals(id)),
                    volunteer -> volunteer.erase(pseudonyms.next(), now));
        }
    }
}
