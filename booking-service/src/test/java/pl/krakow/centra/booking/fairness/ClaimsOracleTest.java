package pl.krakow.centra.booking.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.fairness.FairWorld.CHOIR;
import static pl.krakow.centra.booking.fairness.FairWorld.CLUB;
import static pl.krakow.centra.booking.fairness.FairWorld.ELSEWHERE;
import static pl.krakow.centra.booking.fairness.FairWorld.LARGE;
import static pl.krakow.centra.booking.fairness.FairWorld.MONDAY;
import static pl.krakow.centra.booking.fairness.FairWorld.SMALL;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.booking.fairness.ClaimShares.Demand;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;

/**
 * Random histories of placing, moving, cancelling and dying, compared with an oracle that keeps no ledger: before each
 * act it counts what stands, booking by booking and minute by minute. A failure names the seed of its history.
 */
class ClaimsOracleTest {

    private static final int HISTORIES_PER_SEED = 500;
    private static final int STEPS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void decidesWhatAnOracleWithoutLedgersSays(long seed) {
        for (int history = 0; history < HISTORIES_PER_SEED; history++) {
            new History(seed * 1_000_000 + history).play();
        }
    }

    private static final class History {

        private final long seed;
        private final Random random;
        private final FairWorld world = new FairWorld();
        private final int weekly;
        private final int hoursPerMonth;
        private final int cityPerQuarter;
        private final int laptops;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.weekly = 1 + random.nextInt(3);
            this.hoursPerMonth = 2 + random.nextInt(6);
            this.cityPerQuarter = 2 + random.nextInt(5);
            this.laptops = 1 + random.nextInt(3);
            world.withStock("laptop", laptops)
                    .withQuota(SMALL, QuotaPeriod.WEEK, weekly)
                    .withCentreQuota("reymonta", QuotaPeriod.MONTH, QuotaUnit.HOURS, hoursPerMonth)
                    .withCityQuota(QuotaPeriod.QUARTER, cityPerQuarter);
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                world.later(Duration.ofSeconds(random.nextInt(20)));
                var standing = List.copyOf(world.sheets.all());
                switch (random.nextInt(8)) {
                    case 0 -> {
                        if (!standing.isEmpty()) {
                            world.sheets.cancel(oneOf(standing).id());
                        }
                    }
                    case 1, 2 -> {
                        if (!standing.isEmpty()) {
                            var booking = oneOf(standing);
                            var to = anyMeeting(booking.beneficiary().equals(CLUB));
                            attempt(FairWorld.change(booking.id(), to), step);
                        }
                    }
                    case 3 -> dieWithin(anyMeeting(random.nextBoolean()));
                    default -> attempt(anyMeeting(random.nextBoolean()), step);
                }
            }
        }

        private void attempt(Demand act, int step) {
            var expected = objection(act);
            assertThat(world.place(act).isPresent())
                    .as(
                            "seed %d, step %d: %s with %s standing, expected %s",
                            seed, step, act, world.sheets.all(), expected)
                    .isEqualTo(!expected.isEmpty());
        }

        private void dieWithin(Demand act) {
            world.dieBefore(random.nextInt(9));
            try {
                world.place(act);
            } catch (FairWorld.Died e) {
                world.later(Duration.ofMinutes(2));
            }
            world.reborn();
            world.sweepLedgers.sweep();
        }

        private Demand anyMeeting(boolean club) {
            var room = oneOf(List.of(SMALL, SMALL, LARGE, ELSEWHERE));
            var wished = new ArrayList<String>();
            for (int i = room.equals(ELSEWHERE) ? 0 : random.nextInt(3); i > 0; i--) {
                wished.add("laptop");
            }
            return world.meeting(
                    UUID.randomUUID(),
                    club ? CLUB : CHOIR,
                    room,
                    MONDAY.plusDays(random.nextInt(40)).plusDays(random.nextInt(4) == 0 ? 0 : -random.nextInt(7)),
                    "%02d:%02d".formatted(9 + random.nextInt(8), 15 * random.nextInt(4)),
                    30 + 15 * random.nextInt(6),
                    wished.toArray(String[]::new));
        }

        /** What speaks against it; nothing when it fits. */
        private List<String> objection(Demand act) {
            var objections = new ArrayList<String>();
            var others = world.sheets.all().stream()
                    .filter(booking -> !booking.id().equals(act.booking()))
                    .toList();
            var own = others.stream()
                    .filter(booking -> booking.beneficiary().equals(act.beneficiary()))
                    .toList();
            var date = act.date();
            if (act.room().equals(SMALL)
                    && own.stream()
                                    .filter(booking -> booking.room().equals(SMALL)
                                            && week(booking.date()).equals(week(date)))
                                    .count()
                            >= weekly) {
                objections.add("weekly");
            }
            if (act.room().centre().equals("reymonta")) {
                long minutes = own.stream()
                        .filter(booking -> booking.room().centre().equals("reymonta")
                                && booking.date().getMonth() == date.getMonth()
                                && booking.date().getYear() == date.getYear())
                        .mapToLong(booking ->
                                Duration.between(booking.start(), booking.end()).toMinutes())
                        .sum();
                if (minutes + Duration.between(act.start(), act.end()).toMinutes() > 60L * hoursPerMonth) {
                    objections.add("hours");
                }
            }
            if (own.stream()
                            .filter(booking -> quarter(booking.date()).equals(quarter(date)))
                            .count()
                    >= cityPerQuarter) {
                objections.add("city");
            }
            int wanted = act.wished().size();
            if (wanted > 0) {
                for (var minute = act.from(); minute.isBefore(act.until()); minute = minute.plusSeconds(60)) {
                    var moment = minute;
                    int out = others.stream()
                            .filter(booking -> booking.room().centre().equals("reymonta")
                                    && booking.date().equals(date)
                                    && !moment.isBefore(booking.from())
                                    && moment.isBefore(booking.until()))
                            .mapToInt(booking -> booking.equipment().size())
                            .sum();
                    if (out + wanted > laptops) {
                        objections.add("laptops at " + moment);
                        break;
                    }
                }
            }
            return objections;
        }

        private static String week(LocalDate date) {
            return date.get(IsoFields.WEEK_BASED_YEAR) + "/" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        private static String quarter(LocalDate date) {
            return date.getYear() + "/" + date.get(IsoFields.QUARTER_OF_YEAR);
        }

        private <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
