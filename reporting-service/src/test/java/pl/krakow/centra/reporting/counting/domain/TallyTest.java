package pl.krakow.centra.reporting.counting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSets;

class TallyTest {

    private static final Day REYMONTA = new Day("reymonta", LocalDate.of(2026, 11, 20));
    private static final Day NOWA_HUTA = new Day("nowa-huta", LocalDate.of(2026, 11, 20));
    private static final int FOUNDATION = 0;
    private static final int CHOIR = 1;

    private final MemberSets sets = new RoaringMemberSets();

    @Test
    void addsUpSumsByCell() {
        var room = new Cell(Indicator.HOURS, Dimension.ROOM.is("1w040"));
        var tally = Tally.of(List.of(sum(Indicator.HOURS, 90), sum(Indicator.HOURS, 45), line(room, 45)), sets);

        assertThat(tally.figure(Indicator.HOURS)).isEqualTo(135);
        assertThat(tally.figure(room)).isEqualTo(45);
    }

    @Test
    void countsAMemberOnceHoweverOftenItCame() {
        var tally =
                Tally.of(List.of(came(REYMONTA, FOUNDATION), came(REYMONTA, FOUNDATION), came(REYMONTA, CHOIR)), sets);

        assertThat(tally.figure(Indicator.BENEFICIARIES)).isEqualTo(2);
        assertThat(tally.members(Cell.whole(Indicator.BENEFICIARIES), sets).after(-1, 9))
                .containsExactly(FOUNDATION, CHOIR);
    }

    @Test
    void countsAMemberOfTwoCentresOnceForTheCity() {
        var reymonta = Tally.of(List.of(came(REYMONTA, FOUNDATION), came(REYMONTA, CHOIR)), sets);
        var nowaHuta = Tally.of(List.of(came(NOWA_HUTA, FOUNDATION), sum(Indicator.HOURS, 60)), sets);

        var city = Tally.together(List.of(reymonta, nowaHuta), sets);

        assertThat(city.figure(Indicator.BENEFICIARIES)).isEqualTo(2);
        assertThat(city.figure(Indicator.HOURS)).isEqualTo(60);
    }

    @Test
    void countsSurvivorsInThePlaceOfTheMerged() {
        var tally = Tally.of(List.of(came(REYMONTA, FOUNDATION), came(REYMONTA, CHOIR)), sets);

        assertThat(tally.withSurvivors(Map.of(CHOIR, FOUNDATION), sets).figure(Indicator.BENEFICIARIES))
                .isEqualTo(1);
        assertThat(tally.withSurvivors(Map.of(), sets)).isSameAs(tally);
    }

    @Test
    void isZeroWhereNothingHappened() {
        for (var indicator : Indicator.values()) {
            assertThat(Tally.NOTHING.figure(indicator)).as(indicator.id()).isZero();
        }
    }

    @Test
    void takesNoSumForAMemberNorAMemberForASum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line(REYMONTA, Cell.whole(Indicator.HOURS), 60, FOUNDATION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line(REYMONTA, Cell.whole(Indicator.BENEFICIARIES), 1, Line.NOBODY));
    }

    private static Line sum(Indicator indicator, long amount) {
        return line(Cell.whole(indicator), amount);
    }

    private static Line line(Cell cell, long amount) {
        return new Line(REYMONTA, cell, amount, Line.NOBODY);
    }

    private static Line came(Day day, int member) {
        return new Line(day, Cell.whole(Indicator.BENEFICIARIES), 1, member);
    }
}
