/**
 * A believable year of a city's centres, for trying the platform out and for its tests.
 *
 * <p>The plan is a pure function of the year and of what each centre offers; it is loaded through the public API alone,
 * so whatever the API refuses is refused here too. Loading the same year again changes nothing.
 */
@NullMarked
package pl.krakow.centra.local.demo;

import org.jspecify.annotations.NullMarked;
