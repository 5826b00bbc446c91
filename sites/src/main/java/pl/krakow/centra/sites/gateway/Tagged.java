package pl.krakow.centra.sites.gateway;

/** What the API gave and the state of it that a change has to name, for things that don't say it themselves. */
public record Tagged<T>(T value, Revision revision) {}
