/** Hears of what volunteers are written to about. */
@NullMarked
package pl.krakow.centra.volunteering.letters.kafka;

import org.jspecify.annotations.NullMarked;
