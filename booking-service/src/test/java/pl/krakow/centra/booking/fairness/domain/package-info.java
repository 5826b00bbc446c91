@NullMarked
package pl.krakow.centra.booking.fairness.domain;

import org.jspecify.annotations.NullMarked;
