package pl.krakow.centra.events;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.problem.Problem;

/** The days somebody asks for, both included. */
public record AskedDays(LocalDate from, LocalDate to) {

    private static final int MOST = 62;

    /**
     * @param from today when left out
     * @param to so many days in all when left out
     * @throws Problem when they are backwards or too many
     */
    public static AskedDays of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, int usual) {
        var first = from == null ? today : from;
        var last = to == null ? first.plusDays(usual - 1L) : to;
        if (last.isBefore(first)) {
            throw new Problem(EventsProblem.PERIOD_BACKWARDS);
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw new Problem(EventsProblem.TOO_MANY_DAYS).arguments(MOST);
        }
        return new AskedDays(first, last);
    }
}
