package pl.krakow.centra.booking.rooms.domain;

/**
 * On what a centre lends its rooms.
 *
 * @param centre the centre's slug
 * @param regulationsVersion the version of the regulations a user accepts with each booking
 */
public record Lending(String centre, OpeningHours openingHours, String regulationsVersion) {

    /** The same under another version of the regulations. */
    public Lending under(String version) {
        return new Lending(centre, openingHours, version);
    }
}
