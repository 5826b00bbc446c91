/** What centres lend and when, as the pages ask booking-service. */
@NullMarked
package pl.krakow.centra.sites.api.rooms;

import org.jspecify.annotations.NullMarked;
