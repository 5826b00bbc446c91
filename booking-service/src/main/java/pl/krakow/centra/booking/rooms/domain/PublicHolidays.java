package pl.krakow.centra.booking.rooms.domain;

import java.time.LocalDate;

/** The days free from work by law. */
@FunctionalInterface
public interface PublicHolidays {

    boolean includes(LocalDate date);
}
