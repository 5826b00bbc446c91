@NullMarked
package pl.krakow.centra.booking.series.mongo;

import org.jspecify.annotations.NullMarked;
