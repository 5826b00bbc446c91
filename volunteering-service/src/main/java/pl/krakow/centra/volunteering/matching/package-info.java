/**
 * Who suits what, and why: points that sum to the score, and for who is left out the rule that says so. Suggests, never
 * decides.
 */
@NullMarked
package pl.krakow.centra.volunteering.matching;

import org.jspecify.annotations.NullMarked;
