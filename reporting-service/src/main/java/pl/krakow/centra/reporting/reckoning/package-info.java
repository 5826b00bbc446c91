/** What each event says in figures. Pure functions from an event to what its subject adds to the days. */
@NullMarked
package pl.krakow.centra.reporting.reckoning;

import org.jspecify.annotations.NullMarked;
