package pl.krakow.centra.booking.rooms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);
    private static final LocalDate INDEPENDENCE_DAY = LocalDate.of(2026, 11, 11);
    private static final PublicHolidays NOVEMBER_11 = INDEPENDENCE_DAY::equals;
    private static final List<Hours> NINE_TO_EIGHT = List.of(Hours.parse("09:00-20:00"));
    private static final List<Hours> TEN_TO_THREE = List.of(Hours.parse("10:00-15:00"));

    @Test
    void followTheWeek() {
        var hours = weekdays(Map.of());

        assertThat(hours.on(MONDAY, NOVEMBER_11)).isEqualTo(NINE_TO_EIGHT);
        assertThat(hours.on(SATURDAY, NOVEMBER_11)).isEmpty();
    }

    @Test
    void openASingleSaturday() {
        var hours = weekdays(Map.of(SATURDAY, TEN_TO_THREE));

        assertThat(hours.on(SATURDAY, NOVEMBER_11)).isEqualTo(TEN_TO_THREE);
        assertThat(hours.on(SATURDAY.plusDays(7), NOVEMBER_11)).isEmpty();
    }

    @Test
    void closeASingleMonday() {
        var hours = weekdays(Map.of(MONDAY, List.of()));

        assertThat(hours.on(MONDAY, NOVEMBER_11)).isEmpty();
    }

    @Test
    void closeOnPublicHolidays() {
        assertThat(weekdays(Map.of()).on(INDEPENDENCE_DAY, NOVEMBER_11)).isEmpty();
    }

    @Test
    void letAnExceptionOpenAPublicHoliday() {
        var hours = weekdays(Map.of(INDEPENDENCE_DAY, TEN_TO_THREE));

        assertThat(hours.on(INDEPENDENCE_DAY, NOVEMBER_11)).isEqualTo(TEN_TO_THREE);
    }

    @Test
    void ignorePublicHolidaysWhereTheCentreDoes() {
        var hours = new OpeningHours(Map.of(DayOfWeek.WEDNESDAY, NINE_TO_EIGHT), Map.of(), false);

        assertThat(hours.on(INDEPENDENCE_DAY, NOVEMBER_11)).isEqualTo(NINE_TO_EIGHT);
    }

    @Test
    void putTheHoursOfADayInOrder() {
        var hours = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, List.of(Hours.parse("16:00-00:00"), Hours.parse("09:00-12:00"))),
                Map.of(),
                true);

        assertThat(hours.on(MONDAY, NOVEMBER_11))
                .extracting(Hours::toString)
                .containsExactly("09:00-12:00", "16:00-00:00");
    }

    @Test
    void keepSomeHoursToTheStaff() {
        var hours = weekdays(Map.of(SATURDAY, List.of(Hours.parse("10:00-15:00"), Hours.parse("15:00-18:00 staff"))));

        assertThat(hours.on(SATURDAY, NOVEMBER_11)).isEqualTo(TEN_TO_THREE);
        assertThat(hours.onForStaff(SATURDAY, NOVEMBER_11))
                .as("for staff the day goes on where it ends for others")
                .extracting(Hours::from, Hours::to)
                .containsExactly(tuple(LocalTime.of(10, 0), LocalTime.of(18, 0)));
    }

    @Test
    void keepAWholeDayToTheStaff() {
        var hours = weekdays(Map.of(SATURDAY, List.of(Hours.parse("10:00-15:00 staff"))));

        assertThat(hours.on(SATURDAY, NOVEMBER_11)).isEmpty();
        assertThat(hours.onForStaff(SATURDAY, NOVEMBER_11)).hasSize(1);
    }

    @Test
    void letNeitherStaffNorOthersInOnAClosedDay() {
        assertThat(weekdays(Map.of(MONDAY, List.of())).onForStaff(MONDAY, NOVEMBER_11))
                .isEmpty();
        assertThat(weekdays(Map.of()).onForStaff(INDEPENDENCE_DAY, NOVEMBER_11)).isEmpty();
    }

    @Test
    void refuseHoursOfOneDayThatOverlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        weekdays(Map.of(SATURDAY, List.of(Hours.parse("09:00-12:00"), Hours.parse("11:00-13:00")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        weekdays(Map.of(SATURDAY, List.of(Hours.parse("09:00-00:00"), Hours.parse("11:00-13:00")))));
    }

    @Test
    void refuseHoursThatEndBeforeTheyBegin() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("12:00-09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("nine to five"));
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("09:00-25:00"));
    }

    private static OpeningHours weekdays(Map<LocalDate, List<Hours>> exceptions) {
        return new OpeningHours(
                Map.of(DayOfWeek.MONDAY, NINE_TO_EIGHT, DayOfWeek.WEDNESDAY, NINE_TO_EIGHT), exceptions, true);
    }
}
