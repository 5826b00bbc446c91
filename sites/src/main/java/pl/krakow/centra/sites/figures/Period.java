package pl.krakow.centra.sites.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The days a report covers, both included. */
public record Period(LocalDate from, LocalDate to, boolean mistaken) {

    private static final int LONGEST_YEARS = 10;
    private static final int MOST_MONTHS = 12;

    public static Period read(MultiValueMap<String, String> form, LocalDate today) {
        var usual = new Period(today.withDayOfYear(1), today, false);
        var from = form.getFirst("from");
        var to = form.getFirst("to");
        if (isBlank(from) && isBlank(to)) {
            return usual;
        }
        try {
            var first = isBlank(from) ? usual.from() : LocalDate.parse(String.valueOf(from));
            var last = isBlank(to) ? today : LocalDate.parse(String.valueOf(to));
            if (!last.isBefore(first) && first.plusYears(LONGEST_YEARS).isAfter(last) && first.getYear() > 2000) {
                return new Period(first, last, false);
            }
        } catch (DateTimeParseException e) {
            // said on the page, like an impossible order
        }
        return new Period(usual.from(), usual.to(), true);
    }

    /** As it stands in addresses of other pages. */
    public String query() {
        return "from=" + from + "&to=" + to;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Those of its {@link #months} that are whole and over. */
    public List<Period> wholeMonths(LocalDate today) {
        return months().stream().filter(month -> month.isOver(today)).toList();
    }

    /** The months of the period, the last twelve at most, each cut to the period. */
    public List<Period> months() {
        var first = YearMonth.from(from);
        var last = YearMonth.from(to);
        var start = first.isBefore(last.minusMonths(MOST_MONTHS - 1)) ? last.minusMonths(MOST_MONTHS - 1) : first;
        return Stream.iterate(start, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new Period(later(month.atDay(1), from), earlier(month.atEndOfMonth(), to), false))
                .toList();
    }

    /** Whether it is a month from its first to its last day, and past; the current one would look like a fall. */
    public boolean isOver(LocalDate today) {
        var month = YearMonth.from(from);
        return from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth()) && to.isBefore(today);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
