package pl.krakow.centra.kit.letter;

import java.util.Optional;

/**
 * Where readers with an account are reached, as they wish at the moment the letter is sent. A service that has none reaches only
 * those whose address stands in the letter.
 */
@FunctionalInterface
public interface AddressBook {

    /** Nothing when they have no address or don't want letters of that kind; then the letter is given up. */
    Optional<Recipient> find(Letter<?> letter);
}
