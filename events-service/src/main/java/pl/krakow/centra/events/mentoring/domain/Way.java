package pl.krakow.centra.events.mentoring.domain;

/** How two people meet. */
public enum Way {
    ON_SITE,
    ONLINE
}
