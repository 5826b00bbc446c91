/** Calendars as RFC 5545 and RFC 7986 ask for, written with ical4j: files, feeds, and what goes with a mail. */
@NullMarked
package pl.krakow.centra.kit.calendar;

import org.jspecify.annotations.NullMarked;
