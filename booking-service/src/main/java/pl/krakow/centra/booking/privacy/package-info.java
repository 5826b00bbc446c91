/** How long this service keeps personal data, and which of them staff look at. */
@NullMarked
package pl.krakow.centra.booking.privacy;

import org.jspecify.annotations.NullMarked;
