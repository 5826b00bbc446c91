/** Figures of events-service alone: signing up for one event, and lists of many public ones. */
@NullMarked
package pl.krakow.centra.benchmarks.events;

import org.jspecify.annotations.NullMarked;
