package pl.krakow.centra.booking.rooms.domain;

import java.util.List;

/**
 * Something staff keep up to date, as it stands.
 *
 * @param revision rises with each change; a change names the one it was made on
 * @param changes who changed it when and why, oldest first, as far back as is kept
 */
public record Revised<T>(T value, long revision, List<Change> changes) {

    public Revised {
        changes = List.copyOf(changes);
    }
}
