/**
 * The rooms of the centre that things of this service need: events, duties of advisers, meetings of groups. A request is
 * asked and answered over Kafka, kept as the newest answer, and asked again when nobody answers; what an answer means is
 * decided by whose request it is.
 */
@NullMarked
package pl.krakow.centra.events.rooms;

import org.jspecify.annotations.NullMarked;
