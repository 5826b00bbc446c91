/** How long this service keeps personal data, and which of them staff look at. */
@NullMarked
package pl.krakow.centra.events.privacy;

import org.jspecify.annotations.NullMarked;
