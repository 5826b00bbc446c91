@NullMarked
package pl.krakow.centra.booking.fairness;

import org.jspecify.annotations.NullMarked;
