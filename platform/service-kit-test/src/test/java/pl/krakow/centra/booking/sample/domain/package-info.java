@NullMarked
package pl.krakow.centra.booking.sample.domain;

import org.jspecify.annotations.NullMarked;
