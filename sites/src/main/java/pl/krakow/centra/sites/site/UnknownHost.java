package pl.krakow.centra.sites.site;

/** No site answers at this host name, or not the one this page belongs to. */
public final class UnknownHost extends RuntimeException {

    public UnknownHost() {
        super("no such page at this host name", null, false, false);
    }
}
