package pl.krakow.centra.booking.regulations.domain;

import java.util.List;
import java.util.Optional;

/** Every version of every centre's regulations. */
public interface Regulations {

    /** The version in force. */
    Optional<RegulationsVersion> current(String centre);

    Optional<RegulationsVersion> find(String centre, String version);

    /** Every version of a centre, newest first, texts included. */
    List<RegulationsVersion> all(String centre);

    /**
     * Publishes a version, which is in force from then on.
     *
     * @return false when the centre has a version of that number already; then nothing was written
     */
    boolean publish(RegulationsVersion version);
}
