package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;

/**
 * A booking's move to another sheet.
 *
 * @param from the sheet it comes from
 * @param booking as it is there
 * @param slot the time it is to have
 * @param by who moves it
 * @param reason for who hears of it
 * @param deadline until when it is to have departed; after that the sweep may give the move up
 */
public record Transfer(
        UUID id,
        SheetId from,
        Booking booking,
        TimeSlot slot,
        Authority authority,
        String by,
        @Nullable String reason,
        Instant deadline) {}
