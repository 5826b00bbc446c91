@NullMarked
package pl.krakow.centra.booking.roomrequests.domain;

import org.jspecify.annotations.NullMarked;
