/** Seats, the times volunteers have given away, and the life of a placement. */
@NullMarked
package pl.krakow.centra.volunteering.placements.domain;

import org.jspecify.annotations.NullMarked;
