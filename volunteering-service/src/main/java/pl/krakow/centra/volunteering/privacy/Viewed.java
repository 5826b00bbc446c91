package pl.krakow.centra.volunteering.privacy;

/** What staff look at, as the log of views names it. A closed list. */
public enum Viewed {
    VOLUNTEER,
    VOLUNTEER_LIST,
    VOLUNTEER_MATCHES
}
