package pl.krakow.centra.events.mentoring.domain;

import java.util.UUID;

/** Names a programme of coaching or mentoring. */
public record OfferId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
