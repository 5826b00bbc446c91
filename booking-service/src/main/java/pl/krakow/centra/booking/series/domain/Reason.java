package pl.krakow.centra.booking.series.domain;

import org.jspecify.annotations.Nullable;

/**
 * Why an occurrence isn't what was asked for, in the words of the API: the code of the refusal a single booking would
 * have got.
 *
 * @param code such as {@code room-not-available}
 * @param detail what exactly, such as {@code TAKEN} or {@code PUBLIC_HOLIDAY}; nothing where the code says it all
 */
public record Reason(String code, @Nullable String detail) {

    public static final String LOCAL_TIME_SKIPPED = "local-time-skipped";

    public Reason(String code) {
        this(code, null);
    }
}
