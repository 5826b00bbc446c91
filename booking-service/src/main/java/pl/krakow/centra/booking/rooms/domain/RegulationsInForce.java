package pl.krakow.centra.booking.rooms.domain;

import java.util.Optional;

/** Which version of its regulations a centre lends under at the moment. */
public interface RegulationsInForce {

    /** The name of the version; nothing while the centre has published none. */
    Optional<String> versionAt(String centre);
}
