/**
 * Letters to volunteers: what became of a place, what became of a shift, reminders. They follow
 * from what was told of placements and from nothing else, each once; words and
 * addresses come from this service's own store. A guardian who acts for a volunteer gets the letters in their place.
 */
@NullMarked
package pl.krakow.centra.volunteering.letters;

import org.jspecify.annotations.NullMarked;
