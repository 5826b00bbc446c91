/** events-service as the pages ask it. */
@NullMarked
package pl.krakow.centra.sites.api.events;

import org.jspecify.annotations.NullMarked;
