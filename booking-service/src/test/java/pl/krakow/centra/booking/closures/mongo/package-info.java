@NullMarked
package pl.krakow.centra.booking.closures.mongo;

import org.jspecify.annotations.NullMarked;
