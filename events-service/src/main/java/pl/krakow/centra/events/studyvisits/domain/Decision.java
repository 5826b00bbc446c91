package pl.krakow.centra.events.studyvisits.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * Who was decided about, when, and how each stood then. It never changes.
 *
 * @param standings as they were
 * @param words the staff have for everybody who can't go
 */
public record Decision(
        String by,
        Instant at,
        List<Standing> standings,
        @Nullable String words) {

    public Decision {
        standings = List.copyOf(standings);
    }

    public Optional<Standing> of(RegistrationId application) {
        return standings.stream()
                .filter(standing -> standing.application().equals(application))
                .findFirst();
    }

    /** How many qualified. */
    public int qualified() {
        return (int) standings.stream().filter(standing -> standing.rank() > 0).count();
    }
}
