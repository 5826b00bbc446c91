package pl.krakow.centra.volunteering.calendars.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Every volunteer's feed. */
public interface ShiftFeeds {

    /** Adds it, or takes the place of the one its account has. */
    void keep(ShiftFeed feed);

    Optional<ShiftFeed> of(String subject);

    Optional<ShiftFeed> byTokenHash(String hash);

    /** Notes the day it was fetched. */
    void used(String tokenHash, LocalDate day);

    /** @return false when the account has none */
    boolean end(String subject);
}
