@NullMarked
package pl.krakow.centra.booking.sample.http;

import org.jspecify.annotations.NullMarked;
