/** What anybody may know of lending: rooms, equipment, regulations. */
@NullMarked
package pl.krakow.centra.sites.api.lending;

import org.jspecify.annotations.NullMarked;
