package pl.krakow.centra.sites.gateway;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** A published event of a centre; {@code signUp} is missing where nobody signs up. */
public record Event(
        String id,
        String centre,
        String kind,
        String title,
        @Nullable String description,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable Integer capacity,
        @Nullable SignUp signUp) {
    /** Whether one can sign up now, and the seats nobody has. */
    public record SignUp(String state, int free) {
        public boolean is(String other) {
            return state.equals(other);
        }
    }
}
