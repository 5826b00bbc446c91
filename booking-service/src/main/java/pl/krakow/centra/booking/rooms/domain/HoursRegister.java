package pl.krakow.centra.booking.rooms.domain;

import java.util.Optional;

/** The opening hours as staff keep them, always as saved last. */
public interface HoursRegister {

    Optional<Revised<Lending>> findRevised(String centre);

    /**
     * Saves other hours of a centre that lends.
     *
     * @param seen the revision the change was made on
     * @return false when somebody else changed them since; then nothing was written
     */
    boolean change(String centre, OpeningHours hours, long seen, Change change);
}
