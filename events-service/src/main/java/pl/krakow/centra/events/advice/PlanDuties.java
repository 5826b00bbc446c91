package pl.krakow.centra.events.advice;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.DutyPolicy;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.Planning;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.holiday.PublicHolidaysOfPoland;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.recurrence.domain.Recurrence;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.recurrence.domain.Recurrences;
import pl.krakow.centra.kit.recurrence.domain.WallClock;
import pl.krakow.centra.kit.security.Actor;

/**
 * Plans an adviser's duties: one, or those of a rule, date by date. A date that can't have one is left out and said why;
 * the others are planned all the same. The clock on the wall shows the same hours on every date. Advisers plan for
 * themselves, the coordinator for each of them, and also afterwards: what was kept on paper is counted too.
 */
@Component
@RequiredArgsConstructor
public class PlanDuties {

    private final Advisers advisers;
    private final AdviserDays days;
    private final OnTheDay onTheDay;
    private final Recurrences recurrences;
    private final PublicHolidaysOfPoland holidays;
    private final CentreDay centreDay;
    private final Ids ids;

    /**
     * @param start of the first one, by the local clock
     * @param rule as RFC 5545 writes it; none for a single duty
     * @param without dates of the rule to leave out
     * @param onHolidays whether a rule means public holidays too
     */
    public record Wanted(
            CentreId centre,
            AdviserId adviser,
            LocalDateTime start,
            Duration length,
            @Nullable String rule,
            Set<LocalDate> without,
            boolean onHolidays,
            Duration slotLength,
            Duration pause,
            DutyPlace place,
            Set<String> fields,
            Actor actor) {}

    /** What is to be known of a date. */
    public enum Note {
        /** The clock jumps over an hour of it that night; there will be no duty. */
        NO_SUCH_TIME,
        /** Nobody is there; there will be no duty unless it is wanted all the same. */
        PUBLIC_HOLIDAY,
        IN_THE_PAST,
        BEYOND_REACH,
        /** The centre doesn't engage the adviser then. */
        NOT_ENGAGED,
        /** The adviser has another duty then, at this centre or at another. */
        CLASHES
    }

    /**
     * A date and what becomes of it.
     *
     * @param dutyId where one was planned
     */
    @Schema(name = "AdviceDutyDate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DateView(
            @Schema(example = "2026-12-01") LocalDate date,

            @Schema(example = "2026-12-01T10:00:00+01:00") @Nullable
            OffsetDateTime start,

            @Schema(example = "2026-12-01T14:00:00+01:00") @Nullable
            OffsetDateTime end,

            @Schema(description = "so many can come", example = "4")
            int slots,

            @Schema(description = "whether there is a duty, or would be")
            boolean planned,

            @Nullable UUID dutyId,
            List<Note> notes) {}

