package pl.krakow.centra.events.advice.domain;

import java.time.LocalDate;
import java.util.UUID;

/** One adviser on one local date, at whatever centres they are that day. */
public record AdviserDayId(AdviserId adviser, LocalDate date) {

    private static final int UUID_LENGTH = 36;

    public static AdviserDayId parse(String text) {
        return new AdviserDayId(
                new AdviserId(UUID.fromString(text.substring(0, UUID_LENGTH))),
                LocalDate.parse(text.substring(UUID_LENGTH + 1)));
    }

    /** As it is stored: {@code <adviser>/<date>}. */
    @Override
    public String toString() {
        return adviser + "/" + date;
    }
}
