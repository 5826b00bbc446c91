package pl.krakow.centra.volunteering.letters;

import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/** Letters that haven't left yet: of those that were sent, nothing personal is kept. */
@Component
@Order(10)
@RequiredArgsConstructor
class LetterData implements PersonalData {

    private final Letters letters;

    @Override
    public String part() {
        return "letters";
    }

    @Override
    public Object export(Person person) {
        return List.of();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        var addresses = person.emails().stream()
                .flatMap(email -> EmailAddress.parse(email).stream())
                .toList();
        letters.forget(person.subject(), addresses);
        person.own().forEach(volunteer -> letters.forget("volunteer:" + volunteer, addresses));
    }
}
