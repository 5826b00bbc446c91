package pl.krakow.centra.volunteering.opportunities.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;

/** Where volunteers help. */
public sealed interface Place {

    /** At the centre that looks after the opportunity. */
    record AtCentre() implements Place {}

    /**
     * Somewhere else in the city.
     *
     * @param words how to find it
     * @param district the slug of a city district
     */
    record At(
            String words,
            @Nullable String district,
            @Nullable Coordinates coordinates) implements Place {}

    /** From home. */
    record Remote() implements Place {}
}
