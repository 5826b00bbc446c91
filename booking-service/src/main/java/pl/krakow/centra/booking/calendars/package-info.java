/**
 * Bookings as calendars (RFC 5545): a file for one booking, feeds that calendar programs subscribe to. A feed shows what its
 * holder may see at the moment it is fetched; whoever lost the right finds nothing any more.
 */
@NullMarked
package pl.krakow.centra.booking.calendars;

import org.jspecify.annotations.NullMarked;
