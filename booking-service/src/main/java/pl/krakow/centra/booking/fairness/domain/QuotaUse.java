package pl.krakow.centra.booking.fairness.domain;

import java.time.LocalDate;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * What one booking takes of its beneficiary's quotas.
 *
 * @param date the booking's local date
 * @param minutes its length without set-up and clean-up
 */
public record QuotaUse(RoomId room, LocalDate date, long minutes) {}
