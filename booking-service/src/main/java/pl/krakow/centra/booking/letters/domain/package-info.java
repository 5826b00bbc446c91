/** What is written to people, to whom, and where it stands. Plain Java. */
@NullMarked
package pl.krakow.centra.booking.letters.domain;

import org.jspecify.annotations.NullMarked;
