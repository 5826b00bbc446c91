@NullMarked
package pl.krakow.centra.booking.rooms.domain;

import org.jspecify.annotations.NullMarked;
