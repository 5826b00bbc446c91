package pl.krakow.centra.sites.frame;

/** A page for the staff of a centre, asked for by somebody who doesn't work there. */
public final class NotYours extends RuntimeException {

    public NotYours() {
        super("this page is for the staff of another centre", null, false, false);
    }
}
