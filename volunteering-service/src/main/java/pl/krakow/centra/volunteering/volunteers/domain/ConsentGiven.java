package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a volunteer agreed. Never changed but by the moment it was withdrawn; given again it is another one.
 *
 * @param version of the text they agreed to
 */
public record ConsentGiven(
        ConsentTo to, String version, Instant at, @Nullable Instant withdrawnAt) {

    public boolean holds() {
        return withdrawnAt == null;
    }
}
