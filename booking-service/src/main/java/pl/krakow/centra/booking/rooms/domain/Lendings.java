package pl.krakow.centra.booking.rooms.domain;

import java.util.Optional;

/** How each centre lends; a centre without an entry lends nothing. */
public interface Lendings {

    Optional<Lending> lendingOf(String centre);
}
