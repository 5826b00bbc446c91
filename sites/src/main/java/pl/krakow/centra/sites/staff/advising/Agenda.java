package pl.krakow.centra.sites.staff.advising;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.advising.Appointment;
import pl.krakow.centra.sites.api.advising.Duty;

/** The hours of a centre's advisers on some days, each with who comes and what is free, in the order of time. */
record Agenda(List<Day> days) {

    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'");

    /** A day somebody advises on. */
    record Day(LocalDate date, List<Hours> hours) {}

    /** One adviser's hours. */
    record Hours(Duty duty, List<Row> rows) {

        public long ahead() {
            return duty.ahead();
        }

        public long free() {
            return rows.stream().filter(Row::isFree).count();
        }
    }

    /**
     * A time of them.
     *
     * @param slot what it is booked by; null where somebody comes
     * @param past over, and nobody was written down
     */
    record Row(
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable Appointment appointment,
            @Nullable String slot,
            boolean past) {

        public boolean isFree() {
            return slot != null && !past;
        }
    }

    static Agenda of(List<Duty> duties, ZonedDateTime now) {
        var days = new TreeMap<LocalDate, List<Hours>>();
        duties.forEach(duty ->
                days.computeIfAbsent(duty.date(), _ -> new ArrayList<>()).add(new Hours(duty, rows(duty, now))));
        return new Agenda(days.entrySet().stream()
                .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                .toList());
    }

    /** Today also times that are over and nobody was written down for: somebody may have come without an appointment. */
    private static List<Row> rows(Duty duty, ZonedDateTime now) {
        var rows = new ArrayList<Row>();
        duty.appointments().forEach(each -> rows.add(new Row(each.start(), each.end(), each, null, false)));
        duty.free().forEach(start -> rows.add(row(duty, start, false)));
        if (duty.open() && duty.date().equals(now.toLocalDate())) {
            begun(duty, now).stream()
                    .filter(start -> isUntaken(duty, start))
                    .forEach(start -> rows.add(row(duty, start, true)));
        }
        rows.sort(Comparator.comparing((Row row) -> row.start().toInstant()).thenComparing(row -> row.slot() != null));
        return List.copyOf(rows);
    }

    private static List<OffsetDateTime> begun(Duty duty, ZonedDateTime now) {
        var starts = new ArrayList<OffsetDateTime>();
        for (var start = duty.start();
                duty.slotMinutes() > 0
                        && start.isBefore(now.toOffsetDateTime())
                        && !start.plusMinutes(duty.slotMinutes()).isAfter(duty.end());
                start = start.plusMinutes((long) duty.slotMinutes() + duty.pauseMinutes())) {
            starts.add(start);
        }
        return starts;
    }

    private static boolean isUntaken(Duty duty, OffsetDateTime start) {
        var end = start.plusMinutes(duty.slotMinutes());
        return duty.free().stream().noneMatch(start::isEqual)
                && duty.appointments().stream()
                        .noneMatch(each -> each.takesTime()
                                && each.start().isBefore(end)
                                && each.end().isAfter(start));
    }

    private static Row row(Duty duty, OffsetDateTime start, boolean past) {
        return new Row(start, start.plusMinutes(duty.slotMinutes()), null, slot(duty, start), past);
    }

    /** When a slot begins, by its name; null for what is none. */
    static @Nullable OffsetDateTime start(String slot, ZoneId zone) {
        try {
            return LocalDateTime.parse(slot.substring(slot.lastIndexOf('-') + 1), SLOT)
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(zone)
                    .toOffsetDateTime();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String slot(Duty duty, OffsetDateTime start) {
        return duty.id() + "-" + SLOT.format(start.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
