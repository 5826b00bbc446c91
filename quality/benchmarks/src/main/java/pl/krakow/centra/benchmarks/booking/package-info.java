/** Figures of booking-service alone: placing bookings and searching availability, with few and with a million stored. */
@NullMarked
package pl.krakow.centra.benchmarks.booking;

import org.jspecify.annotations.NullMarked;