    /** @param planId of a plan that was carried out */
    @Schema(name = "AdviceDutyPlan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlanView(@Nullable UUID planId, List<DateView> dates) {}

    /** What came of looking ahead or planning. */
    public sealed interface Outcome {

        record Dates(PlanView plan) implements Outcome {}

        record AdviserUnknown() implements Outcome {}

        /** Advisers plan for themselves only. */
        record SomebodyElse() implements Outcome {}

        record Refused(DutyPolicy.Refusal why) implements Outcome {}

        /** The only date wanted can't have it. */
        record NotThen(Note why) implements Outcome {}

        record RuleRefused(RecurrenceRule.Fault fault, String part) implements Outcome {}

        record NoDates() implements Outcome {}

        record BeginsElsewhere(LocalDate nearest) implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    /** Writes nothing and promises nothing. */
    public Outcome preview(Wanted wanted) {
        return dates(wanted, adviser -> new Plan(wanted, adviser, null));
    }

    /** @param plan repeated with the same id, it plans nothing twice */
    public Outcome plan(UUID plan, Wanted wanted) {
        return dates(wanted, adviser -> new Plan(wanted, adviser, plan));
    }

    private Outcome dates(Wanted wanted, Function<Adviser, Plan> planned) {
        var found = advisers.find(wanted.adviser).filter(adviser -> adviser.belongsTo(wanted.centre.value()));
        if (found.isEmpty()) {
            return new Outcome.AdviserUnknown();
        }
        if (!centreDay.isStaff(wanted.actor, wanted.centre, COORDINATOR)
                && !found.get().subject().equals(wanted.actor.subject())) {
            return new Outcome.SomebodyElse();
        }
        var plan = planned.apply(found.get());
        if (wanted.rule == null) {
            return single(plan);
        }
        var zone = centreDay.zone(wanted.centre);
        return switch (RecurrenceRule.read(wanted.rule, wanted.start.toLocalTime(), zone)) {
            case RecurrenceRule.Reading.Refused(var fault, var part) -> new Outcome.RuleRefused(fault, part);
            case RecurrenceRule.Reading.Understood(var rule) -> byRule(plan, rule);
        };
    }

    private Outcome single(Plan plan) {
        return plan.on(plan.wanted.start.toLocalDate(), true) instanceof OnDate.Stands(var view)
                ? view.planned() ? new Outcome.Dates(plan.view(List.of(view))) : new Outcome.NotThen(firstOf(view))
                : new Outcome.Refused(plan.flaw().orElseThrow());
    }

    private static Note firstOf(DateView view) {
        return view.notes().stream()
                .filter(note -> note != Note.PUBLIC_HOLIDAY)
                .findFirst()
                .orElseThrow();
    }

    private Outcome byRule(Plan plan, RecurrenceRule rule) {
        var wanted = plan.wanted;
        var last = centreDay.today(wanted.centre).plusDays(DutyPolicy.REACH.toDays());
        var recurrence =
                new Recurrence(wanted.start.toLocalDate(), rule, new TreeSet<>(wanted.without), new TreeSet<>());
        return switch (recurrence.dates(recurrences, last.plusDays(1))) {
            case Recurrence.Dates.Known(var dates) -> {
                var views = new ArrayList<DateView>();
                for (var date : dates) {
                    if (!(plan.on(date, wanted.onHolidays) instanceof OnDate.Stands(var view))) {
                        yield new Outcome.Refused(plan.flaw().orElseThrow());
                    }
                    views.add(view);
                }
                yield new Outcome.Dates(plan.view(views));
            }
            case Recurrence.Dates.None() -> new Outcome.NoDates();
            case Recurrence.Dates.BeginsElsewhere(var nearest) -> new Outcome.BeginsElsewhere(nearest);
            case Recurrence.Dates.TooMany(var most) -> new Outcome.TooMany(most);
            case Recurrence.Dates.TooFar(var _, var _) -> new Outcome.Refused(DutyPolicy.Refusal.BEYOND_REACH);
        };
    }

    private sealed interface OnDate {

        record Stands(DateView view) implements OnDate {}

        /** No date can have a duty like that. */
        record Flawed() implements OnDate {}
    }

    /** A plan while it is looked at or carried out, date by date. */
    private final class Plan {

        private final Wanted wanted;
        private final Adviser adviser;
        private final @Nullable UUID id;
        private final ZoneId zone;
        private final boolean coordinates;
        private DutyPolicy.@Nullable Refusal flaw;

        Plan(Wanted wanted, Adviser adviser, @Nullable UUID id) {
            this.wanted = wanted;
            this.adviser = adviser;
            this.id = id;
            this.zone = centreDay.zone(wanted.centre);
            this.coordinates = centreDay.isStaff(wanted.actor, wanted.centre, COORDINATOR);
        }

        Optional<DutyPolicy.Refusal> flaw() {
            return Optional.ofNullable(flaw);
        }

        PlanView view(List<DateView> dates) {
            return new PlanView(id, dates);
        }

        OnDate on(LocalDate date, boolean onHolidays) {
            var notes = new ArrayList<Note>();
            if (holidays.includes(date)) {
                notes.add(Note.PUBLIC_HOLIDAY);
            }
            var local = date.atTime(wanted.start.toLocalTime());
            var start = WallClock.moment(local, zone);
            var end = WallClock.moment(local.plus(wanted.length), zone);
            if (start.isEmpty() || end.isEmpty()) {
                notes.add(Note.NO_SUCH_TIME);
                return new OnDate.Stands(new DateView(date, null, null, 0, false, null, List.copyOf(notes)));
            }
            var duty = duty(date, new Period(start.get(), end.get()));
            var refusal = DutyPolicy.refusal(duty, adviser, coordinates, centreDay.now());
            if (refusal.isPresent() && note(refusal.get()).isEmpty()) {
                flaw = refusal.get();
                return new OnDate.Flawed();
            }
            refusal.flatMap(PlanDuties::note).ifPresent(notes::add);
            boolean may = refusal.isEmpty() && (onHolidays || !holidays.includes(date));
            boolean planned = may && isThere(duty);
            if (may && !planned) {
                notes.add(Note.CLASHES);
            }
            return new OnDate.Stands(new DateView(
                    date,
                    start.get().atZone(zone).toOffsetDateTime(),
                    end.get().atZone(zone).toOffsetDateTime(),
                    duty.slots().size(),
                    planned,
                    planned && id != null ? duty.id().value() : null,
                    List.copyOf(notes)));
        }

        private Duty duty(LocalDate date, Period time) {
            var named = id == null ? ids.next() : ids.derived("duty of plan %s on %s".formatted(id, date));
            return new Duty(
                    new DutyId(named),
                    wanted.centre.value(),
                    zone,
                    time,
                    wanted.place,
                    wanted.slotLength,
                    wanted.pause,
                    wanted.fields,
                    null,
                    id,
                    false,
                    null,
                    1);
        }

        /** Plans it, or only sees whether it could be. */
        private boolean isThere(Duty duty) {
            var day = new AdviserDayId(
                    adviser.id(), duty.time().start().atZone(zone).toLocalDate());
            Function<AdviserDay, Planning> planning = found -> found.plan(duty);
            var planned = id == null ? planning.apply(days.of(day)) : onTheDay.decide(day, planning);
            return planned instanceof Planning.Planned;
        }
    }

    private static Optional<Note> note(DutyPolicy.Refusal refusal) {
        return switch (refusal) {
            case IN_THE_PAST -> Optional.of(Note.IN_THE_PAST);
            case BEYOND_REACH -> Optional.of(Note.BEYOND_REACH);
            case NOT_ENGAGED -> Optional.of(Note.NOT_ENGAGED);
            case TOO_LONG, NO_SLOT_FITS, NOT_IN_FIELD, NOT_THIS_WAY, SPANS_DAYS -> Optional.empty();
        };
    }
}
