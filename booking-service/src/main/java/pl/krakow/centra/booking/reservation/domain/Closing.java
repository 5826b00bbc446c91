package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.UUID;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Time in which the centre doesn't lend a room. Keeps out whatever comes after it; what was there before stays until
 * somebody decides on it.
 *
 * @param closure the closure it is part of
 * @param room the whole or a part
 * @param reason why, as the public is told
 */
public record Closing(UUID closure, RoomId room, TimeSlot slot, String reason, String by, Instant at) {}
