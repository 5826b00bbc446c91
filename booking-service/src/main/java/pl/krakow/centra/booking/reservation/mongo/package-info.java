/** Day sheets in MongoDB: one document per sheet, saved under the version it was loaded with. */
@NullMarked
package pl.krakow.centra.booking.reservation.mongo;

import org.jspecify.annotations.NullMarked;
