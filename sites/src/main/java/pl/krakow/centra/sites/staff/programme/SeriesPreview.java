package pl.krakow.centra.sites.staff.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.programme.EventSeriesApi;
import pl.krakow.centra.sites.api.rooms.Availability;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.staff.AtWork;

/** What a series would become, date by date, and on which of them its room is taken. */
@Component
@RequiredArgsConstructor
class SeriesPreview {

    private static final int DAYS_AT_ONCE = 62;
    private static final int MOST_QUESTIONS = 4;

    private final RoomsApi rooms;

    /** @param room {@code FREE}, {@code TAKEN}, or {@code UNKNOWN} where that can't be said */
    record Line(EventSeriesApi.Date date, String room) {

        public boolean isPossible() {
            return date.start() != null;
        }
    }

    /** @param room null for a place that isn't one of the centre's */
    List<Line> lines(AtWork work, List<EventSeriesApi.Date> dates, @Nullable String room, Duration length, int people) {
        var use = room == null ? Map.<LocalDate, Availability.Day>of() : use(work, dates, room, people);
        return dates.stream()
                .map(date -> new Line(date, room == null ? "FREE" : standing(date, use, length)))
                .toList();
    }

    /** The room's days, as far as a few questions reach. */
    private Map<LocalDate, Availability.Day> use(
            AtWork work, List<EventSeriesApi.Date> dates, String room, int people) {
        var ahead = dates.stream()
                .map(date -> date.originalStart().toLocalDate())
                .filter(day -> !day.isBefore(work.today()))
                .toList();
        var use = new HashMap<LocalDate, Availability.Day>();
        if (ahead.isEmpty()) {
            return use;
        }
        var from = ahead.getFirst();
        for (int asked = 0; asked < MOST_QUESTIONS && !from.isAfter(ahead.getLast()); asked++) {
            var until = from.plusDays(DAYS_AT_ONCE - 1L);
            var last = until.isAfter(ahead.getLast()) ? ahead.getLast() : until;
            var answer = rooms.availability(work.caller(), work.id(), from, last, null, people, null)
                    .orNull();
            if (answer != null) {
                answer.rooms().stream()
                        .filter(one -> one.roomId().equals(room))
                        .flatMap(one -> one.days().stream())
                        .forEach(day -> use.put(day.date(), day));
            }
            from = last.plusDays(1);
        }
        return use;
    }

    private static String standing(EventSeriesApi.Date date, Map<LocalDate, Availability.Day> use, Duration length) {
        var day = use.get(date.originalStart().toLocalDate());
        var start = date.start();
        if (day == null || start == null) {
            return "UNKNOWN";
        }
        return isFree(day, start, start.plus(length)) ? "FREE" : "TAKEN";
    }

    /** Free intervals may follow each other, as where somebody asks for a part of the time. */
    private static boolean isFree(Availability.Day day, OffsetDateTime start, OffsetDateTime end) {
        var reached = start;
        for (var interval : day.intervals()) {
            if (interval.free()
                    && !interval.start().isAfter(reached)
                    && interval.end().isAfter(reached)) {
                reached = interval.end();
            }
        }
        return !reached.isBefore(end);
    }
}
