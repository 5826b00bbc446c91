/**
 * One's own shifts as a calendar feed. Who knows its secret address may read it; the volunteer can have a new address at any time,
 * which ends the old one, or end the feed.
 */
@NullMarked
package pl.krakow.centra.volunteering.calendars;

import org.jspecify.annotations.NullMarked;
