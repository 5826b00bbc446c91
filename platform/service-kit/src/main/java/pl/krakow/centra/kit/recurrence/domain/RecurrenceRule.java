package pl.krakow.centra.kit.recurrence.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * On which dates something repeats: the part of RFC 5545, section 3.3.10, that makes sense for what a centre offers. Every rule
 * has an end. What RFC 5545 leaves open, or calendar programs read differently, is no rule here: {@code BYMONTHDAY} in a
 * yearly rule, weeks that don't begin on Monday, times of day within the rule.
 *
 * @param interval every so many days, weeks, months or years
 * @param count how many dates, the first included; exactly one of count and until is given
 * @param until the last date that may be one
 * @param byDay days of the week, in a monthly or yearly rule also the n-th of them
 * @param byMonthDay days of the month, from its end when negative
 * @param bySetPos which of the dates of one week, month or year, from its end when negative
 */
public record RecurrenceRule(
        Frequency frequency,
        int interval,
        @Nullable Integer count,
        @Nullable LocalDate until,
        List<NthDay> byDay,
        List<Integer> byMonthDay,
        List<Integer> bySetPos) {

    /** The longest rule anybody needs is far shorter. */
    public static final int LONGEST_TEXT = 400;

    public static final int MOST_DATES = 366;

    private static final int HIGHEST_INTERVAL = 366;
    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST");
    private static final Pattern NTH_DAY = Pattern.compile("([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,3}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    public RecurrenceRule {
        if ((count == null) == (until == null)) {
            throw new IllegalArgumentException("a rule ends by count or by date");
        }
        byDay = List.copyOf(byDay);
        byMonthDay = List.copyOf(byMonthDay);
        bySetPos = List.copyOf(bySetPos);
    }

    /** How often. */
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** @param nth which of them in the month or year, from its end when negative; 0 for each */
    public record NthDay(int nth, DayOfWeek day) {

        @Override
        public String toString() {
            return (nth == 0 ? "" : Integer.toString(nth)) + day.name().substring(0, 2);
        }
    }

    /** What came of reading a rule. */
    public sealed interface Reading {

        record Understood(RecurrenceRule rule) implements Reading {}

        /** @param part what of the rule it is about, such as {@code BYHOUR}; empty for the whole */
        record Refused(Fault fault, String part) implements Reading {}
    }

    /** What is wrong with a rule. */
    public enum Fault {
        /** Not written as RFC 5545 writes rules. */
        UNREADABLE,
        /** A part, or a combination of parts, that isn't offered. */
        NOT_SUPPORTED,
        /** Neither {@code COUNT} nor {@code UNTIL}, or both. */
        NO_END,
        /** A value that no date can have, or too large. */
        VALUE
    }

    /**
     * Reads a rule as RFC 5545 writes it, with or without {@code RRULE:} before it.
     *
     * @param start when the meetings begin: {@code UNTIL} may be a date, a local time or a time in UTC, and is met by a
     *     meeting that begins at that very moment
     */
    public static Reading read(String text, LocalTime start, ZoneId zone) {
        try {
            return new Reading.Understood(new Parts(text).rule(start, zone));
        } catch (Unfit e) {
            return new Reading.Refused(e.fault, e.part);
        }
    }

    /** As RFC 5545 writes it for meetings without a zone: an end by date is a date. */
    public String text() {
        return text(until == null ? null : DATE.format(until));
    }

    /** As RFC 5545 wants it beside a start with a zone: an end by date is a moment in UTC. */
    public String calendarText(LocalTime start, ZoneId zone) {
        return text(
                until == null
                        ? null
                        : DATE_TIME.format(until.atTime(start).atZone(zone).withZoneSameInstant(ZoneOffset.UTC)) + "Z");
    }

    private String text(@Nullable String end) {
        var text = new StringBuilder("FREQ=").append(frequency);
        if (interval > 1) {
            text.append(";INTERVAL=").append(interval);
        }
        if (count != null) {
            text.append(";COUNT=").append(count);
        }
        if (end != null) {
            text.append(";UNTIL=").append(end);
        }
        append(text, "BYDAY", byDay);
        append(text, "BYMONTHDAY", byMonthDay);
        append(text, "BYSETPOS", bySetPos);
        return text.toString();
    }

    private static void append(StringBuilder text, String part, List<?> values) {
        if (!values.isEmpty()) {
            text.append(';')
                    .append(part)
                    .append('=')
                    .append(values.stream().map(Object::toString).collect(Collectors.joining(",")));
        }
    }

    @Override
    public String toString() {
        return text();
    }

    /** The parts of a rule as they were written. */
    private static final class Parts {

        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        Parts(String text) throws Unfit {
            var rule = text.strip().toUpperCase(Locale.ROOT);
            if (rule.startsWith("RRULE:")) {
                rule = rule.substring("RRULE:".length());
            }
            if (rule.length() > LONGEST_TEXT) {
                throw new Unfit(Fault.UNREADABLE, "");
            }
            for (var part : rule.split(";", -1)) {
                int equals = part.indexOf('=');
                if (equals < 1 || equals == part.length() - 1) {
                    throw new Unfit(Fault.UNREADABLE, "");
                }
                var name = part.substring(0, equals);
                if (!name.matches("[A-Z-]{2,20}") || names.contains(name)) {
                    throw new Unfit(Fault.UNREADABLE, "");
                }
                if (!PARTS.contains(name)) {
                    throw new Unfit(Fault.NOT_SUPPORTED, name);
                }
                names.add(name);
                values.add(part.substring(equals + 1));
            }
        }

        RecurrenceRule rule(LocalTime start, ZoneId zone) throws Unfit {
            var frequency = frequency();
            checkWeekStart();
            var byDay = byDay(frequency);
            var byMonthDay = byMonthDay(frequency);
            var bySetPos = bySetPos(frequency, byDay.isEmpty() && byMonthDay.isEmpty());
            var count = value("COUNT");
            var until = value("UNTIL");
            if (count.isPresent() == until.isPresent()) {
                throw new Unfit(Fault.NO_END, "");
            }
            return new RecurrenceRule(
                    frequency,
                    value("INTERVAL").isPresent() ? number("INTERVAL", 1, HIGHEST_INTERVAL) : 1,
                    count.isPresent() ? number("COUNT", 1, MOST_DATES) : null,
                    until.isPresent() ? until(until.get(), start, zone) : null,
                    byDay,
                    byMonthDay,
                    bySetPos);
        }

        private Optional<String> value(String name) {
            int at = names.indexOf(name);
            return at < 0 ? Optional.empty() : Optional.of(values.get(at));
        }

        private Frequency frequency() throws Unfit {
            var value = value("FREQ").orElseThrow(() -> new Unfit(Fault.UNREADABLE, "FREQ"));
            return switch (value) {
                case "DAILY" -> Frequency.DAILY;
                case "WEEKLY" -> Frequency.WEEKLY;
                case "MONTHLY" -> Frequency.MONTHLY;
                case "YEARLY" -> Frequency.YEARLY;
                case "HOURLY", "MINUTELY", "SECONDLY" -> throw new Unfit(Fault.NOT_SUPPORTED, "FREQ=" + value);
                default -> throw new Unfit(Fault.UNREADABLE, "FREQ");
            };
        }

        private void checkWeekStart() throws Unfit {
            if (!value("WKST").orElse("MO").equals("MO")) {
                throw new Unfit(Fault.NOT_SUPPORTED, "WKST");
            }
        }

        private List<NthDay> byDay(Frequency frequency) throws Unfit {
            var days = list("BYDAY", text -> {
                Matcher matcher = NTH_DAY.matcher(text);
                return matcher.matches()
                        ? Optional.of(new NthDay(
                                matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)),
                                day(matcher.group(2))))
                        : Optional.<NthDay>empty();
            });
            boolean nth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
            int highest = frequency == Frequency.MONTHLY ? 5 : 53;
            for (var day : days) {
                if (day.nth() != 0 && !nth) {
                    throw new Unfit(Fault.NOT_SUPPORTED, "BYDAY=" + day);
                }
                if (Math.abs(day.nth()) > highest) {
                    throw new Unfit(Fault.VALUE, "BYDAY");
                }
            }
            return days;
        }

        private static DayOfWeek day(String name) {
            for (var day : DayOfWeek.values()) {
                if (day.name().startsWith(name)) {
                    return day;
                }
            }
            throw new IllegalArgumentException(name);
        }

        private List<Integer> byMonthDay(Frequency frequency) throws Unfit {
            if (value("BYMONTHDAY").isPresent() && (frequency == Frequency.WEEKLY || frequency == Frequency.YEARLY)) {
                throw new Unfit(Fault.NOT_SUPPORTED, "BYMONTHDAY");
            }
            return numbers("BYMONTHDAY", 31);
        }

        private List<Integer> bySetPos(Frequency frequency, boolean alone) throws Unfit {
            if (value("BYSETPOS").isPresent() && (frequency == Frequency.DAILY || alone)) {
                throw new Unfit(Fault.NOT_SUPPORTED, "BYSETPOS");
            }
            return numbers("BYSETPOS", 366);
        }

        private List<Integer> numbers(String name, int highest) throws Unfit {
            var numbers = list(
                    name,
                    text -> NUMBER.matcher(text).matches()
                            ? Optional.of(Integer.parseInt(text))
                            : Optional.<Integer>empty());
            for (int number : numbers) {
                if (number == 0 || Math.abs(number) > highest) {
                    throw new Unfit(Fault.VALUE, name);
                }
            }
            return numbers;
        }

        private <T> List<T> list(String name, Function<String, Optional<T>> read) throws Unfit {
            var found = new ArrayList<T>();
            var text = value(name);
            if (text.isPresent()) {
                for (var one : text.get().split(",", -1)) {
                    found.add(read.apply(one).orElseThrow(() -> new Unfit(Fault.UNREADABLE, name)));
                }
                if (new HashSet<>(found).size() < found.size()) {
                    throw new Unfit(Fault.VALUE, name);
                }
            }
            return found;
        }

        private int number(String name, int lowest, int highest) throws Unfit {
            var text = value(name).orElse("");
            if (!text.matches("[0-9]{1,9}")) {
                throw new Unfit(Fault.UNREADABLE, name);
            }
            int number = Integer.parseInt(text);
            if (number < lowest || number > highest) {
                throw new Unfit(Fault.VALUE, name);
            }
            return number;
        }

        private static LocalDate until(String text, LocalTime start, ZoneId zone) throws Unfit {
            try {
                if (!text.contains("T")) {
                    return LocalDate.parse(text, DATE);
                }
                boolean utc = text.endsWith("Z");
                var time = LocalDateTime.parse(utc ? text.substring(0, text.length() - 1) : text, DATE_TIME);
                var local = utc
                        ? time.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime()
                        : time;
                return local.toLocalTime().isBefore(start) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
            } catch (DateTimeParseException e) {
                throw new Unfit(Fault.UNREADABLE, "UNTIL");
            }
        }
    }

    /** Leaves the reading of a rule; never leaves this class. */
    private static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String part;

        Unfit(Fault fault, String part) {
            super(fault + " " + part, null, false, false);
            this.fault = fault;
            this.part = part;
        }
    }
}
