@NullMarked
package pl.krakow.centra.booking.series.rrule;

import org.jspecify.annotations.NullMarked;
