package pl.krakow.centra.sites.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class LineChartTest {

    private static LineChart chart(List<Long> one, List<Long> other) {
        return LineChart.of(
                580,
                250,
                116,
                List.of("sty", "lut", "mar"),
                List.of(new LineChart.Data("Reymonta", "blue", one), new LineChart.Data("Nowa Huta", "brick", other)));
    }

    @Test
    void beginsAtZeroAndReachesAboveTheMost() {
        var chart = chart(List.of(71L, 80L, 172L), List.of(70L, 90L, 201L));

        assertThat(chart.grid()).extracting(LineChart.Line::value).containsExactly(0L, 100L, 200L, 300L);
        assertThat(chart.series().getFirst().path()).startsWith("M40.0 ");
    }

    @Test
    void keepsTheNamesOfTwoLinesApart() {
        var chart = chart(List.of(1L, 2L, 100L), List.of(3L, 4L, 101L));

        var gap = Math.abs(Double.parseDouble(chart.series().get(0).labelY())
                - Double.parseDouble(chart.series().get(1).labelY()));
        assertThat(gap).isGreaterThanOrEqualTo(17.9);
    }

    @Test
    void drawsNothingButTheGridWhenEverythingIsZero() {
        var chart = chart(List.of(0L, 0L, 0L), List.of(0L, 0L, 0L));

        assertThat(chart.grid()).extracting(LineChart.Line::value).containsExactly(0L, 1L);
        assertThat(chart.series()).allMatch(series -> !series.path().contains("NaN"));
    }
}
