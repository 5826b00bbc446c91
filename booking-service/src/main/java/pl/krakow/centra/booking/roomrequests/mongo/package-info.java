/** Requests for rooms in MongoDB: one document each, with the answers that wait to be sent. */
@NullMarked
package pl.krakow.centra.booking.roomrequests.mongo;

import org.jspecify.annotations.NullMarked;
