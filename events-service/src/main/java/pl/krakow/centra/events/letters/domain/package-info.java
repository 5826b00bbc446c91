/** Addresses people have confirmed and what they don't want to be written to about. Plain Java. */
@NullMarked
package pl.krakow.centra.events.letters.domain;

import org.jspecify.annotations.NullMarked;
