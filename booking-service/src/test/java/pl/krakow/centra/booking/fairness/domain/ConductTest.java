package pl.krakow.centra.booking.fairness.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.Sanction.State;
import pl.krakow.centra.booking.fairness.domain.SanctionRule.Effect;
import pl.krakow.centra.booking.fairness.domain.Strike.Kind;

/** Two empty rooms within 90 days: no booking for three months. */
class ConductTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final BeneficiaryId CLUB = new BeneficiaryId(new UUID(0, 1));
    private static final SanctionRule TWO_IN_90_DAYS = new SanctionRule(
            "empty-rooms",
            Set.of(Kind.NO_SHOW, Kind.LATE_CANCELLATION),
            2,
            Period.ofDays(90),
            Effect.NO_BOOKING,
            Period.ofMonths(3));
    private static final SanctionRule THREE_IN_A_YEAR = new SanctionRule(
            "careless", Set.of(Kind.NO_SHOW), 3, Period.ofYears(1), Effect.NO_BOOKING_AT_ONCE, Period.ofMonths(1));

    @Test
    void oneEmptyRoomHasNoConsequence() {
        assertThat(after(noShow("2026-03-02")).sanctions()).isEmpty();
    }

    @Test
    void theSecondWithinReachBeginsASanctionThatEndsByItself() {
        var conduct = after(noShow("2026-03-02"), noShow("2026-05-30"));

        assertThat(conduct.sanctions()).singleElement().satisfies(sanction -> {
            assertThat(sanction.because()).hasSize(2);
            assertThat(sanction.lastDate()).isEqualTo("2026-08-29");
            assertThat(sanction.state(LocalDate.of(2026, 8, 29))).isEqualTo(State.RUNNING);
            assertThat(sanction.state(LocalDate.of(2026, 8, 30))).isEqualTo(State.ENDED);
        });
        assertThat(conduct.running(Effect.NO_BOOKING, LocalDate.of(2026, 8, 29)))
                .isPresent();
        assertThat(conduct.running(Effect.NO_BOOKING, LocalDate.of(2026, 8, 30)))
                .isEmpty();
    }

    @Test
    void theSecondNinetyDaysLaterHasNoConsequence() {
        assertThat(after(noShow("2026-03-02"), noShow("2026-05-31")).sanctions())
                .isEmpty();
    }

    @Test
    void whatLedToOneSanctionLeadsToNoOther() {
        assertThat(after(noShow("2026-03-02"), noShow("2026-03-09"), noShow("2026-03-16"))
                        .sanctions())
                .hasSize(1);
        assertThat(after(noShow("2026-03-02"), noShow("2026-03-09"), noShow("2026-03-16"), noShow("2026-03-23"))
                        .sanctions())
                .hasSize(2);
    }

    @Test
    void lateCancellationsCountWhereTheRuleSaysSo() {
        var strikes = List.of(noShow("2026-03-02"), late("2026-03-09"), noShow("2026-03-16"));

        assertThat(conduct(strikes, List.of(TWO_IN_90_DAYS), List.of()).sanctions())
                .hasSize(1);
        assertThat(conduct(strikes, List.of(THREE_IN_A_YEAR), List.of()).sanctions())
                .isEmpty();
    }

    @Test
    void aLiftedOneLeavesATraceAndIsNotFollowedByAnotherForTheSame() {
        var strikes = List.of(noShow("2026-03-02"), noShow("2026-03-09"));
        var running = after(strikes.toArray(Strike[]::new)).sanctions().getFirst();
        var lifted = running.lifted(new Sanction.Lift("coordinator", Instant.parse("2026-03-10T09:00:00Z"), "Awaria"));

        var afterwards = conduct(strikes, List.of(TWO_IN_90_DAYS), List.of(lifted));

        assertThat(afterwards.sanctions()).containsExactly(lifted);
        assertThat(lifted.state(LocalDate.of(2026, 3, 11))).isEqualTo(State.LIFTED);
        assertThat(afterwards.running(Effect.NO_BOOKING, LocalDate.of(2026, 3, 11)))
                .isEmpty();
        var again = new ArrayList<>(strikes);
        again.add(noShow("2026-03-20"));
        assertThat(conduct(again, List.of(TWO_IN_90_DAYS), List.of(lifted)).sanctions())
                .as("one more is one, not three")
                .containsExactly(lifted);
        again.add(noShow("2026-03-27"));
        assertThat(conduct(again, List.of(TWO_IN_90_DAYS), List.of(lifted)).sanctions())
                .hasSize(2);
    }

    @Test
    void whatHappenedIsJudgedByTheRulesOfItsTime() {
        var strikes = List.of(noShow("2026-03-02"), noShow("2026-03-09"), noShow("2026-04-06"), noShow("2026-04-13"));
        var terms = List.of(
                new SanctionTerms(Instant.parse("2026-01-01T00:00:00Z"), List.of(TWO_IN_90_DAYS)),
                new SanctionTerms(Instant.parse("2026-04-01T00:00:00Z"), List.of()));

        var sanctions = new Conduct(CLUB, strikes, terms, List.of(), KRAKOW).sanctions();

        assertThat(sanctions)
                .singleElement()
                .satisfies(sanction -> assertThat(sanction.because())
                        .extracting(Strike::date)
                        .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)));
    }

    @Test
    void aNoShowTakenBackTakesItsSanctionBack() {
        var first = noShow("2026-03-02");
        var second = noShow("2026-03-09");

        assertThat(after(first, second).sanctions()).hasSize(1);
        assertThat(after(first).sanctions()).isEmpty();
    }

    @Test
    void aSeasonGivesTheSameSanctionsInWhateverOrderItIsLearnt() {
        var random = new Random(11);
        for (int season = 0; season < 200; season++) {
            var strikes = new ArrayList<Strike>();
            var date = LocalDate.of(2026, 1, 5);
            while (date.isBefore(LocalDate.of(2026, 12, 31))) {
                if (random.nextInt(6) == 0) {
                    strikes.add(strike(random.nextBoolean() ? Kind.NO_SHOW : Kind.LATE_CANCELLATION, date));
                }
                date = date.plusDays(7);
            }
            var rules = List.of(TWO_IN_90_DAYS, THREE_IN_A_YEAR);
            var sanctions = conduct(strikes, rules, List.of()).sanctions();
            assertThat(sanctions.stream()
                            .filter(sanction -> sanction.rule().equals(TWO_IN_90_DAYS))
                            .count())
                    .as("season %d: %s", season, strikes)
                    .isEqualTo(twoIn90DaysBy(strikes));
            Collections.shuffle(strikes, random);
            assertThat(conduct(strikes, rules, List.of()).sanctions()).isEqualTo(sanctions);
        }
    }

    /** Counts by hand: goes through the dates and pairs each with the one before if that is free and near enough. */
    private static long twoIn90DaysBy(List<Strike> strikes) {
        long count = 0;
        LocalDate free = null;
        for (var strike : strikes) {
            if (free != null && free.plusDays(90).isAfter(strike.date())) {
                count++;
                free = null;
            } else {
                free = strike.date();
            }
        }
        return count;
    }

    private static Conduct after(Strike... strikes) {
        return conduct(List.of(strikes), List.of(TWO_IN_90_DAYS), List.of());
    }

    private static Conduct conduct(List<Strike> strikes, List<SanctionRule> rules, List<Sanction> lifted) {
        return new Conduct(
                CLUB,
                List.copyOf(strikes),
                List.of(new SanctionTerms(Instant.parse("2026-01-01T00:00:00Z"), rules)),
                lifted,
                KRAKOW);
    }

    private static Strike noShow(String date) {
        return strike(Kind.NO_SHOW, LocalDate.parse(date));
    }

    private static Strike late(String date) {
        return strike(Kind.LATE_CANCELLATION, LocalDate.parse(date));
    }

    private static Strike strike(Kind kind, LocalDate date) {
        return new Strike(
                UUID.nameUUIDFromBytes(date.toString().getBytes(StandardCharsets.UTF_8)),
                "reymonta",
                CLUB,
                kind,
                date,
                date.atTime(18, 0).atZone(KRAKOW).toInstant());
    }
}
