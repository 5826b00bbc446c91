package pl.krakow.centra.reporting.tables;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.kit.centre.OperatorTerm;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.contracted.FollowContract;
import pl.krakow.centra.reporting.contracted.domain.Contract;
import pl.krakow.centra.reporting.contracted.domain.Progress;
import pl.krakow.centra.reporting.contracted.domain.Promise;
import pl.krakow.centra.reporting.contracted.domain.TermId;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Dimension.RoomTime;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.HoursFact;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.RoomFact;

class CompileChartsTest {

    private static final Locale POLISH = Locale.of("pl");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Period FORTNIGHT = new Period(MONDAY, MONDAY.plusDays(13));

    private final Ports ports = new Ports();
    private final CompileCharts charts =
            new CompileCharts(ports.readPeriod(), ports.readOccupancy(Clock.systemUTC()), Centres.KRAKOW);

    @Test
    void setsThePartsOfWhatIsCountedOnceSideBySide() {
        registered(1, "XVIII Nowa Huta");
        registered(2, "I Stare Miasto");
        registered(3, "I Stare Miasto");

        var chart = charts.comparison(
                Indicator.VOLUNTEERS_REGISTERED, Dimension.DISTRICT, FORTNIGHT, List.of("reymonta"), POLISH);

        assertThat(chart.labels()).containsExactly("I Stare Miasto", "XVIII Nowa Huta");
        assertThat(chart.series()).extracting(Chart.Series::values).containsExactly(List.of(2.0, 1.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl | 1 205,5 z 12 800 do 31 gru 2028",
                "en | 1,205.5 of 12,800 by 31 Dec 2028",
                "uk | 1 205,5 з 12 800 до 31 груд. 2028"
            })
    void writesNumbersAndDaysAsTheLanguageDoes(String language, String said) {
        var promise = new Promise(Cell.whole(Indicator.VOLUNTEER_HOURS), 12_800, LocalDate.of(2028, 12, 31));
        var followed = new FollowContract.Followed(
                new OperatorTerm("Fundacja", LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31)),
                new Contract(new TermId("reymonta", LocalDate.of(2025, 1, 1)), List.of()),
                Instant.EPOCH,
                List.of(new Progress(
                        promise, Progress.Standing.BEHIND, 1_205 * 60 + 30, 0, OptionalLong.empty(), 0, null)));

        var chart = charts.promises(followed, Locale.of(language));

        assertThat(chart.bars())
                .extracting(bar -> bar.amounts().replace('\u00a0', ' '))
                .containsExactly(said);
    }

    @Test
    void saysAWholeAsTheLanguageDoes() {
        taken(1, "1w040", MONDAY, 9, 90_030);

        assertThat(charts.comparison(Indicator.OCCUPIED, null, FORTNIGHT, List.of("reymonta"), POLISH)
                        .summary()
                        .replace('\u00a0', ' '))
                .endsWith(": razem 1 500,5.");
    }

    private void registered(int volunteer, String district) {
        var id = new UUID(0, volunteer);
        ports.recordFact()
                .handle(Reckoned.of(FactId.of("volunteer", id), 1, "reymonta", MONDAY)
                        .count(Indicator.VOLUNTEERS_REGISTERED, id, Dimension.DISTRICT.is(district))
                        .done());
    }

    /** Two rooms, open Monday to Friday from nine to twelve; three of four open hours from nine on were used, and half an hour on a Sunday. */
    @Test
    void showsWhichShareOfTheOpenHoursWasUsedByWeekdayAndHour() {
        open("1w039");
        open("1w040");
        taken(1, "1w040", MONDAY, 9, 60);
        taken(2, "1w039", MONDAY, 9, 60);
        taken(3, "1w040", MONDAY.plusWeeks(1), 9, 60);
        taken(4, "1w040", MONDAY.plusDays(6), 21, 30);

        var chart = charts.occupancy(FORTNIGHT, List.of("reymonta"), null, POLISH);

        assertThat(chart.columns()).startsWith("9", "10", "11").endsWith("21");
        assertThat(chart.cells().getFirst().subList(0, 4)).containsExactly(75.0, 0.0, 0.0, null);
        assertThat(chart.cells().get(1).subList(0, 4)).containsExactly(0.0, 0.0, 0.0, null);
        assertThat(chart.cells().getLast().getLast()).as("used while closed").isEqualTo(100.0);
        assertThat(chart.unit()).isEqualTo("%");
        assertThat(chart.summary()).contains("%");

        var one = charts.occupancy(FORTNIGHT, List.of("reymonta"), "1w039", POLISH);

        assertThat(one.cells().getFirst().getFirst()).isEqualTo(50.0);
    }

    @Test
    void saysThatNothingWasOpen() {
        assertThat(charts.occupancy(FORTNIGHT, List.of("reymonta"), null, POLISH))
                .satisfies(chart -> assertThat(chart.isEmpty()).isTrue())
                .extracting(Chart::summary)
                .isEqualTo("W tym okresie sale nie były otwarte.");
    }

    private void open(String room) {
        ports.openTimes().keep(new RoomFact("reymonta", room, 1, null, null, null));
        ports.openTimes()
                .keep(new HoursFact(
                        "reymonta",
                        1,
                        MONDAY.minusYears(1),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                                .collect(toMap(day -> day, _ -> List.of(new HoursFact.Open(9 * 60, 12 * 60)))),
                        Map.of(),
                        false));
    }

    private void taken(int booking, String room, LocalDate day, int hour, int minutes) {
        int weekday = day.getDayOfWeek().getValue();
        ports.recordFact()
                .handle(Reckoned.of(FactId.of("booking", new UUID(1, booking)), 1, "reymonta", day)
                        .add(
                                Indicator.OCCUPIED,
                                minutes,
                                Dimension.ROOM.is(room),
                                Dimension.WEEKDAY.is(Integer.toString(weekday)))
                        .split(Indicator.OCCUPIED, minutes, Dimension.HOUR.is(Integer.toString(hour)))
                        .split(Indicator.OCCUPIED, minutes, new RoomTime(room, weekday, hour).part())
                        .done());
    }
}
