package pl.krakow.centra.events.programme.http;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.programme.domain.SessionPlan;
import pl.krakow.centra.kit.problem.Problem;

/**
 * When and where an event takes place, in one of three ways: once, in sessions, or daily from one date to another.
 *
 * @param start with {@code end}, of an event that takes place once
 * @param place of an event that takes place once, or daily
 */
record TimesRequest(
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable PlaceRequest place,
        @Nullable List<SessionRequest> sessions,
        @Nullable DailyRequest daily) {

    @Schema(name = "EventSessionDraft")
    record SessionRequest(
            @Nullable
            @Schema(
                    description = "which of the event's sessions this is to be from now on; without it, the one that"
                            + " begins at the same time, or a new one",
                    example = "0198f3a0-0000-7000-8000-00000000000c")
            UUID id,

            @Nullable @Valid TextsRequest titles,

            @NotNull @Schema(example = "2026-12-01T17:00:00+01:00")
            OffsetDateTime start,

            @NotNull @Schema(example = "2026-12-01T19:00:00+01:00")
            OffsetDateTime end,

            @NotNull @Valid PlaceRequest place) {}

    /** The same hours on each of some days, such as an exhibition keeps. */
    @Schema(name = "EventDailyDraft", description = "one session on each day, by the local clock")
    record DailyRequest(
            @NotNull @Schema(example = "2026-12-01") LocalDate from,

            @NotNull @Schema(description = "the last day", example = "2026-12-20")
            LocalDate to,

            @NotNull @Schema(type = "string", format = "time", example = "10:00:00")
            LocalTime opens,

            @NotNull @Schema(type = "string", format = "time", example = "18:00:00")
            LocalTime closes,

            @Nullable
            @Size(min = 1, max = 7)
            @Schema(
                    description = "only on these days of the week; on all when not given",
                    example = "[\"SATURDAY\", \"SUNDAY\"]")
            Set<@NotNull DayOfWeek> onlyOn,

            @Nullable @Size(max = 366) @Schema(description = "not on these dates", example = "[\"2026-12-08\"]")
            Set<@NotNull LocalDate> without) {

        private List<SessionPlan> sessions(PlaceRequest place, ZoneId zone) {
            if (to.isBefore(from)) {
                throw new Problem(EventsProblem.PERIOD_BACKWARDS).with("pointer", "/daily/to");
            }
            var where = place.toPlace("/place");
            var days = onlyOn == null ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(onlyOn);
            var plans = new ArrayList<SessionPlan>();
            for (var day = from;
                    !day.isAfter(to) && plans.size() <= EventDetails.MOST_SESSIONS;
                    day = day.plusDays(1)) {
                if (days.contains(day.getDayOfWeek()) && (without == null || !without.contains(day))) {
                    plans.add(new SessionPlan(
                            null,
                            null,
                            day.atTime(opens.truncatedTo(ChronoUnit.SECONDS))
                                    .atZone(zone)
                                    .toInstant(),
                            day.atTime(closes.truncatedTo(ChronoUnit.SECONDS))
                                    .atZone(zone)
                                    .toInstant(),
                            where));
                }
            }
            return plans;
        }
    }

    /**
     * @param zone the centre's
     * @throws Problem unless exactly one of the three ways is taken, in full
     */
    List<SessionPlan> toPlans(ZoneId zone) {
        boolean once = start != null || end != null || (sessions == null && daily == null);
        if (Stream.of(once, sessions != null, daily != null).filter(way -> way).count() != 1
                || (sessions != null && place != null)) {
            throw new Problem(EventsProblem.TIMES_NOT_SINGLE).with("pointer", "/sessions");
        }
        if (sessions != null) {
            var plans = new ArrayList<SessionPlan>();
            for (int i = 0; i < sessions.size(); i++) {
                plans.add(plan(sessions.get(i), "/sessions/%d/place".formatted(i)));
            }
            return plans;
        }
        if (place == null || (daily == null && (start == null || end == null))) {
            throw new Problem(EventsProblem.TIMES_MISSING)
                    .with("pointer", place == null ? "/place" : start == null ? "/start" : "/end");
        }
        return daily != null
                ? daily.sessions(place, zone)
                : List.of(new SessionPlan(null, null, exact(start), exact(end), place.toPlace("/place")));
    }

    private static SessionPlan plan(SessionRequest session, String pointer) {
        return new SessionPlan(
                session.id == null ? null : new SessionId(session.id),
                TextsRequest.some(session.titles),
                exact(session.start),
                exact(session.end),
                session.place.toPlace(pointer));
    }

    private static Instant exact(@Nullable OffsetDateTime time) {
        if (time == null) {
            throw new Problem(EventsProblem.TIMES_MISSING).with("pointer", "/start");
        }
        return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
