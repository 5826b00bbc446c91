package pl.krakow.centra.domainevents;

/** How adviser and visitor meet. */
public enum AdviceWay {
    ON_SITE,
    ONLINE,
    PHONE
}
