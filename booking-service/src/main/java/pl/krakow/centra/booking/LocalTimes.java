package pl.krakow.centra.booking;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Times of day as people write them: {@code 09:00}, and {@code 24:00} for the end of the day. */
public final class LocalTimes {

    private static final String END_OF_DAY = "24:00";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private LocalTimes() {}

    /** When something begins. */
    public static Optional<LocalTime> start(String text) {
        try {
            return Optional.of(LocalTime.parse(text, TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** When something ends; midnight is the end of the day. */
    public static Optional<LocalTime> end(String text) {
        return text.equals(END_OF_DAY) ? Optional.of(LocalTime.MIDNIGHT) : start(text);
    }
}
