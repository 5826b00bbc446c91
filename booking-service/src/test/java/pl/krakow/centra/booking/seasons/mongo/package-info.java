@NullMarked
package pl.krakow.centra.booking.seasons.mongo;

import org.jspecify.annotations.NullMarked;
