package pl.krakow.centra.events.incubation.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something real that was found and may be evidence.
 *
 * @param title in Polish
 * @param tags the field of advice, or the topics of the event
 */
public record Found(
        Evidence.Kind kind, UUID reference, @Nullable String title, LocalDate day, Set<String> tags) {

    public Found {
        tags = Set.copyOf(tags);
    }
}
