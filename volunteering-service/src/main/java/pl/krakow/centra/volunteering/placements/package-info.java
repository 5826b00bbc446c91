/**
 * Volunteers on the posts of opportunities, from asking or being asked to the end of the work. Nobody is given a seat that is
 * taken, and nobody has two shifts at once, whichever centres they are at.
 */
@NullMarked
package pl.krakow.centra.volunteering.placements;

import org.jspecify.annotations.NullMarked;
