@NullMarked
package pl.krakow.centra.booking.roomrequests.kafka;

import org.jspecify.annotations.NullMarked;
