@NullMarked
package pl.krakow.centra.booking.fairness.mongo;

import org.jspecify.annotations.NullMarked;
