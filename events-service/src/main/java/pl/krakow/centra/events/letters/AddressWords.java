package pl.krakow.centra.events.letters;

import java.time.Instant;

/**
 * What a letter tells that asks whether an address is its reader's. Stored as it is.
 *
 * @param what brought it: the title of what they signed up for
 */
record AddressWords(String what, String token, Instant until) {}
