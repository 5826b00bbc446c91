package pl.krakow.centra.booking.letters;

import pl.krakow.centra.booking.letters.domain.EmailAddress;

/**
 * Where a letter goes, and how it is written.
 *
 * @param hasAccount whether they can choose there what they are written to about
 */
record Recipient(EmailAddress address, String language, boolean hasAccount) {}
