/** The newest answers as stored. */
@NullMarked
package pl.krakow.centra.events.rooms.mongo;

import org.jspecify.annotations.NullMarked;
