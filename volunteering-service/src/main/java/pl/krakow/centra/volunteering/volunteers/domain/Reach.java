package pl.krakow.centra.volunteering.volunteers.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;

/**
 * Where a volunteer helps.
 *
 * @param district of the city they live in, a slug
 * @param home more exactly, when they want shorter ways than the middle of the district tells
 * @param travelKm how far they go, as the crow flies; 0 for who only helps from home
 * @param remote whether they like to help from home
 */
public record Reach(@Nullable String district, @Nullable Coordinates home, int travelKm, boolean remote) {

    public static final int FARTHEST_KM = 100;

    public Reach {
        if (travelKm < 0 || travelKm > FARTHEST_KM) {
            throw new IllegalArgumentException("nobody goes " + travelKm + " km");
        }
    }
}
