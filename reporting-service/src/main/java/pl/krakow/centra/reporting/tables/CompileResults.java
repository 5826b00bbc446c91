package pl.krakow.centra.reporting.tables;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.contracted.FollowContract.Followed;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** What was promised against what was reached, as a table. */
@Component
public class CompileResults {

    public Table table(Compiling compiling, List<Followed> all) {
        List<Row> rows = new ArrayList<>();
        for (var followed : all) {
            for (var progress : followed.progress()) {
                var promise = progress.promise();
                var forecast = progress.forecast();
                rows.add(Row.of(
                        Value.of(compiling.centre(followed.contract().term().centre())),
                        Value.of(compiling.name(promise.cell())),
                        Value.of(compiling.unit(promise.cell().indicator())),
                        Value.of(promise.due()),
                        Value.of(compiling.say("standing." + progress.standing().name())),
                        Value.of(promise.amount()),
                        Value.of(promise.shown(progress.achieved())),
                        forecast.isEmpty() ? Value.nothing() : Value.of(promise.shown(forecast.getAsLong())),
                        Value.of(promise.shown(progress.shortfall()))));
            }
        }
        var table = Table.of(
                "results",
                compiling.say("table.results"),
                List.of(
                        Column.text("centre", compiling.say("column.centre")),
                        Column.text("figure", compiling.say("column.figure")),
                        Column.text("unit", compiling.say("column.unit")),
                        Column.date("due", compiling.say("column.due")),
                        Column.text("standing", compiling.say("column.standing")),
                        Column.number("promised", compiling.say("column.promised")),
                        Column.number("achieved", compiling.say("column.achieved")),
                        Column.number("forecast", compiling.say("column.forecast")),
                        Column.number("shortfall", compiling.say("column.shortfall"))),
                rows);
        return table.withNotes(List.of(compiling.say(rows.isEmpty() ? "note.noResults" : "contract.method")));
    }
}
