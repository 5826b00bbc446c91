package pl.krakow.centra.volunteering.hours.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an hour of volunteer work is worth at a centre, from which day on. Rates are added, never changed: of two from the same
 * day the one that was added later holds.
 *
 * @param rates in the order they were added
 * @param revision 0 while there is none
 */
public record HourlyRates(String centre, List<Rate> rates, long revision) {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    public HourlyRates {
        rates = List.copyOf(rates);
    }

    /**
     * @param from the first day it holds for
     * @param grosz an hour, in hundredths of a zloty
     * @param basis where it comes from: a call for offers, market rates
     */
    public record Rate(LocalDate from, long grosz, @Nullable String basis, String by, Instant at) {}

    public static HourlyRates none(String centre) {
        return new HourlyRates(centre, List.of(), 0);
    }

    public HourlyRates with(Rate rate) {
        var more = new ArrayList<>(rates);
        more.add(rate);
        return new HourlyRates(centre, more, revision + 1);
    }

    /** The one that holds on a day. */
    public Optional<Rate> on(LocalDate day) {
        return rates.stream()
                .filter(rate -> !rate.from().isAfter(day))
                // of equals the last one
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
    }

    /** What that work of that day is worth, rounded half up to the grosz; null while no rate holds for it. */
    public @Nullable Long value(LocalDate day, int minutes) {
        return on(day).map(rate -> BigDecimal.valueOf(rate.grosz())
                        .multiply(BigDecimal.valueOf(minutes))
                        .divide(MINUTES_PER_HOUR, 0, RoundingMode.HALF_UP)
                        .longValueExact())
                .orElse(null);
    }

    /** By the day they begin to hold, the latest first. */
    public List<Rate> latestFirst() {
        return rates.reversed().stream()
                .sorted(Comparator.comparing(Rate::from).reversed())
                .toList();
    }
}
