@NullMarked
package pl.krakow.centra.events.rooms.domain;

import org.jspecify.annotations.NullMarked;
