@NullMarked
package pl.krakow.centra.booking.roomrequests;

import org.jspecify.annotations.NullMarked;
