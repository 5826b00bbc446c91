package pl.krakow.centra.events.publicapi.mongo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.publicapi.domain.Seats;

/** How it stands with the seats of a public event, as stored. */
public record SeatsDocument(
        boolean signUp, @Nullable Instant from, Instant until, int seats, int free, int waiting, boolean waitingList) {

    static SeatsDocument of(Seats seats) {
        return new SeatsDocument(
                seats.signUp(),
                seats.from(),
                seats.until(),
                seats.seats(),
                seats.free(),
                seats.waiting(),
                seats.waitingList());
    }

    Seats toSeats() {
        return new Seats(signUp, from, until, seats, free, waiting, waitingList);
    }
}
