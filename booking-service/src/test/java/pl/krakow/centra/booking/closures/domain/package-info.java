@NullMarked
package pl.krakow.centra.booking.closures.domain;

import org.jspecify.annotations.NullMarked;
