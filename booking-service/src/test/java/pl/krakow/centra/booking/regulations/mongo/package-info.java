@NullMarked
package pl.krakow.centra.booking.regulations.mongo;

import org.jspecify.annotations.NullMarked;
