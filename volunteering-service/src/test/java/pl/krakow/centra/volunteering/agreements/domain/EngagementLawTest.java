package pl.krakow.centra.volunteering.agreements.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;

class EngagementLawTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate ADULT = LocalDate.of(1990, 5, 17);
    private static final String LIFEGUARD = "lifeguard";

    /** 30 days is short, 31 is long: within a month, across its end, across the year's, the leap day and both clock changes. */
    @ParameterizedTest(name = "{0} to {1} is {2} days")
    @CsvSource({
        "2026-07-01, 2026-07-30, 30",
        "2026-07-01, 2026-07-31, 31",
        "2026-06-15, 2026-07-14, 30",
        "2026-06-15, 2026-07-15, 31",
        "2026-12-15, 2027-01-13, 30",
        "2026-12-15, 2027-01-14, 31",
        "2027-02-10, 2027-03-11, 30",
        "2027-02-10, 2027-03-12, 31",
        "2028-02-10, 2028-03-10, 30",
        "2028-02-10, 2028-03-11, 31",
        "2027-03-10, 2027-04-08, 30",
        "2027-03-10, 2027-04-09, 31",
        "2026-10-10, 2026-11-08, 30",
        "2026-10-10, 2026-11-09, 31",
        "2026-11-23, 2026-11-23, 1"
    })
    void countsCalendarDaysWithBothEnds(LocalDate first, LocalDate last, int days) {
        assertThat(EngagementLaw.calendarDays(first, last)).isEqualTo(days);

        var duties = EngagementLaw.duties(engagement(first, last), first);

        assertThat(duties.writtenAgreement()).isEqualTo(days > 30);
        assertThat(duties.insurer()).isEqualTo(days > 30 ? Insurer.STATE : Insurer.ORGANISATION);
    }

    /** Hours and 24 would get it wrong: the control of the count by calendar days. */
    @Test
    void isNotMistakenWhereADayHasTwentyThreeHours() {
        var first = LocalDate.of(2027, 3, 1);
        var last = LocalDate.of(2027, 3, 31);

        var byHours = Duration.between(
                        first.atStartOfDay(KRAKOW), last.plusDays(1).atStartOfDay(KRAKOW))
                .toDays();

        assertThat(byHours).isEqualTo(30);
        assertThat(EngagementLaw.calendarDays(first, last)).isEqualTo(31);
    }

    /** Every first day of eight years against a count on the fingers. */
    @Test
    void agreesWithACountOnTheFingers() {
        for (var first = LocalDate.of(2024, 1, 1); first.getYear() < 2032; first = first.plusDays(1)) {
            var day = first;
            int counted = 1;
            while (counted < 30) {
                day = day.plusDays(1);
                counted++;
            }
            assertThat(EngagementLaw.lastShortDay(first)).isEqualTo(day);
            assertThat(EngagementLaw.isLong(engagement(first, day), first)).isFalse();
            assertThat(EngagementLaw.isLong(engagement(first, day.plusDays(1)), first))
                    .isTrue();
        }
    }

    @Test
    void takesWorkWithoutAnEndForLong() {
        assertThat(EngagementLaw.isLong(engagement(MONDAY, null), MONDAY)).isTrue();
    }

    @Test
    void takesTwoDaysFarApartForLongThoughThereIsNoServiceBetween() {
        assertThat(EngagementLaw.isLong(engagement(MONDAY, MONDAY.plusDays(30)), MONDAY))
                .isTrue();
    }

    /** It was planned for less: on day 31 it can't go on without the agreement. */
    @Test
    void wantsTheAgreementBeforeWorkGoesOnBeyondThirtyDays() {
        var planned = engagement(MONDAY, MONDAY.plusDays(9));
        var insured = new Evidence(false, false, false, true, null, Set.of());

        assertThat(EngagementLaw.lacking(planned, insured, MONDAY.plusDays(29))).isEmpty();
        assertThat(EngagementLaw.lacking(planned, insured, MONDAY.plusDays(30))).containsExactly(Lacking.AGREEMENT);
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2008-11-23, 2026-11-22, WITH_GUARDIAN",
        "2008-11-23, 2026-11-23, THEMSELVES",
        "2013-11-23, 2026-11-22, GUARDIAN",
        "2013-11-23, 2026-11-23, WITH_GUARDIAN",
        "2009-01-01, 2026-12-31, WITH_GUARDIAN",
        "2009-01-01, 2027-01-01, THEMSELVES",
        "2008-02-29, 2026-02-27, WITH_GUARDIAN",
        "2008-02-29, 2026-02-28, THEMSELVES",
        "2012-02-29, 2025-02-27, GUARDIAN",
        "2012-02-29, 2025-02-28, WITH_GUARDIAN",
        "2015-02-28, 2028-02-28, WITH_GUARDIAN"
    })
    void asksWhoConcludesByTheBirthday(LocalDate bornOn, LocalDate on, Concluding concluding) {
        assertThat(EngagementLaw.concluding(bornOn, on)).isEqualTo(concluding);
    }

    /** The library counts who was born on a leap day a day short of what the Civil Code says. */
    @Test
    void isNotCountedByPeriods() {
        assertThat(Period.between(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 2, 28))
                        .getYears())
                .isEqualTo(17);
    }

    @Test
    void asksNoMoreForConsentFromTheBirthdayOnButForTheRegisters() {
        var bornOn = MONDAY.minusYears(18).plusDays(1);
        var withChildren = new Engagement(MONDAY, MONDAY.plusDays(3), bornOn, true, Set.of());
        var insured = new Evidence(false, false, false, true, null, Set.of());

        assertThat(EngagementLaw.lacking(withChildren, insured, MONDAY)).containsExactly(Lacking.GUARDIAN_CONSENT);
        assertThat(EngagementLaw.lacking(withChildren, insured, MONDAY.plusDays(1)))
                .containsExactly(Lacking.SAFEGUARDING);
    }

    @ParameterizedTest(name = "looked up {0} days ago: {1}")
    @CsvSource({"0, true", "1, true", "364, true", "365, false", "-1, false"})
    void reliesOnTheRegistersForAYear(int daysAgo, boolean relied) {
        var on = LocalDate.of(2026, 11, 23);

        assertThat(EngagementLaw.isChecked(on.minusDays(daysAgo), on)).isEqualTo(relied);
    }

    @Test
    void reliesOnNoLookupThatFoundSomething() {
        assertThat(EngagementLaw.isChecked(null, MONDAY)).isFalse();
    }

    /**
     * All 1,536 rows: three ages, short or long, with minors or not, qualified work or not, and every combination of what there
     * is to show. Written again here as the sentences of the law, one by one.
     */
    @Test
    void isTheWholeTable() {
        int rows = 0;
        for (int age : List.of(12, 15, 40)) {
            for (boolean isLong : List.of(false, true)) {
                for (boolean minors : List.of(false, true)) {
                    for (boolean qualified : List.of(false, true)) {
                        for (int shown = 0; shown < 64; shown++) {
                            rows++;
                            var row = new Row(
                                    age,
                                    isLong,
                                    minors,
                                    qualified,
                                    is(shown, 0),
                                    is(shown, 1),
                                    is(shown, 2),
                                    is(shown, 3),
                                    is(shown, 4),
                                    is(shown, 5));
                            assertThat(EngagementLaw.lacking(row.engagement(), row.evidence(), MONDAY))
                                    .as(row.toString())
                                    .isEqualTo(row.expected());
                        }
                    }
                }
            }
        }
        assertThat(rows).isEqualTo(1_536);
    }

    private static boolean is(int bits, int place) {
        return (bits >> place & 1) == 1;
    }

    private record Row(
            int age,
            boolean isLong,
            boolean minors,
            boolean qualified,
            boolean agreement,
            boolean byGuardian,
            boolean consent,
            boolean insured,
            boolean checked,
            boolean proved) {

        Engagement engagement() {
            return new Engagement(
                    MONDAY,
                    MONDAY.plusDays(isLong ? 30 : 29),
                    MONDAY.minusYears(age),
                    minors,
                    qualified ? Set.of(LIFEGUARD) : Set.of());
        }

        Evidence evidence() {
            return new Evidence(
                    agreement,
                    byGuardian,
                    consent,
                    insured,
                    checked ? MONDAY.minusMonths(2) : null,
                    proved ? Set.of(LIFEGUARD, "first-aid") : Set.of("first-aid"));
        }

        List<Lacking> expected() {
            var lacking = new ArrayList<Lacking>();
            if (age < 18 && !consent && !(agreement && byGuardian)) {
                lacking.add(Lacking.GUARDIAN_CONSENT);
            }
            if (age < 13 && !(agreement && byGuardian)) {
                lacking.add(Lacking.AGREEMENT);
            } else if (age >= 13 && isLong && !agreement) {
                lacking.add(Lacking.AGREEMENT);
            }
            if (!isLong && !insured) {
                lacking.add(Lacking.INSURANCE);
            }
            if (age >= 18 && minors && !checked) {
                lacking.add(Lacking.SAFEGUARDING);
            }
            if (qualified && !proved) {
                lacking.add(Lacking.QUALIFICATION);
            }
            return lacking;
        }
    }

    /** More to show never makes anything lacking that wasn't before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverAsksForMoreBecauseMoreIsThere(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var first = LocalDate.of(2026, Month.JANUARY, 1).plusDays(random.nextInt(900));
            var engagement = new Engagement(
                    first,
                    random.nextInt(5) == 0 ? null : first.plusDays(random.nextInt(60)),
                    first.minusYears(8 + random.nextInt(20)).minusDays(random.nextInt(400)),
                    random.nextBoolean(),
                    random.nextBoolean() ? Set.of(LIFEGUARD) : Set.of());
            var on = first.plusDays(random.nextInt(60));
            var everything = new Evidence(true, true, true, true, on, Set.of(LIFEGUARD));

            assertThat(EngagementLaw.lacking(engagement, everything, on)).isEmpty();
            assertThat(EngagementLaw.lacking(engagement, Evidence.none(), on)).isNotEmpty();
        }
    }

    private static Engagement engagement(LocalDate first, @Nullable LocalDate last) {
        return new Engagement(first, last, ADULT, false, Set.of());
    }
}
