package pl.krakow.centra.reporting.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.OperatorTerm;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.contracted.FollowContract;
import pl.krakow.centra.reporting.contracted.FollowContract.Followed;
import pl.krakow.centra.reporting.contracted.Terms;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.statements.domain.Form;
import pl.krakow.centra.reporting.statements.domain.Form.Filling;
import pl.krakow.centra.reporting.statements.domain.Statement;
import pl.krakow.centra.reporting.statements.domain.Statements;
import pl.krakow.centra.reporting.statements.domain.Version;
import pl.krakow.centra.reporting.tables.CompileCharts;
import pl.krakow.centra.reporting.tables.CompileFigures;
import pl.krakow.centra.reporting.tables.CompileResults;
import pl.krakow.centra.reporting.tables.Compiling;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** Fills the tables of a statement, and makes a report of it. */
@Component
@RequiredArgsConstructor
public class CompileStatement {

    private static final List<Indicator> ACTIONS = List.of(
            Indicator.ROOM_USES,
            Indicator.HOURS,
            Indicator.PEOPLE,
            Indicator.EVENTS,
            Indicator.EVENT_PEOPLE,
            Indicator.ADVICE,
            Indicator.ADVICE_HOURS,
            Indicator.COURSE_SESSIONS,
            Indicator.COURSE_HOURS,
            Indicator.GROUP_MEETINGS,
            Indicator.INCUBATED,
            Indicator.KNOWLEDGE_PUBLISHED,
            Indicator.NO_SHOWS,
            Indicator.LATE_CANCELLATIONS);

    private static final Map<Indicator, List<Dimension>> AUDIENCE = ordered(
            Indicator.BENEFICIARIES, List.of(),
            Indicator.ORGANISATIONS, List.of(),
            Indicator.INFORMAL_GROUPS, List.of(),
            Indicator.INDIVIDUALS, List.of(),
            Indicator.NEW_BENEFICIARIES, List.of(),
            Indicator.RETURNING_BENEFICIARIES, List.of(),
            Indicator.PEOPLE, List.of(Dimension.AUDIENCE, Dimension.AGE),
            Indicator.PARTICIPANTS, List.of(),
            Indicator.ADVISED, List.of());

    private static final Map<Indicator, List<Dimension>> ACTIVITIES = ordered(
            Indicator.EVENTS, List.of(Dimension.EVENT_KIND),
            Indicator.EVENT_PEOPLE, List.of(Dimension.EVENT_KIND),
            Indicator.ADVICE, List.of(Dimension.FIELD),
            Indicator.COURSE_SESSIONS, List.of(Dimension.COURSE_KIND),
            Indicator.GROUP_MEETINGS, List.of(),
            Indicator.INCUBATION_STEPS, List.of(),
            Indicator.INCUBATION_RESULTS, List.of(Dimension.RESULT),
            Indicator.KNOWLEDGE_PUBLISHED, List.of(Dimension.ENTRY_KIND),
            Indicator.QUESTIONS_ANSWERED, List.of(),
            Indicator.KNOWLEDGE_READS, List.of(Dimension.ENTRY_KIND),
            Indicator.KNOWLEDGE_DOWNLOADS, List.of(Dimension.ENTRY_KIND));

    private static final Map<Indicator, List<Dimension>> VOLUNTEERS = ordered(
            Indicator.VOLUNTEERS_PLACED, List.of(),
            Indicator.PLACEMENTS, List.of(),
            Indicator.AGREEMENTS, List.of(),
            Indicator.VOLUNTEER_HOURS, List.of(),
            Indicator.VOLUNTEER_VALUE, List.of(),
            Indicator.ORGANISATIONS_HELPED, List.of());

    private static final int MOST_CLOSINGS = 100;

    private final Statements statements;
    private final CompileFigures figures;
    private final CompileResults results;
    private final CompileCharts charts;
    private final FollowContract followContract;
    private final Terms terms;
    private final Closings closings;
    private final CentreCatalogue centres;
    private final Clock clock;

