package pl.krakow.centra.booking.calendars.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every feed somebody made. */
public interface Subscriptions {

    /** Adds it, or takes the place of the one with the same id. */
    void keep(Subscription subscription);

    Optional<Subscription> find(UUID id);

    Optional<Subscription> byTokenHash(String hash);

    /** Those of one person, oldest first. */
    List<Subscription> of(String subject);

    /** Ends one of this person's; false when there is none. */
    boolean end(UUID id, String subject);

    /** Ends all of this person's. */
    void endAll(String subject);

    /** Notes the day it was fetched. */
    void used(UUID id, LocalDate day);
}
