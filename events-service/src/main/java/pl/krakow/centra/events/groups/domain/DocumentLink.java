package pl.krakow.centra.events.groups.domain;

/** A document of a meeting, wherever it is kept. */
public record DocumentLink(String title, String url) {

    public static final int MOST = 50;
}
