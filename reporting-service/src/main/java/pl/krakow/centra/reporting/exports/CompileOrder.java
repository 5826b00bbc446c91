package pl.krakow.centra.reporting.exports;

import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.exports.domain.Order;
import pl.krakow.centra.reporting.statements.CompileStatement;
import pl.krakow.centra.reporting.tables.CompileBehind;
import pl.krakow.centra.reporting.tables.CompileClosing;
import pl.krakow.centra.reporting.tables.CompileCourse;
import pl.krakow.centra.reporting.tables.CompileFigures;
import pl.krakow.centra.reporting.tables.domain.Report;

/** Puts together what was ordered. */
@Component
@RequiredArgsConstructor
class CompileOrder {

    private final CompileFigures figures;
    private final CompileCourse courses;
    private final CompileBehind behind;
    private final CompileClosing closings;
    private final CompileStatement statements;

    /** Nothing when what it is of is no longer there. */
    Optional<Report> of(Order order, Locale language) {
        return switch (order) {
            case Order.Summary(var period, var centres, boolean compared) ->
                Optional.of(figures.summary(period, centres, compared, language));
            case Order.Course(var indicators, var every, var period, var centres, boolean compared) ->
                Optional.of(courses.of(indicators, every, period, centres, compared, language));
            case Order.Behind(var cell, var period, var centres) ->
                Optional.of(behind.of(cell, period, centres, language));
            case Order.Closed(int number) -> closings.of(number, language);
            case Order.Statement(var statement, var version) -> statements.of(statement, version);
        };
    }
}
