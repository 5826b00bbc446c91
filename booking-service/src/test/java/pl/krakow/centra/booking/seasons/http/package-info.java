@NullMarked
package pl.krakow.centra.booking.seasons.http;

import org.jspecify.annotations.NullMarked;
