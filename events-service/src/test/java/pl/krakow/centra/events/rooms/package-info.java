@NullMarked
package pl.krakow.centra.events.rooms;

import org.jspecify.annotations.NullMarked;
