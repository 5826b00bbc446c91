@NullMarked
package pl.krakow.centra.booking.roomrequests.mongo;

import org.jspecify.annotations.NullMarked;
