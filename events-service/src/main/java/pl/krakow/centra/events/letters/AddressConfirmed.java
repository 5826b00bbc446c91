package pl.krakow.centra.events.letters;

import pl.krakow.centra.kit.letter.EmailAddress;

/** Hears that an address an account gave is its owner's: what waited for that can be written now. May hear of it twice. */
public interface AddressConfirmed {

    void confirmed(String subject, EmailAddress address);
}
