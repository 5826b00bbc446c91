package pl.krakow.centra.events.advice.domain;

/** How adviser and visitor meet. */
public enum Way {
    ON_SITE,
    ONLINE,
    PHONE
}
