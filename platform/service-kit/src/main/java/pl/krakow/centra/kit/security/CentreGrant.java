package pl.krakow.centra.kit.security;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import pl.krakow.centra.kit.centre.CentreId;

/**
 * A staff role at one centre from the first to the last day, both included. In a token:
 * {@code coordinator@reymonta/2025-01-01/2028-12-31}.
 */
public record CentreGrant(StaffRole role, CentreId centre, LocalDate from, LocalDate until) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)@([a-z0-9-]+)/([0-9-]+)/([0-9-]+)");

    /** The grant as a token writes it; empty when malformed, so that a broken grant grants nothing. */
    public static Optional<CentreGrant> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CentreGrant(
                    StaffRole.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                    new CentreId(matcher.group(2)),
                    LocalDate.parse(matcher.group(3)),
                    LocalDate.parse(matcher.group(4))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The grant as a token writes it. */
    @Override
    public String toString() {
        return "%s@%s/%s/%s".formatted(role.name().toLowerCase(Locale.ROOT), centre, from, until);
    }
}
