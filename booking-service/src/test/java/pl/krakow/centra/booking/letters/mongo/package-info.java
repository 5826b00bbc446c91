@NullMarked
package pl.krakow.centra.booking.letters.mongo;

import org.jspecify.annotations.NullMarked;
