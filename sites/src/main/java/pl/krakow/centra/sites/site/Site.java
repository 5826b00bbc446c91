package pl.krakow.centra.sites.site;

import pl.krakow.centra.kit.centre.Centre;

/** Whose site a request is for; the host name says it. */
public sealed interface Site {

    /** The residents' site about every centre. */
    record Residents() implements Site {}

    /** The site of one centre, for everyone and for its staff. */
    record OfCentre(Centre centre) implements Site {}

    /** The city office's site. */
    record CityOffice() implements Site {}

    /** Whether it has pages about that centre: a centre's own site has them about itself alone. */
    default boolean isAbout(Centre centre) {
        return !(this instanceof OfCentre here) || here.centre().id().equals(centre.id());
    }

    /** The accent of its look, a name from the style sheet. */
    default String accent() {
        return switch (this) {
            case Residents everyone -> "blue";
            case OfCentre here -> here.centre().accent();
            case CityOffice office -> "city";
        };
    }

    /** Its drawn mark. */
    default String mark() {
        return switch (this) {
            case Residents everyone -> "centra";
            case OfCentre here -> here.centre().mark();
            case CityOffice office -> "battlements";
        };
    }
}
