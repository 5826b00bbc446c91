package pl.krakow.centra.events.incubation.domain;

import java.time.LocalDate;
import java.util.UUID;

/** A booking of a room by a group, as booking-service told it last. */
public record HeardBooking(UUID id, String centre, UUID beneficiary, LocalDate date, boolean held, long version) {}
