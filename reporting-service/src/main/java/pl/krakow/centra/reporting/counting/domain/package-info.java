/**
 * What counts and how: facts about single bookings, the days they make up, and the figures read from the days.
 * Nothing here is ever incremented; a day is always worked out anew from the facts it covers, so the order and number
 * of deliveries cannot show in a figure.
 */
@NullMarked
package pl.krakow.centra.reporting.counting.domain;

import org.jspecify.annotations.NullMarked;
