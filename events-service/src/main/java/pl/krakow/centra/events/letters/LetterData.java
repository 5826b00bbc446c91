package pl.krakow.centra.events.letters;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.domain.Correspondent;
import pl.krakow.centra.events.letters.domain.Correspondents;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * The addresses people have confirmed, what they don't want to be written to about, and letters that haven't left yet. Of
 * letters that were sent, nothing personal is kept. It knows which addresses are a person's, so it says so first and forgets last.
 */
@Component
@Order(10)
@RequiredArgsConstructor
class LetterData implements PersonalData {

    /** Counts of letters to strangers matter for a day. */
    private static final int DAYS_COUNTED = 2;

    private final Correspondents correspondents;
    private final Correspondence correspondence;
    private final CentreCatalogue centres;

    /** As it is exported. */
    record CorrespondentData(
            List<String> addresses, List<String> awaitedAddresses, String language, Set<Topic> unwanted) {

        static CorrespondentData of(Correspondent known) {
            return new CorrespondentData(
                    known.confirmed().stream().map(EmailAddress::value).toList(),
                    known.awaited().stream()
                            .map(link -> link.address().value())
                            .distinct()
                            .toList(),
                    known.language(),
                    known.unwanted());
        }
    }

    @Override
    public String part() {
        return "letters";
    }

    /** By what they confirmed; what they only claimed may be somebody else's. */
    @Override
    public void recognise(Person.Sketch person) {
        correspondents
                .find(person.subject())
                .ifPresent(known -> known.confirmed().forEach(address -> person.isReachedAt(null, address.value())));
    }

    @Override
    public Object export(Person person) {
        return correspondents.find(person.subject()).stream()
                .map(CorrespondentData::of)
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        correspondence.forget(
                person.subject(),
                person.emails().stream()
                        .flatMap(email -> EmailAddress.parse(email).stream())
                        .toList());
    }

    @Override
    public int forgetWhatIsOld(Instant now) {
        return correspondents.forgetCounts(
                now.atZone(centres.city().zone()).toLocalDate().minusDays(DAYS_COUNTED));
    }
}
