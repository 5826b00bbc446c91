package pl.krakow.centra.events.groups.domain;

import java.util.UUID;

/** Names meetings that were planned together. */
public record MeetingSeriesId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
