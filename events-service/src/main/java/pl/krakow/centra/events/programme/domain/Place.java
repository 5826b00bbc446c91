package pl.krakow.centra.events.programme.domain;

/** Where an event takes place. */
public sealed interface Place {

    /** A room of the centre, by its number. Naming it does not book it. */
    record Room(String roomId) implements Place {}

    /** Somewhere else, in words. */
    record OffSite(String address) implements Place {}

    /** On the internet. */
    record Online(String link) implements Place {}
}
