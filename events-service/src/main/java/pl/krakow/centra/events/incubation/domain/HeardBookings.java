package pl.krakow.centra.events.incubation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bookings of groups that are led on a path. */
public interface HeardBookings {

    /** Keeps it unless a newer one is known. */
    void keep(HeardBooking booking);

    Optional<HeardBooking> find(UUID id);

    /** Those of a group that took place since then, latest first. */
    List<HeardBooking> held(UUID beneficiary, LocalDate since);
}
