/** booking-service as the pages ask it. */
@NullMarked
package pl.krakow.centra.sites.api.bookings;

import org.jspecify.annotations.NullMarked;
