package pl.krakow.centra.events.incubation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Bookings of informal groups, and of whoever is led on a path. */
public interface HeardBookings {

    /** Keeps it unless a newer one is known. */
    void keep(HeardBooking booking);

    /** Those of these ids that were heard of. */
    List<HeardBooking> find(Collection<UUID> ids);

    /** Those of a group that took place since then, latest first. */
    List<HeardBooking> held(UUID beneficiary, LocalDate since);
}
