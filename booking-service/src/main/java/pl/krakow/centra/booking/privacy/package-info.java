/**
 * What this service knows about a person, and who looked. Each capability that keeps personal data says so by being a
 * {@link pl.krakow.centra.booking.privacy.PersonalData}; together they answer for the whole service, so that an export
 * leaves nothing out and an erasure leaves nothing behind.
 */
@NullMarked
package pl.krakow.centra.booking.privacy;

import org.jspecify.annotations.NullMarked;
