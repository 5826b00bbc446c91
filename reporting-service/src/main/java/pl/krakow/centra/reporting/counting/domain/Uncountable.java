package pl.krakow.centra.reporting.counting.domain;

import java.io.Serial;

/** What an event says can't be true of anything, and would spoil every sum it is in. Nothing of the event is kept. */
public final class Uncountable extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    public Uncountable(String message) {
        super(message);
    }
}
