package pl.krakow.centra.events.advice.domain;

import java.util.UUID;

import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/**
 * A room that is needed no longer; kept until booking-service says that it knows.
 *
 * @param asked the version of the day with which it was given up
 */
public record GivenUp(RoomRequestId request, UUID holder, String centre, long asked) {}
