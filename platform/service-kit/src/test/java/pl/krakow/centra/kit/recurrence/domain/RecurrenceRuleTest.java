package pl.krakow.centra.kit.recurrence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule.Fault;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule.Reading;

class RecurrenceRuleTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final LocalTime SIX_IN_THE_EVENING = LocalTime.of(18, 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;COUNT=10",
                "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271130;BYDAY=MO,WE",
                "FREQ=MONTHLY;COUNT=12;BYDAY=2TU,-1FR",
                "FREQ=MONTHLY;COUNT=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=MONTHLY;COUNT=12;BYMONTHDAY=1,-1",
                "FREQ=DAILY;COUNT=5;BYDAY=MO,TU,WE,TH,FR",
                "FREQ=YEARLY;COUNT=2"
            })
    void readsWhatItWrites(String text) {
        assertThat(understood(text).text()).isEqualTo(text);
    }

    @Test
    void readsARuleAsPeopleCopyIt() {
        assertThat(understood(" rrule:freq=weekly;count=4;wkst=mo;byday=+1mo ".replace("+1", ""))
                        .text())
                .isEqualTo("FREQ=WEEKLY;COUNT=4;BYDAY=MO");
    }

    @ParameterizedTest
    @CsvSource({
        "20271130, 2027-11-30",
        "20271130T180000, 2027-11-30",
        "20271130T175959, 2027-11-29",
        "20271130T170000Z, 2027-11-30",
        "20271130T165959Z, 2027-11-29",
        "20270730T160000Z, 2027-07-30"
    })
    void takesTheEndAsADateALocalTimeOrAMomentInUtc(String until, LocalDate last) {
        assertThat(understood("FREQ=WEEKLY;UNTIL=" + until).until()).isEqualTo(last);
    }

    @Test
    void writesTheEndForCalendarsAsAMomentInUtc() {
        var summer = understood("FREQ=WEEKLY;UNTIL=20270730");
        var winter = understood("FREQ=WEEKLY;UNTIL=20271130");

        assertThat(summer.calendarText(SIX_IN_THE_EVENING, KRAKOW)).isEqualTo("FREQ=WEEKLY;UNTIL=20270730T160000Z");
        assertThat(winter.calendarText(SIX_IN_THE_EVENING, KRAKOW)).isEqualTo("FREQ=WEEKLY;UNTIL=20271130T170000Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY | NO_END | ''",
                "FREQ=WEEKLY;COUNT=2;UNTIL=20271130 | NO_END | ''",
                "FREQ=HOURLY;COUNT=2 | NOT_SUPPORTED | FREQ=HOURLY",
                "FREQ=WEEKLY;COUNT=2;BYHOUR=9 | NOT_SUPPORTED | BYHOUR",
                "FREQ=YEARLY;COUNT=2;BYMONTH=3 | NOT_SUPPORTED | BYMONTH",
                "FREQ=YEARLY;COUNT=2;BYMONTHDAY=3 | NOT_SUPPORTED | BYMONTHDAY",
                "FREQ=WEEKLY;COUNT=2;BYDAY=2MO | NOT_SUPPORTED | BYDAY=2MO",
                "FREQ=WEEKLY;COUNT=2;BYSETPOS=1 | NOT_SUPPORTED | BYSETPOS",
                "FREQ=WEEKLY;COUNT=2;WKST=SU | NOT_SUPPORTED | WKST",
                "FREQ=WEEKLY;COUNT=367 | VALUE | COUNT",
                "FREQ=WEEKLY;COUNT=0 | VALUE | COUNT",
                "FREQ=WEEKLY;COUNT=2;INTERVAL=0 | VALUE | INTERVAL",
                "FREQ=MONTHLY;COUNT=2;BYMONTHDAY=0 | VALUE | BYMONTHDAY",
                "FREQ=MONTHLY;COUNT=2;BYMONTHDAY=32 | VALUE | BYMONTHDAY",
                "FREQ=MONTHLY;COUNT=2;BYDAY=6MO | VALUE | BYDAY",
                "FREQ=WEEKLY;COUNT=2;BYDAY=MO,MO | VALUE | BYDAY",
                "FREQ=WEEKLY;COUNT=-1 | UNREADABLE | COUNT",
                "FREQ=WEEKLY;COUNT=99999999999 | UNREADABLE | COUNT",
                "FREQ=WEEKLY;UNTIL=20271301 | UNREADABLE | UNTIL",
                "FREQ=FORTNIGHTLY;COUNT=2 | UNREADABLE | FREQ",
                "COUNT=2 | UNREADABLE | FREQ",
                "FREQ=WEEKLY;COUNT=2;COUNT=3 | UNREADABLE | ''",
                "every Tuesday | UNREADABLE | ''",
                "FREQ=WEEKLY;;COUNT=2 | UNREADABLE | ''"
            })
    void refusesEverythingElseAndSaysWhatItIsAbout(String text, Fault fault, String part) {
        assertThat(RecurrenceRule.read(text, SIX_IN_THE_EVENING, KRAKOW)).isEqualTo(new Reading.Refused(fault, part));
    }

    @Test
    void refusesARuleOfAnyLengthWithoutReadingItAll() {
        var endless = "FREQ=WEEKLY;COUNT=2;BYDAY=" + "MO,".repeat(20_000) + "TU";

        assertThat(RecurrenceRule.read(endless, SIX_IN_THE_EVENING, KRAKOW))
                .isEqualTo(new Reading.Refused(Fault.UNREADABLE, ""));
    }

    private static RecurrenceRule understood(String text) {
        if (RecurrenceRule.read(text, SIX_IN_THE_EVENING, KRAKOW) instanceof Reading.Understood(var rule)) {
            return rule;
        }
        throw new AssertionError("not understood: " + text);
    }
}
