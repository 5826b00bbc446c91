package pl.krakow.centra.local.demo;

/** The platform answered something that repeating the request won't change, or didn't answer at all for too long. */
public final class DemoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoRefused(String message) {
        super(message, null, false, false);
    }
}
