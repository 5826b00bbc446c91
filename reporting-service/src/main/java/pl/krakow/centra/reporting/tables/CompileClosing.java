package pl.krakow.centra.reporting.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.closing.CorrectClosings;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Correction;
import pl.krakow.centra.reporting.closing.domain.Counts;
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

    private final Closings closings;
    private final CorrectClosings correctClosings;
    private final CentreCatalogue centres;

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
                .with(new Part.Numbers(figures(closing, compiling)), new Part.Numbers(corrections(closing, compiling)));
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
