package pl.krakow.centra.booking.seasons.domain;

import java.util.UUID;

/** Ordered as the text reads, so that an order by id is the same in every process and store. */
public record WishId(UUID value) implements Comparable<WishId> {

    @Override
    public int compareTo(WishId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
