package pl.krakow.centra.reporting.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.closing.CorrectClosings;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Correction;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Evidence;
import pl.krakow.centra.reporting.counting.CountedTogether;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Report.Part;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** A closed period as a report: its figures, and every correction with its date and cause. */
@Component
@RequiredArgsConstructor
public class CompileClosing {

    private static final int AT_ONCE = 1_000;

    private final Closings closings;
    private final Evidence evidence;
    private final CorrectClosings correctClosings;
    private final CentreCatalogue centres;
    private final CountedTogether countedTogether;

    /** Nothing when there is no such closing. */
    public Optional<Report> of(int number, Locale language) {
        return closings.find(number).map(closing -> report(closing, new Compiling(language, centres)));
    }

    private Report report(Closing closing, Compiling compiling) {
        var snapshot = closing.snapshot();
        var period = snapshot.closed().period();
        var places = snapshot.counts().places().keySet().stream()
                .filter(place -> !place.equals(Counts.TOGETHER))
                .toList();
        List<String> facts = new ArrayList<>(compiling.facts(period, places, snapshot.closedAt()));
        facts.add(compiling.say(
                "report.closing.hash", Map.of("hash", closing.seal().hash())));
        if (!snapshot.previous().isEmpty()) {
            facts.add(compiling.say("report.closing.previous", Map.of("hash", snapshot.previous())));
        }
        return compiling
                .report(
                        "centra-closing-" + closing.number(),
                        compiling.say("report.closing.title", Map.of("number", closing.number())),
                        compiling.say("report.closing.about"),
                        facts)
                .with(new Part.Numbers(figures(closing, compiling)), new Part.Numbers(corrections(closing, compiling)))
                .with(behind(closing, compiling));
    }

    /** The facts the corrections rest on, where they rest on facts. */
    private Part[] behind(Closing closing, Compiling compiling) {
        long all = closing.corrections().stream()
                .map(Correction::rests)
                .mapToLong(rests -> rests == null ? 0 : rests.facts())
                .sum();
        if (all == 0) {
            return new Part[0];
        }
        var columns = List.of(
                Column.number("correction", compiling.say("column.correction")),
                Column.text("place", compiling.say("column.centre")),
                Column.text("month", compiling.say("column.month")),
                Column.text("kind", compiling.say("column.kind")),
                Column.text("id", compiling.say("column.id")),
                Column.number("before", compiling.say("column.versionBefore")),
                Column.number("version", compiling.say("column.version")),
                Column.text("event", compiling.say("column.event")));
        return new Part[] {
            new Part.Numbers(new Table(
                    "behind",
                    compiling.say("table.behindCorrections"),
                    columns,
                    reader -> behind(closing, compiling, reader),
                    List.of()))
        };
    }

    private void behind(Closing closing, Compiling compiling, Consumer<Row> reader) {
        var at = countedTogether.of(
                centres.all().stream().map(centre -> centre.id().value()).toList());
        for (var correction : closing.corrections()) {
            var rests = correction.rests();
            if (rests == null) {
                continue;
            }
            Evidence.Placed after = null;
            do {
                var found = evidence.list(rests.evidence(), at, after, AT_ONCE);
                found.forEach(placed -> reader.accept(behind(correction, placed, compiling)));
                after = found.size() < AT_ONCE ? null : found.getLast();
            } while (after != null);
        }
    }

    private static Row behind(Correction correction, Evidence.Placed placed, Compiling compiling) {
        var ground = placed.ground();
        var before = ground.before();
        return Row.of(
                Value.of(correction.number()),
                Value.of(compiling.centre(placed.part().centre())),
                Value.of(placed.part().month().toString()),
                Value.of(ground.fact().kind()),
                Value.of(ground.fact().subject()),
                before == null ? Value.nothing() : Value.of(before),
                Value.of(ground.version()),
                Value.of(ground.event()));
    }

    private Table figures(Closing closing, Compiling compiling) {
        var frozen = closing.snapshot().counts();
        var corrected = closing.corrected();
        var live = corrected.with(
                correctClosings.pending(closing).map(Correction::changes).orElse(List.of()));
        List<Row> rows = new ArrayList<>();
        for (var place : live.places().keySet()) {
            for (var indicator : Indicator.values()) {
                var cell = Cell.whole(indicator);
                rows.add(Row.of(
                        Value.of(place(compiling, place)),
                        Value.of(compiling.name(cell)),
                        Value.of(compiling.unit(indicator)),
                        Compiling.amount(indicator, frozen.figure(place, cell)),
                        Compiling.amount(indicator, corrected.figure(place, cell)),
                        Compiling.amount(indicator, live.figure(place, cell))));
            }
        }
        return Table.of(
                "closed",
                compiling.say("table.closed"),
                List.of(
                        Column.text("place", compiling.say("column.centre")),
                        Column.text("figure", compiling.say("column.figure")),
                        Column.text("unit", compiling.say("column.unit")),
                        Column.number("closed", compiling.say("column.closed")),
                        Column.number("corrected", compiling.say("column.corrected")),
                        Column.number("live", compiling.say("column.live"))),
                rows);
    }

    private Table corrections(Closing closing, Compiling compiling) {
        List<Row> rows = new ArrayList<>();
        for (var correction : closing.corrections()) {
            var explanation = correction.explanation();
            for (var change : correction.changes()) {
                Cell.of(change.cell())
                        .ifPresent(cell -> rows.add(Row.of(
                                Value.of(compiling
                                        .wording()
                                        .moment(correction.at(), centres.city().zone())),
                                Value.of(compiling.say(
                                        "cause." + correction.cause().name())),
                                explanation == null ? Value.nothing() : Value.of(explanation.text()),
                                Value.of(place(compiling, change.place())),
                                Value.of(compiling.name(cell)),
                                Compiling.amount(cell.indicator(), change.before()),
                                Compiling.amount(cell.indicator(), change.after()))));
            }
        }
        return Table.of(
                        "corrections",
                        compiling.say("table.corrections"),
                        List.of(
                                Column.text("at", compiling.say("column.found")),
                                Column.text("cause", compiling.say("column.cause")),
                                Column.text("explanation", compiling.say("column.explanation")),
                                Column.text("place", compiling.say("column.centre")),
                                Column.text("figure", compiling.say("column.figure")),
                                Column.number("before", compiling.say("column.before")),
                                Column.number("after", compiling.say("column.after"))),
                        rows)
                .withNotes(rows.isEmpty() ? List.of(compiling.say("note.noCorrections")) : List.of());
    }

    private static String place(Compiling compiling, String place) {
        return Counts.TOGETHER.equals(place) ? compiling.say("column.together") : compiling.centre(place);
    }
}