    private static Map<Indicator, List<Dimension>> ordered(Object... pairs) {
        Map<Indicator, List<Dimension>> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            List<Dimension> dimensions = new ArrayList<>();
            for (var each : (List<?>) pairs[i + 1]) {
                dimensions.add((Dimension) each);
            }
            map.put((Indicator) pairs[i], dimensions);
        }
        return map;
    }

    /** Nothing when there is no such statement or version. */
    public Optional<Report> of(UUID id, @Nullable Integer version) {
        return statements.find(id).flatMap(statement -> {
            if (version == null) {
                return Optional.of(report(statement, draft(statement)));
            }
            return statement.version(version).flatMap(statements::version).map(kept -> report(statement, kept));
        });
    }

    /** As it would be kept now. */
    public Version draft(Statement statement) {
        return version(statement, statement.id(), clock.instant(), statement.createdBy());
    }

    Version version(Statement statement, UUID id, Instant now, String by) {
        var compiling = compiling(statement);
        var followed = followed(statement);
        List<Version.Part> parts = new ArrayList<>();
        for (var section : statement.form().sections()) {
            var filling = section.filling();
            parts.add(new Version.Part(
                    section.id(),
                    statement.texts().get(section.id()),
                    filling == null ? null : kept(table(filling, statement, followed, compiling)),
                    filling == null ? List.of() : drawn(filling, statement, followed, compiling)));
        }
        return new Version(
                id,
                statement.id(),
                statement.versions().size() + 1,
                now,
                by,
                compiling.facts(statement.period(), places(statement), now),
                parts);
    }

    private static Version.Kept kept(Table table) {
        List<Row> rows = new ArrayList<>();
        table.rows().each(rows::add);
        return new Version.Kept(table.id(), table.title(), table.columns(), rows, table.notes());
    }

    private Table table(Filling filling, Statement statement, List<Followed> followed, Compiling compiling) {
        var period = statement.period();
        var at = places(statement);
        return switch (filling) {
            case RESULTS -> results.table(compiling, followed);
            case FIGURES ->
                isOfOneOperator(statement)
                        ? figures.comparison(compiling, period, at, ACTIONS)
                        : figures.figures(compiling, period, at, ACTIONS);
            case COMPARISON -> figures.comparison(compiling, period, at, ACTIONS);
            case AUDIENCE -> figures.broken(compiling, "audience", period, at, AUDIENCE);
            case ACTIVITIES -> figures.broken(compiling, "activities", period, at, ACTIVITIES);
            case VOLUNTEERS -> figures.broken(compiling, "volunteers", period, at, VOLUNTEERS);
            case OPERATORS -> operators(compiling, period);
            case CLOSINGS -> closings(compiling, period);
        };
    }

    /** Whether the operator who reports was in office in what the period would be compared with: no other's figures are its to tell. */
    private boolean isOfOneOperator(Statement statement) {
        var period = statement.period();
        return terms.all().stream()
                .filter(term -> term.id().centre().equals(statement.centre()))
                .map(term -> term.operator())
                .anyMatch(term -> Stream.of(period, period.before(), period.yearAgo())
                        .allMatch(each -> term.covers(each.from()) && term.covers(each.to())));
    }

    /** The charts of a table; one in which there is nothing to be seen is left out. */
    private List<Chart> drawn(Filling filling, Statement statement, List<Followed> followed, Compiling compiling) {
        var language = compiling.wording().language();
        var period = statement.period();
        var at = places(statement);
        List<Chart> drawn = new ArrayList<>();
        switch (filling) {
            case RESULTS -> followed.forEach(each -> drawn.add(charts.promises(each, language)));
            case FIGURES, COMPARISON -> {
                course(Indicator.ROOM_USES, period, at, compiling).ifPresent(drawn::add);
                course(Indicator.PEOPLE, period, at, compiling).ifPresent(drawn::add);
                drawn.add(charts.occupancy(period, at, null, language));
            }
            case AUDIENCE -> drawn.add(charts.comparison(compiling, Indicator.PEOPLE, Dimension.AUDIENCE, period, at));
            case ACTIVITIES -> {
                drawn.add(charts.comparison(compiling, Indicator.EVENT_PEOPLE, Dimension.EVENT_KIND, period, at));
                drawn.add(charts.comparison(compiling, Indicator.ADVICE, Dimension.FIELD, period, at));
            }
            case VOLUNTEERS ->
                course(Indicator.VOLUNTEER_HOURS, period, at, compiling).ifPresent(drawn::add);
            case OPERATORS, CLOSINGS -> {}
        }
        return drawn.stream().filter(chart -> !chart.isEmpty()).toList();
    }

    /** Month by month, of what is neither a single month nor more of them than can be told apart. */
    private Optional<Chart> course(Indicator indicator, Period period, List<String> at, Compiling compiling) {
        int months = Interval.MONTH.cut(period).size();
        return months < 2 || months > CompileCharts.MOST_PARTS
                ? Optional.empty()
                : Optional.of(charts.course(compiling, indicator, Interval.MONTH, period, at, false));
    }

    private List<Followed> followed(Statement statement) {
        return terms.all().stream()
                .filter(term -> statement.centre() == null || term.id().centre().equals(statement.centre()))
                .filter(term -> overlap(term.operator(), statement.period()))
                .flatMap(term -> followContract.of(term.id()).stream())
                .toList();
    }

    private static boolean overlap(OperatorTerm term, Period period) {
        return !term.until().isBefore(period.from()) && !term.from().isAfter(period.to());
    }

    private Table operators(Compiling compiling, Period period) {
        var rows = terms.all().stream()
                .filter(term -> overlap(term.operator(), period))
                .map(term -> Row.of(
                        Value.of(compiling.centre(term.id().centre())),
                        Value.of(term.operator().name()),
                        Value.of(term.operator().from()),
                        Value.of(term.operator().until())))
                .toList();
        return Table.of(
                "operators",
                compiling.say("table.operators"),
                List.of(
                        Column.text("centre", compiling.say("column.centre")),
                        Column.text("operator", compiling.say("column.operator")),
                        Column.date("from", compiling.say("column.from")),
                        Column.date("to", compiling.say("column.to"))),
                rows);
    }

    private Table closings(Compiling compiling, Period period) {
        var rows = closings.heads(Integer.MAX_VALUE, MOST_CLOSINGS).stream()
                .filter(head -> period.contains(head.closed().period().from())
                        && period.contains(head.closed().period().to()))
                .map(head -> Row.of(
                        Value.of(head.closed().period().from()),
                        Value.of(head.closed().period().to()),
                        Value.of(head.hash()),
                        Value.of(head.number()),
                        Value.of(head.corrections())))
                .toList();
        var table = Table.of(
                "closings",
                compiling.say("table.closings"),
                List.of(
                        Column.date("from", compiling.say("column.from")),
                        Column.date("to", compiling.say("column.to")),
                        Column.text("hash", compiling.say("column.hash")),
                        Column.number("number", compiling.say("column.number")),
                        Column.number("corrections", compiling.say("column.corrections"))),
                rows);
        return rows.isEmpty() ? table.withNotes(List.of(compiling.say("note.notClosed"))) : table;
    }

    private Report report(Statement statement, Version version) {
        var compiling = compiling(statement);
        var language = compiling.wording().language();
        var key = "statement." + statement.form().name();
        var report = compiling.report(
                "centra-%s-%s-v%d"
                        .formatted(
                                statement.form() == Form.PUBLIC_TASK ? "task" : "programme",
                                statement.period().to(),
                                version.number()),
                compiling.say(key + ".title"),
                compiling.say(key + ".about"),
                version.facts());
        for (var part : version.parts()) {
            report = report.with(new Report.Part.Heading(
                    2, compiling.say("section.%s.%s".formatted(statement.form().name(), part.section()))));
            var text = part.text();
            if (text != null) {
                report = report.with(new Report.Part.Words(text));
            }
            var table = part.table();
            if (table != null) {
                report = report.with(new Report.Part.Numbers(
                        new Table(table.id(), table.title(), table.columns(), table.rows()::forEach, table.notes())));
            }
            for (var chart : part.charts()) {
                report = report.with(CompileCharts.picture(chart, language));
            }
        }
        return report;
    }

    private Compiling compiling(Statement statement) {
        return new Compiling(Locale.forLanguageTag(statement.language()), centres);
    }

    private List<String> places(Statement statement) {
        var centre = statement.centre();
        return centre == null
                ? centres.all().stream().map(each -> each.id().value()).toList()
                : List.of(centre);
    }
}
