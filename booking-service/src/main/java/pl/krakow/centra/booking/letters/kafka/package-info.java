/** What happens to bookings and beneficiaries, turned into letters. */
@NullMarked
package pl.krakow.centra.booking.letters.kafka;

import org.jspecify.annotations.NullMarked;
