package pl.krakow.centra.events.privacy;

/** What staff look at, as the log of views names it. A closed list. */
public enum Viewed {
    REGISTRATION,
    REGISTRATION_LIST,
    REGISTRATION_FILE,
    DOOR_LIST
}
