package pl.krakow.centra.reporting.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.indicators.FigureNames;
import pl.krakow.centra.reporting.openstatistics.domain.Published;
import pl.krakow.centra.reporting.openstatistics.domain.Statistics;
import pl.krakow.centra.reporting.statements.domain.Form;
import pl.krakow.centra.reporting.tables.Compiling;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Value;

/**
 * 250 at one centre and 300 at the other, 30 of them at both: 520 wherever the city is told of them. What comes of adding up who
 * counts once, over centres or over months, stands in no table.
 */
class CountedOnceTest {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final Period YEAR = new Period(FIRST, LocalDate.of(2025, 12, 31));
    private static final List<String> CENTRES = List.of("reymonta", "nowa-huta");
    private static final int OVER_CENTRES = 550;

    private final StatementWorld world = new StatementWorld(EmbeddedServers.mongo());

    /** Those at Reymonta come in two months each, and one comes again and again, so that no sum of anything else is a sum of them. */
    @BeforeEach
    void they() {
        for (int i = 0; i < 250; i++) {
            world.closing().use("reymonta", FIRST.plusDays(i % 150), i);
            world.closing().use("reymonta", FIRST.plusDays(180 + i % 150), i);
        }
        for (int i = 220; i < 520; i++) {
            world.closing().use("nowa-huta", FIRST.plusDays(i % 300), i);
        }
        for (int again = 0; again < 7; again++) {
            world.closing().use("reymonta", FIRST, 0);
        }
        world.ports().settleMonths();
    }

    @Test
    void isSoInEveryReport() {
        var figures = world.figures();
        var compiling = new Compiling(ENGLISH, Centres.KRAKOW);
        assertBeneficiaries(figures.figures(compiling, YEAR, CENTRES, Indicator.all()));
        assertBeneficiaries(figures.comparison(compiling, YEAR, CENTRES, Indicator.all()));
        var write = world.writeStatement();
        var statement = write.begin(
                UUID.randomUUID(), Form.CITY_PROGRAMME, null, YEAR, "en", new Actor("city", Set.of(), List.of()));
        var closing = world.closing().closed(Closable.around(Closable.Kind.YEAR, FIRST));

        for (var report : List.of(
                figures.summary(YEAR, CENTRES, false, ENGLISH),
                figures.summary(YEAR, CENTRES, true, ENGLISH),
                world.compileStatement().of(statement.id(), null).orElseThrow(),
                world.closings().of(closing.number(), ENGLISH).orElseThrow())) {
            assertThat(numbers(report))
                    .as(report.title())
                    .contains(520L)
                    .doesNotContain((long) OVER_CENTRES, overMonths());
        }
        for (var every : Interval.values()) {
            assertThat(numbers(world.courses()
                            .of(
                                    List.of(Indicator.BENEFICIARIES, Indicator.ORGANISATIONS),
                                    every,
                                    YEAR,
                                    CENTRES,
                                    true,
                                    ENGLISH)))
                    .as("every %s", every)
                    .isNotEmpty()
                    .doesNotContain((long) OVER_CENTRES, overMonths());
        }
    }

    @Test
    void isSoInWhatIsPublished() {
        var closing = world.closing().closed(Closable.around(Closable.Kind.YEAR, FIRST));

        Map<String, Long> beneficiaries = new HashMap<>();
        for (var each : Statistics.of(closing.snapshot().counts()).published(Set.of())) {
            if (each.indicator() == Indicator.BENEFICIARIES && each.part() == null) {
                beneficiaries.put(each.place(), Objects.requireNonNullElse(each.value(), -1L));
            }
        }

        assertThat(beneficiaries).isEqualTo(Map.of("reymonta", 250L, "nowa-huta", 300L, Published.CITY, 520L));
    }

    /** The sets themselves, in every period that cuts the year somewhere. */
    @Test
    void isSoInEveryPeriod() {
        var read = world.ports().readPeriod();
        for (int day = 0; day < 360; day += 7) {
            var period = new Period(FIRST.plusDays(day / 3), FIRST.plusDays(day));
            var reading = read.of(CENTRES, period);
            long together = reading.together().figure(Indicator.BENEFICIARIES);
            long both = both(period);
            assertThat(together)
                    .isEqualTo(reading.of("reymonta").figure(Indicator.BENEFICIARIES)
                            + reading.of("nowa-huta").figure(Indicator.BENEFICIARIES)
                            - both);
        }
    }

    /** Who of the thirty was at both centres then. */
    private static long both(Period period) {
        long both = 0;
        for (int i = 220; i < 250; i++) {
            boolean reymonta =
                    period.contains(FIRST.plusDays(i % 150)) || period.contains(FIRST.plusDays(180 + i % 150));
            both += reymonta && period.contains(FIRST.plusDays(i % 300)) ? 1 : 0;
        }
        return both;
    }

    private long overMonths() {
        return world.ports().readPeriod().of(CENTRES, Interval.MONTH.cut(YEAR)).stream()
                .mapToLong(month -> month.together().figure(Indicator.BENEFICIARIES))
                .sum();
    }

    private static void assertBeneficiaries(Table table) {
        List<Value> row = new ArrayList<>();
        table.rows().each(each -> {
            if (each.values().getFirst().equals(Value.of(FigureNames.of(Indicator.BENEFICIARIES, ENGLISH)))) {
                row.addAll(each.values());
            }
        });
        assertThat(row.subList(2, 5)).containsExactly(Value.of(250), Value.of(300), Value.of(520));
    }

    private static List<Long> numbers(Report report) {
        List<Long> numbers = new ArrayList<>();
        for (var table : report.tables()) {
            table.rows()
                    .each(row -> row.values().forEach(value -> {
                        if (value instanceof Value.Amount(BigDecimal amount)) {
                            numbers.add(amount.longValue());
                        }
                    }));
        }
        return numbers;
    }
}
