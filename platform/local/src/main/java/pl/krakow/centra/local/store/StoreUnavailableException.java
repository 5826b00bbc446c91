package pl.krakow.centra.local.store;

/** The store can't be opened; the message is one sentence for the person who started it. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
