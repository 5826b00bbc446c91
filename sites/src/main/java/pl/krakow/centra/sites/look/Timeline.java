package pl.krakow.centra.sites.look;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.RoomDay.Stretch;
import pl.krakow.centra.sites.look.RoomDay.Use;

/**
 * A room's opening hours as a bar. Places are counted in steps of five minutes from the left edge and written as
 * classes (tens and ones), because the page's policy allows no inline styles.
 *
 * @param steps length of the bar in steps
 * @param segments from left to right, without a gap
 * @param hours labels under the bar
 * @param now where the clock is, when it is within the bar
 */
public record Timeline(
        int steps,
        List<Segment> segments,
        List<Hour> hours,
        @Nullable String now) {

    private static final int STEP_MINUTES = 5;

    /** What a segment looks like. */
    public enum Look {
        FREE,
        ASKED,
        TAKEN,
        EQUIPMENT,
        BUFFER,
        SHORT,
        CLOSED,
        PAST;

        /** The class in the style sheet. */
        public String css() {
            return "seg-" + name().toLowerCase(Locale.ROOT);
        }

        /** Whether somebody could still ask for it. */
        public boolean isOpen() {
            return this == FREE || this == ASKED;
        }
    }

    /** A part of the bar, in local time. */
    public record Segment(Look look, LocalTime from, LocalTime to, String place, boolean fits) {}

    /** An hour's label. */
    public record Hour(LocalTime time, String place, boolean last) {}

    /** The classes of the bar itself. */
    public String size() {
        return "m" + steps / 10 + " n" + steps % 10;
    }

    /** Nothing can be shown of a day without opening hours. */
    public boolean isEmpty() {
        return steps <= 0;
    }

    public List<Segment> free() {
        return segments.stream().filter(segment -> segment.look().isOpen()).toList();
    }

    /** The bar of one room on one day, from the first opening to the last closing. */
    public static Timeline of(RoomDay day, List<Hours> open, ZoneId zone, @Nullable ZonedDateTime now) {
        if (open.isEmpty()) {
            return new Timeline(0, List.of(), List.of(), null);
        }
        var from = minute(open.getFirst().from(), false);
        var to = minute(open.getLast().to(), true);
        var steps = (to - from) / STEP_MINUTES;
        var segments = new ArrayList<Segment>();
        for (var stretch : day.stretches()) {
            var start = Math.max(from, minute(stretch.start(), day.date(), zone));
            var end = Math.min(to, minute(stretch.end(), day.date(), zone));
            if (start < end) {
                segments.add(segment(stretch, start, end, from));
            }
        }
        return new Timeline(
                steps, List.copyOf(joined(segments, from)), hours(from, to), place(now, day.date(), from, to));
    }

    /** Two bars of the same length, one above the other: each has one time on it, so that one sees where they overlap. */
    public static List<Timeline> beside(LocalTime from, LocalTime to, LocalTime otherFrom, LocalTime otherTo) {
        var first = Math.min(minute(from, false), minute(otherFrom, false));
        var last = Math.max(minute(to, true), minute(otherTo, true));
        var steps = Math.max(1, (last - first) / STEP_MINUTES);
        return List.of(
                single(minute(from, false), minute(to, true), first, steps),
                single(minute(otherFrom, false), minute(otherTo, true), first, steps));
    }

    private static Timeline single(int start, int end, int from, int steps) {
        return new Timeline(steps, List.of(segment(Look.ASKED, start, end, from, true)), List.of(), null);
    }

    private static Segment segment(Stretch stretch, int start, int end, int from) {
        return segment(look(stretch.use()), start, end, from, stretch.use().isFree());
    }

    private static Segment segment(Look look, int start, int end, int from, boolean fits) {
        return new Segment(
                look, time(start), time(end), place((start - from) / STEP_MINUTES, (end - start) / STEP_MINUTES), fits);
    }

    private static Look look(Use use) {
        return switch (use) {
            case FREE -> Look.FREE;
            case REQUESTED -> Look.ASKED;
            case PAST -> Look.PAST;
            case CLOSED, BEYOND_HORIZON -> Look.CLOSED;
            case BUFFER -> Look.BUFFER;
            case TOO_SHORT -> Look.SHORT;
            case EQUIPMENT_TAKEN -> Look.EQUIPMENT;
            case TAKEN, TOO_SMALL -> Look.TAKEN;
        };
    }

    /** Neighbours that look the same become one, so that labels have room; free ones too, since a meeting may span them. */
    private static List<Segment> joined(List<Segment> segments, int from) {
        var result = new ArrayList<Segment>();
        for (var next : segments) {
            if (!result.isEmpty() && result.getLast().look() == next.look()) {
                var last = result.removeLast();
                result.add(segment(
                        next.look(),
                        minute(last.from(), false),
                        minute(next.to(), true),
                        from,
                        last.fits() || next.fits()));
            } else {
                result.add(next);
            }
        }
        return result;
    }

    private static List<Hour> hours(int from, int to) {
        var labels = new ArrayList<Hour>();
        var every = to - from > 7 * 60 ? 120 : 60;
        for (var minute = from; minute < to; minute += every) {
            labels.add(new Hour(time(minute), place((minute - from) / STEP_MINUTES, 0), to - minute < every / 2));
        }
        return List.copyOf(labels);
    }

    private static @Nullable String place(@Nullable ZonedDateTime now, LocalDate date, int from, int to) {
        if (now == null || !now.toLocalDate().equals(date)) {
            return null;
        }
        var minute = minute(now.toLocalTime(), false);
        return minute > from && minute < to ? place((minute - from) / STEP_MINUTES, 0) : null;
    }

    private static String place(int start, int length) {
        return "x" + start / 10 + " y" + start % 10 + " v" + length / 10 + " w" + length % 10;
    }

    private static int minute(OffsetDateTime time, LocalDate date, ZoneId zone) {
        var local = time.atZoneSameInstant(zone).toLocalDateTime();
        var days = ChronoUnit.DAYS.between(date, local.toLocalDate());
        return (int) (days * 24 * 60) + local.getHour() * 60 + local.getMinute();
    }

    private static int minute(LocalTime time, boolean end) {
        var minute = time.getHour() * 60 + time.getMinute();
        return end && minute == 0 ? 24 * 60 : minute;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L);
    }
}
