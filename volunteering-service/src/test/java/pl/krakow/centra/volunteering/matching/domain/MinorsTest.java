package pl.krakow.centra.volunteering.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.GuardianConsent;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * The law on volunteers who are minors, and on who works with minors, as a table: by age on the day of the shift, a
 * guardian's consent and who acts, and the look into the registers. Across the ends of months and years, a leap day, and
 * the nights the clocks change.
 */
class MinorsTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");

    private final Matching matching = new Matching(Period.ofYears(1));

    @ParameterizedTest(name = "born {0}, on {1}, consent {2}..{3}, guardian acts {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // under thirteen: a consent, and a guardian who acts
                "2014-06-01, 2026-11-20, -,          -,          false, GUARDIAN_CONSENT",
                "2014-06-01, 2026-11-20, -,          -,          true,  GUARDIAN_CONSENT",
                "2014-06-01, 2026-11-20, 2026-11-01, -,          false, GUARDIAN_CONSENT",
                "2014-06-01, 2026-11-20, 2026-11-01, -,          true,  -",
                "2014-06-01, 2026-11-20, 2026-11-01, 2026-11-20, true,  GUARDIAN_CONSENT",
                // thirteen is reached as the day begins
                "2013-12-01, 2026-11-30, 2026-11-01, -,          false, GUARDIAN_CONSENT",
                "2013-12-01, 2026-12-01, 2026-11-01, -,          false, -",
                "2014-01-01, 2026-12-31, 2026-11-01, -,          false, GUARDIAN_CONSENT",
                "2014-01-01, 2027-01-01, 2026-11-01, -,          false, -",
                // thirteen to seventeen: a consent that holds that day
                "2010-06-01, 2026-11-20, -,          -,          false, GUARDIAN_CONSENT",
                "2010-06-01, 2026-11-20, -,          -,          true,  GUARDIAN_CONSENT",
                "2010-06-01, 2026-11-20, 2026-11-20, -,          false, -",
                "2010-06-01, 2026-11-20, 2026-11-20, -,          true,  -",
                "2010-06-01, 2026-11-20, 2026-11-21, -,          false, GUARDIAN_CONSENT",
                "2010-06-01, 2026-11-20, 2026-11-01, 2026-11-20, false, GUARDIAN_CONSENT",
                "2010-06-01, 2026-11-20, 2026-11-01, 2026-11-21, false, -",
                "2010-06-01, 2027-01-01, 2026-11-01, 2027-01-01, false, GUARDIAN_CONSENT",
                "2010-06-01, 2026-12-31, 2026-11-01, 2027-01-01, false, -",
                // eighteen and older: nobody's consent
                "2008-12-01, 2026-11-30, -,          -,          false, GUARDIAN_CONSENT",
                "2008-12-01, 2026-12-01, -,          -,          false, -",
                "2009-01-01, 2026-12-31, -,          -,          false, GUARDIAN_CONSENT",
                "2009-01-01, 2027-01-01, -,          -,          false, -",
                "1994-05-17, 2026-11-20, -,          -,          false, -",
                // a leap day, and the days the clocks change
                "2008-02-29, 2027-02-27, -,          -,          false, -",
                "2009-02-28, 2027-02-27, -,          -,          false, GUARDIAN_CONSENT",
                "2009-02-28, 2027-02-28, -,          -,          false, -",
                "2012-02-29, 2030-02-27, -,          -,          false, GUARDIAN_CONSENT",
                "2012-02-29, 2030-02-28, -,          -,          false, -",
                "2009-03-28, 2027-03-27, -,          -,          false, GUARDIAN_CONSENT",
                "2009-03-28, 2027-03-28, -,          -,          false, -",
                "2009-10-31, 2027-10-30, -,          -,          false, GUARDIAN_CONSENT",
                "2009-10-31, 2027-10-31, -,          -,          false, -",
            })
    void needGuardians(
            LocalDate bornOn,
            LocalDate day,
            @Nullable LocalDate given,
            @Nullable LocalDate withdrawn,
            boolean acts,
            @Nullable Rule excluded) {
        var consent = given == null ? null : new GuardianConsent(given, "coordinator", Instant.EPOCH, withdrawn);

        assertExcluded(candidate(bornOn, consent, acts, null), day, false, excluded);
    }

    @ParameterizedTest(name = "with minors {0}, born {1}, on {2}, checked {3} {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // no contact with minors: no check, whatever it said
                "false, 1994-05-17, 2026-11-20, -,          -,            -",
                "false, 1994-05-17, 2026-11-20, 2026-11-01, NOT_ADMITTED, -",
                "false, 2010-06-01, 2026-11-20, -,          -,            -",
                // contact with minors, of age: a clear check that is in force that day
                "true,  1994-05-17, 2026-11-20, -,          -,            SAFEGUARDING",
                "true,  1994-05-17, 2026-11-20, 2026-11-01, CLEAR,        -",
                "true,  1994-05-17, 2026-11-20, 2026-11-20, CLEAR,        -",
                "true,  1994-05-17, 2026-11-20, 2026-11-21, CLEAR,        SAFEGUARDING",
                "true,  1994-05-17, 2026-11-20, 2025-11-21, CLEAR,        -",
                "true,  1994-05-17, 2026-11-20, 2025-11-20, CLEAR,        SAFEGUARDING",
                "true,  1994-05-17, 2027-01-01, 2026-01-01, CLEAR,        SAFEGUARDING",
                "true,  1994-05-17, 2026-12-31, 2026-01-01, CLEAR,        -",
                "true,  1994-05-17, 2027-03-28, 2026-03-28, CLEAR,        SAFEGUARDING",
                "true,  1994-05-17, 2027-03-27, 2026-03-28, CLEAR,        -",
                "true,  1994-05-17, 2026-11-20, 2026-11-01, NOT_ADMITTED, SAFEGUARDING",
                "true,  1994-05-17, 2026-11-20, 2020-01-01, NOT_ADMITTED, SAFEGUARDING",
                // contact with minors, a minor: no check, but who wasn't admitted isn't
                "true,  2010-06-01, 2026-11-20, -,          -,            -",
                "true,  2010-06-01, 2026-11-20, 2026-11-01, CLEAR,        -",
                "true,  2010-06-01, 2026-11-20, 2026-11-01, NOT_ADMITTED, SAFEGUARDING",
                "true,  2014-06-01, 2026-11-20, -,          -,            -",
                // who comes of age needs the check from that day on
                "true,  2008-12-01, 2026-11-30, -,          -,            -",
                "true,  2008-12-01, 2026-12-01, -,          -,            SAFEGUARDING",
            })
    void areWorkedWithByWhoWasChecked(
            boolean minors,
            LocalDate bornOn,
            LocalDate day,
            @Nullable LocalDate checkedOn,
            Safeguarding.@Nullable Result result,
            @Nullable Rule excluded) {
        var check = checkedOn == null || result == null
                ? null
                : new Safeguarding(checkedOn, result, "reymonta", "coordinator", Instant.EPOCH);
        var consent = new GuardianConsent(day.minusDays(1), "coordinator", Instant.EPOCH, null);

        assertExcluded(candidate(bornOn, consent, true, check), day, minors, excluded);
    }

    /** On a shift that day, and on a role that begins that day. */
    private void assertExcluded(Candidate candidate, LocalDate day, boolean minors, @Nullable Rule excluded) {
        var expected = excluded == null ? List.of() : List.of(excluded);
        var now = day.minusDays(1).atTime(12, 0).atZone(KRAKOW).toInstant();
        var shift = Wanted.Shift.of(new UUID(1, 1), day.atTime(LocalTime.of(1, 0)), day.atTime(5, 0), KRAKOW);
        var role = new Wanted.Role(new UUID(1, 2), day, day.plusMonths(3), 2, List.of());
        for (var post : List.of(shift, role)) {
            var wanted = wanted(minors, post);
            assertThat(matching.exclusions(candidate, wanted, post, now))
                    .extracting(Exclusion::rule)
                    .isEqualTo(expected);
        }
    }

    private static Wanted wanted(boolean minors, Wanted.Post post) {
        return new Wanted(
                new OpportunityId(new UUID(1, 2)),
                "reymonta",
                KRAKOW,
                Commitment.SHIFTS,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("pl"),
                Set.of(),
                0,
                minors,
                false,
                null,
                null,
                false,
                List.of(post));
    }

    private static Candidate candidate(
            LocalDate bornOn, @Nullable GuardianConsent consent, boolean acts, @Nullable Safeguarding check) {
        return new Candidate(
                new VolunteerId(new UUID(2, 1)),
                true,
                null,
                bornOn,
                acts,
                consent,
                check,
                Set.of(),
                List.of(),
                Set.of("pl"),
                Set.of(),
                null,
                10,
                false,
                Availability.UNSAID,
                Set.of(),
                null,
                List.of(),
                List.of(),
                true);
    }
}
