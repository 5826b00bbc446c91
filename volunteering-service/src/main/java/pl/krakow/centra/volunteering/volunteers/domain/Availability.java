package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a volunteer has time, by the clock on the wall: every week, except when they are away, and on single days besides.
 * Who said nothing of it may have time always; they aren't left out, but who said so is preferred.
 *
 * @param weekly times of every week; may touch or overlap
 * @param away whole days without time, first and last included
 * @param extra times on single days, which hold even when away
 */
public record Availability(List<Weekly> weekly, List<Away> away, List<Extra> extra) {

    public static final Availability UNSAID = new Availability(List.of(), List.of(), List.of());

    private static final int DAY_IN_MINUTES = 24 * 60;

    public Availability {
        weekly = List.copyOf(weekly);
        away = List.copyOf(away);
        extra = List.copyOf(extra);
    }

    /** @param until the last day */
    public record Away(LocalDate from, LocalDate until) {

        public Away {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("away until before it begins");
            }
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** @param to midnight for the end of the day */
    public record Extra(LocalDate day, LocalTime from, LocalTime to) {

        public Extra {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("it ends before it begins");
            }
        }
    }

    /** Whether the volunteer said when they have time in a week. */
    public boolean isSaid() {
        return !weekly.isEmpty();
    }

    /** Minutes of a week as it usually is; what overlaps counts once. */
    public int minutesAWeek() {
        int sum = 0;
        for (var day : DayOfWeek.values()) {
            for (var span : joined(spansOf(day))) {
                sum += span.to - span.from;
            }
        }
        return sum;
    }

    /** Whether every minute between is free. Nothing is said of other engagements here. */
    public boolean covers(LocalDateTime start, LocalDateTime end) {
        for (LocalDate day = start.toLocalDate(); day.atStartOfDay().isBefore(end); day = day.plusDays(1)) {
            int from = day.equals(start.toLocalDate()) ? minute(start.toLocalTime()) : 0;
            int to = day.equals(end.toLocalDate()) ? minuteRoundedUp(end.toLocalTime()) : DAY_IN_MINUTES;
            if (!covers(day, from, to)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every minute of that time is free in a week as it usually is. */
    public boolean covers(Weekly time) {
        return isIn(joined(spansOf(time.day())), time.startMinute(), time.endMinute());
    }

    private boolean covers(LocalDate day, int from, int to) {
        boolean isAway = away.stream().anyMatch(each -> each.includes(day));
        if (!isAway && !isSaid()) {
            return true;
        }
        var spans = new ArrayList<Span>();
        if (!isAway) {
            spans.addAll(spansOf(day.getDayOfWeek()));
        }
        for (var each : extra) {
            if (each.day.equals(day)) {
                spans.add(new Span(
                        minute(each.from), each.to.equals(LocalTime.MIDNIGHT) ? DAY_IN_MINUTES : minute(each.to)));
            }
        }
        return isIn(joined(spans), from, to);
    }

    private List<Span> spansOf(DayOfWeek day) {
        var spans = new ArrayList<Span>();
        for (var each : weekly) {
            if (each.day() == day) {
                spans.add(new Span(each.startMinute(), each.endMinute()));
            }
        }
        return spans;
    }

    private static boolean isIn(List<Span> spans, int from, int to) {
        return spans.stream().anyMatch(span -> span.from <= from && to <= span.to);
    }

    private static List<Span> joined(List<Span> spans) {
        if (spans.size() < 2) {
            return spans;
        }
        var sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::from));
        var joined = new ArrayList<Span>();
        for (var next : sorted) {
            if (joined.isEmpty() || joined.getLast().to < next.from) {
                joined.add(next);
            } else {
                var last = joined.removeLast();
                joined.add(new Span(last.from, Math.max(last.to, next.to)));
            }
        }
        return joined;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static int minuteRoundedUp(LocalTime time) {
        return (time.toSecondOfDay() + 59) / 60;
    }

    /** Minutes of one day. */
    private record Span(int from, int to) {}
}
