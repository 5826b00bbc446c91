package pl.krakow.centra.reporting.closing.domain;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Period;

/**
 * A period that can be closed: a calendar month, quarter or year at every centre, or an operator's term at its own.
 *
 * @param centre whose term it is; null for the others
 */
public record Closable(Kind kind, @Nullable String centre, Period period) {

    /** What is closed. */
    public enum Kind {
        MONTH,
        QUARTER,
        YEAR,
        TERM
    }

    public Closable {
        if ((kind == Kind.TERM) == (centre == null)) {
            throw new IllegalArgumentException("a term belongs to a centre, and nothing else does");
        }
    }

    /** The month, quarter or year a day lies in. */
    public static Closable around(Kind kind, LocalDate day) {
        var first = day.withDayOfMonth(1);
        return switch (kind) {
            case MONTH ->
                new Closable(kind, null, new Period(first, first.plusMonths(1).minusDays(1)));
            case QUARTER -> {
                var begins = first.minusMonths((first.getMonthValue() - 1) % 3);
                yield new Closable(
                        kind, null, new Period(begins, begins.plusMonths(3).minusDays(1)));
            }
            case YEAR -> {
                var begins = day.withDayOfYear(1);
                yield new Closable(
                        kind, null, new Period(begins, begins.plusYears(1).minusDays(1)));
            }
            case TERM -> throw new IllegalArgumentException("which days a term has, its contract says");
        };
    }

    public static Closable term(String centre, Period period) {
        return new Closable(Kind.TERM, centre, period);
    }

    /** What it is kept under: the same for the same period, whoever closes it. */
    public String key() {
        var first = period.from();
        return kind.name() + "/"
                + switch (kind) {
                    case MONTH -> "%04d-%02d".formatted(first.getYear(), first.getMonthValue());
                    case QUARTER -> "%04d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
                    case YEAR -> "%04d".formatted(first.getYear());
                    case TERM -> centre + "/" + first;
                };
    }

    /** At which centres it is counted. */
    public List<String> centres(List<String> all) {
        return centre == null ? all : List.of(centre);
    }
}
