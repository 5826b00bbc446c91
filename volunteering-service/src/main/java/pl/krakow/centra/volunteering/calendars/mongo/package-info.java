/** Feeds in MongoDB; of a token only its hash. */
@NullMarked
package pl.krakow.centra.volunteering.calendars.mongo;

import org.jspecify.annotations.NullMarked;
