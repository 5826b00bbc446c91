/** What people at a centre's door ask booking-service and events-service. */
@NullMarked
package pl.krakow.centra.sites.api.door;

import org.jspecify.annotations.NullMarked;
