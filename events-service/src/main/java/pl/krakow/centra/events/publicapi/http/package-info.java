/** What everybody may know, over HTTP: JSON, JSON-LD, iCalendar and Atom. */
@NullMarked
package pl.krakow.centra.events.publicapi.http;

import org.jspecify.annotations.NullMarked;
