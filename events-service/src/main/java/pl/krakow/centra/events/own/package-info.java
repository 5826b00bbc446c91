/** What this service hears of its own events: one consumer for all who act on them, since each costs something while nothing happens. */
@NullMarked
package pl.krakow.centra.events.own;

import org.jspecify.annotations.NullMarked;
