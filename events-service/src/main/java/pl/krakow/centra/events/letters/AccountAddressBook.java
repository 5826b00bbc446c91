package pl.krakow.centra.events.letters;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.domain.Correspondents;
import pl.krakow.centra.kit.letter.AddressBook;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Recipient;

/** Who is written to by their account is reached at the address they confirmed last. */
@Component
@RequiredArgsConstructor
class AccountAddressBook implements AddressBook {

    private final Correspondents correspondents;

    @Override
    public Optional<Recipient> find(Letter<?> letter) {
        return correspondents
                .find(letter.reader().subject())
                .flatMap(known -> known.address().map(address -> new Recipient(address, known.language(), true)));
    }
}
