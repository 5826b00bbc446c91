package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A time an adviser can be seen at: a duty and when the talk begins. Written as
 * {@code 01936f9e-7c1a-7000-8000-0123456789ab-20261201T0900Z}.
 */
public record SlotId(DutyId duty, Instant start) {

    private static final int UUID_LENGTH = 36;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9]{8}T[0-9]{4}Z");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'");

    /** Nothing when it can't be one. */
    public static Optional<SlotId> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SlotId(
                    new DutyId(UUID.fromString(text.substring(0, UUID_LENGTH))),
                    LocalDateTime.parse(text.substring(UUID_LENGTH + 1), MINUTE).toInstant(ZoneOffset.UTC)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return duty + "-" + MINUTE.format(start.atOffset(ZoneOffset.UTC));
    }
}
