@NullMarked
package pl.krakow.centra.events.rooms.kafka;

import org.jspecify.annotations.NullMarked;
