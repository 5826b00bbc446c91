@NullMarked
package pl.krakow.centra.booking.seasons.domain;

import org.jspecify.annotations.NullMarked;
