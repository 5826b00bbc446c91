/** What others learn of placements, and what placements hear. */
@NullMarked
package pl.krakow.centra.volunteering.placements.kafka;

import org.jspecify.annotations.NullMarked;
