/**
 * Letters to the sides of a volunteer's work: what became of a place or a shift, which follows from what was told of placements; what
 * became of agreements, hours and certificates, and what waits for whom, which follows from how those stand. Each is written once;
 * words and addresses come from this service's own store. A guardian who acts for a volunteer gets the letters in their place;
 * organisations and coordinators get them where they asked for them.
 */
@NullMarked
package pl.krakow.centra.volunteering.letters;

import org.jspecify.annotations.NullMarked;
