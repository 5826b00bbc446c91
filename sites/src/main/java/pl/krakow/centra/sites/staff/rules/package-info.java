/** The rules a centre lends by: limits, what follows from rooms kept for nobody, regulations. What a change does is seen first. */
@NullMarked
package pl.krakow.centra.sites.staff.rules;

import org.jspecify.annotations.NullMarked;
