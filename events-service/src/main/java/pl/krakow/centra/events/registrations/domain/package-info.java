/** An event's roster, the registrations on it and the rules both follow. Plain Java. */
@NullMarked
package pl.krakow.centra.events.registrations.domain;

import org.jspecify.annotations.NullMarked;
