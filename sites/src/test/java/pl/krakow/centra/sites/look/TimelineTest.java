package pl.krakow.centra.sites.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.sites.look.RoomDay.Stretch;
import pl.krakow.centra.sites.look.RoomDay.Use;
import pl.krakow.centra.sites.look.Timeline.Look;

class TimelineTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<Hours> NINE_TO_TWENTY = List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(20, 0)));

    private static Stretch stretch(String from, String to, Use use) {
        return new Stretch(at(from), at(to), use);
    }

    private static OffsetDateTime at(String time) {
        return time.equals("24:00")
                ? DAY.plusDays(1).atStartOfDay(WARSAW).toOffsetDateTime()
                : DAY.atTime(LocalTime.parse(time)).atZone(WARSAW).toOffsetDateTime();
    }

    private static RoomDay day(Stretch... stretches) {
        return new RoomDay("p6", DAY, List.of(stretches));
    }

    @Test
    void cutsTheDayToTheOpeningHoursAndPlacesInFiveMinuteSteps() {
        var bar = Timeline.of(
                day(
                        stretch("00:00", "09:00", Use.CLOSED),
                        stretch("09:00", "11:30", Use.TAKEN),
                        stretch("11:30", "11:45", Use.BUFFER),
                        stretch("11:45", "20:00", Use.FREE),
                        stretch("20:00", "24:00", Use.CLOSED)),
                NINE_TO_TWENTY,
                WARSAW,
                null);

        assertThat(bar.steps()).isEqualTo(132);
        assertThat(bar.size()).isEqualTo("m13 n2");
        assertThat(bar.segments())
                .extracting(Timeline.Segment::look)
                .containsExactly(Look.TAKEN, Look.BUFFER, Look.FREE);
        assertThat(bar.segments())
                .extracting(Timeline.Segment::place)
                .containsExactly("x0 y0 v3 w0", "x3 y0 v0 w3", "x3 y3 v9 w9");
        assertThat(bar.segments().getLast().to()).isEqualTo(LocalTime.of(20, 0));
    }

    @Test
    void tellsTimeTooShortForAMeetingFromABreakBetweenTwo() {
        var bar = Timeline.of(
                day(
                        stretch("09:00", "09:10", Use.BUFFER),
                        stretch("09:10", "09:30", Use.TOO_SHORT),
                        stretch("09:30", "20:00", Use.FREE)),
                NINE_TO_TWENTY,
                WARSAW,
                null);

        assertThat(bar.segments())
                .extracting(Timeline.Segment::look)
                .containsExactly(Look.BUFFER, Look.SHORT, Look.FREE);
        assertThat(bar.free()).extracting(Timeline.Segment::from).containsExactly(LocalTime.of(9, 30));
    }

    @Test
    void joinsNeighboursThatLookTheSame() {
        var bar = Timeline.of(
                day(stretch("09:00", "11:00", Use.TAKEN), stretch("11:00", "20:00", Use.TAKEN)),
                NINE_TO_TWENTY,
                WARSAW,
                null);

        assertThat(bar.segments()).hasSize(1);
    }

    @Test
    void showsNowOnlyTodayAndWithinTheHours() {
        var whole = day(stretch("00:00", "24:00", Use.FREE));

        assertThat(Timeline.of(whole, NINE_TO_TWENTY, WARSAW, ZonedDateTime.of(DAY, LocalTime.of(11, 8), WARSAW))
                        .now())
                .isEqualTo("x2 y5 v0 w0");
        assertThat(Timeline.of(whole, NINE_TO_TWENTY, WARSAW, ZonedDateTime.of(DAY, LocalTime.of(8, 0), WARSAW))
                        .now())
                .isNull();
        assertThat(Timeline.of(
                                whole,
                                NINE_TO_TWENTY,
                                WARSAW,
                                ZonedDateTime.of(DAY.plusDays(1), LocalTime.of(11, 8), WARSAW))
                        .now())
                .isNull();
    }

    @Test
    void endsADayThatIsOpenUntilMidnightAtMidnight() {
        var bar = Timeline.of(
                day(stretch("00:00", "24:00", Use.FREE)),
                List.of(new Hours(LocalTime.of(18, 0), LocalTime.MIDNIGHT)),
                WARSAW,
                null);

        assertThat(bar.steps()).isEqualTo(72);
        assertThat(bar.segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.place()).isEqualTo("x0 y0 v7 w2"));
    }

    @Test
    void isEmptyOnAClosedDay() {
        assertThat(Timeline.of(day(), List.of(), WARSAW, null).isEmpty()).isTrue();
    }
}
