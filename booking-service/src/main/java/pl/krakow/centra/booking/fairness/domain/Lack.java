package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;

/** Time in which too few pieces of some equipment are free. */
public record Lack(Instant from, Instant until) {

    /** There never are as many. */
    public static final Lack ALWAYS = new Lack(Instant.MIN, Instant.MAX);

    public boolean isAlways() {
        return equals(ALWAYS);
    }
}
