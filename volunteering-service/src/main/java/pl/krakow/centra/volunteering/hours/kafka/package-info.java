/** Confirmed hours in the published language. */
@NullMarked
package pl.krakow.centra.volunteering.hours.kafka;

import org.jspecify.annotations.NullMarked;
