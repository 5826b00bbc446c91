package pl.krakow.centra.booking.series;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Places a series: all of it or nothing, or what is free. Repeating a command with the same id changes nothing and is
 * answered with the series the first one made.
 */
@Component
@RequiredArgsConstructor
public class BeginSeries {

    private final PlanSeries planSeries;
    private final Foresight foresight;
    private final SeriesRegister register;
    private final CarryOut carryOut;
    private final ShowSeries showSeries;
    private final Ids ids;

    public record Command(SeriesId id, PlanSeries.Wanted wanted, OnConflict onConflict) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Begun(SeriesView series) implements Outcome {}

        /** Nothing was placed: some or all of the dates can't be had. */
        record Conflicts(SeriesPreview preview) implements Outcome {}

        /** Never {@link PlanSeries.Outcome.Planned}. */
        record NotPlanned(PlanSeries.Outcome why) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var earlier = register.find(command.id());
        if (earlier.isPresent()) {
            return again(earlier.get(), command);
        }
        return switch (planSeries.plan(command.wanted())) {
            case PlanSeries.Outcome.Planned plan -> begin(command, plan);
            case PlanSeries.Outcome refused -> new Outcome.NotPlanned(refused);
        };
    }

    /** Somebody who repeats a command finds what it made, or ends what a crash left of it. */
    private Outcome again(Series earlier, Command command) {
        if (earlier.act() != null && earlier.act().kind() == Act.Kind.BEGIN) {
            var carried = carryOut.run(earlier, planSeries.now());
            if (carried.series() == null) {
                return handle(command);
            }
        }
        return new Outcome.Begun(showSeries.of(earlier.id()));
    }

    private Outcome begin(Command command, PlanSeries.Outcome.Planned plan) {
        var foreseen = foresight.of(plan);
        long possible = foreseen.stream().filter(Foresight.Foreseen::isPossible).count();
        if (possible == 0 || command.onConflict() == OnConflict.ABORT && possible < foreseen.size()) {
            return new Outcome.Conflicts(SeriesPreview.of(plan, foreseen));
        }
        var started = register.save(series(command, plan)).orElseThrow(() -> new Problem(KitProblem.CONFLICT));
        var carried = carryOut.run(started, plan.now());
        if (carried.series() == null) {
            return new Outcome.Conflicts(SeriesPreview.of(plan, contradicted(plan, carried.result())));
        }
        return new Outcome.Begun(showSeries.of(started.id()));
    }

    /** What has become of the dates since they were looked at; a refusal that is gone already is told all the same. */
    private List<Foresight.Foreseen> contradicted(PlanSeries.Outcome.Planned plan, ActResult result) {
        return foresight.of(plan).stream()
                .map(one -> result.entries().stream()
                        .filter(entry -> one.isPossible()
                                && entry.original().equals(one.start())
                                && entry.what() == ActResult.What.REFUSED)
                        .findFirst()
                        .map(entry -> one.refused(entry.reason()))
                        .orElse(one))
                .toList();
    }

    private Series series(Command command, PlanSeries.Outcome.Planned plan) {
        var occurrences = plan.dates().stream()
                .map(date -> new Occurrence(
                        plan.pattern().startOn(date),
                        0,
                        new BookingId(ids.next()),
                        Occurrence.State.PLANNED,
                        null,
                        plan.now()))
                .toList();
        var act = new Act(
                ids.next(),
                Act.Kind.BEGIN,
                command.onConflict(),
                command.onConflict() == OnConflict.ABORT ? Act.Phase.PREPARING : Act.Phase.FINISHING,
                command.wanted().actor().subject(),
                plan.authority(),
                plan.now().plus(CarryOut.PATIENCE),
                Scope.ALL,
                occurrences.stream().map(Occurrence::original).toList(),
                null,
                null,
                null,
                null);
        return new Series(
                command.id(),
                null,
                command.wanted().centre().value(),
                plan.zone(),
                plan.beneficiary().id(),
                command.wanted().actor().subject(),
                plan.now(),
                plan.recurrence(),
                List.of(plan.pattern()),
                occurrences,
                act,
                null);
    }
}
