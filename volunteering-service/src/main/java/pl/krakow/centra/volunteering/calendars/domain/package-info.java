/** Feeds of volunteers' shifts. Plain Java. */
@NullMarked
package pl.krakow.centra.volunteering.calendars.domain;

import org.jspecify.annotations.NullMarked;
