package pl.krakow.centra.booking.seasons.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.seasons.domain.Spring.FROM;
import static pl.krakow.centra.booking.seasons.domain.Spring.HALL;
import static pl.krakow.centra.booking.seasons.domain.Spring.LEFT;
import static pl.krakow.centra.booking.seasons.domain.Spring.RIGHT;
import static pl.krakow.centra.booking.seasons.domain.Spring.SMALL;
import static pl.krakow.centra.booking.seasons.domain.Spring.group;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.Hours;

/** What holds for every season, however it is filled. Checked minute by minute, without the allocation's own notes. More seasons by {@code -Dseasons=1000}. */
class AllocationPropertiesTest {

    private static final int SEASONS = Integer.getInteger("seasons", 60);

    static LongStream seeds() {
        return new Random(2027).longs(SEASONS);
    }

    private static final List<String> ROOMS = List.of(HALL, LEFT, RIGHT, SMALL);

    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoMeetingsTouchNorAnythingThatWasThereBefore(long seed) {
        var spring = season(seed);
        var taken = new HashMap<String, String>();
        for (var claim : spring.claims) {
            for (int minute = claim.from(); minute < claim.to(); minute++) {
                for (var room : touching(claim.room())) {
                    taken.put(claim.date() + room + minute, "before");
                }
            }
        }

        for (var outcome : spring.allocate().outcomes()) {
            for (var given : outcome.slots()) {
                for (var date : given.dates()) {
                    var own = new ArrayList<String>();
                    int from = Minutes.of(given.slot().start());
                    int to = from + Math.toIntExact(given.slot().length().toMinutes()) + 15;
                    for (int minute = from; minute < to; minute++) {
                        var there = taken.get(date + given.slot().room() + minute);
                        assertThat(there).as("%s %s", date, given.slot()).isNull();
                        for (var room : touching(given.slot().room())) {
                            own.add(date + room + minute);
                        }
                    }
                    own.forEach(cell -> taken.put(cell, outcome.wish().toString()));
                }
            }
        }
    }

    /** Those that can't be used at the same time as this one. */
    private static List<String> touching(String room) {
        return switch (room) {
            case HALL -> List.of(HALL, LEFT, RIGHT);
            case LEFT -> List.of(HALL, LEFT);
            case RIGHT -> List.of(HALL, RIGHT);
            default -> List.of(room);
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWishGetsWhatOneOfItsChoicesAsksForOrReasons(long seed) {
        var spring = season(seed);

        for (var outcome : spring.allocate().outcomes()) {
            var wish = spring.wishes.stream()
                    .filter(one -> one.id().equals(outcome.wish()))
                    .findFirst()
                    .orElseThrow();
            if (!outcome.isServed()) {
                assertThat(outcome.refusals()).hasSameSizeAs(wish.choices());
            }
            assertThat(outcome.refusals())
                    .as("%s", outcome)
                    .allSatisfy(refused -> assertThat(refused.obstacles()).isNotEmpty());
            for (var given : outcome.slots()) {
                var choice = wish.choices().get(outcome.choice() - 1);
                assertThat(choice.asksFor(given.slot())).isTrue();
                assertThat(given.dates()).allSatisfy(date -> {
                    assertThat(date.getDayOfWeek()).isEqualTo(given.slot().weekday());
                    assertThat(isOpen(spring, date, given.slot())).isTrue();
                });
                int wished = given.dates().size() + given.leftOut().size();
                assertThat(given.dates().size() * 100).isGreaterThanOrEqualTo(wished * wish.minimalShare());
                assertThat(capacity(spring, given.slot().room()))
                        .isGreaterThanOrEqualTo(wish.details().expectedPeople());
            }
            assertThat(outcome.slots())
                    .extracting(given -> given.slot().weekday())
                    .doesNotHaveDuplicates();
        }
    }

    private static boolean isOpen(Spring spring, LocalDate date, WeeklySlot slot) {
        return spring.open.getOrDefault(date, List.of()).stream()
                .anyMatch(hours -> !slot.start().isBefore(hours.from())
                        && !slot.start().plus(slot.length()).isAfter(hours.to()));
    }

    private static int capacity(Spring spring, String room) {
        return spring.rooms.stream()
                .filter(offered -> offered.room().equals(room))
                .findFirst()
                .orElseThrow()
                .capacity();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsGivenMoreThanTheCap(long seed) {
        var spring = season(seed);
        spring.cap = Duration.ofHours(2 + Math.floorMod(seed, 5));
        var owner = spring.wishes.stream().collect(Collectors.toMap(Wish::id, Wish::beneficiary));
        var weekly = new HashMap<BeneficiaryId, Long>();

        spring.allocate()
                .outcomes()
                .forEach(outcome -> weekly.merge(
                        owner.getOrDefault(outcome.wish(), group(0)),
                        outcome.slots().stream()
                                .mapToLong(given -> given.slot().length().toMinutes())
                                .sum(),
                        Long::sum));

        assertThat(weekly.values()).allMatch(minutes -> minutes <= spring.cap.toMinutes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeasonIsAllocatedAlikeInWhateverOrderItIsRead(long seed) {
        var spring = season(seed);
        var first = spring.allocate();
        var random = new Random(seed);
        Collections.shuffle(spring.wishes, random);
        Collections.shuffle(spring.rooms, random);
        Collections.shuffle(spring.claims, random);

        assertThat(spring.allocate()).isEqualTo(first);
    }

    /** Two ask for the same, once each; the one who got less last time gets no worse a choice and no fewer dates. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whoGotLessLastTimeIsNeverPutAfterAnEqualWhoGotMore(long seed) {
        var spring = season(seed);
        var random = new Random(~seed);
        var choices = choices(random);
        int less = random.nextInt(100);
        var neglected = spring.wish(group(101), 10, 60, List.of(), choices);
        var pampered = spring.wish(group(102), 10, 60, List.of(), choices);
        spring.gotLastTime(group(101), less);
        spring.gotLastTime(group(102), less + 1 + random.nextInt(100 - less));

        var proposal = spring.allocate();

        var one = Spring.outcomeOf(proposal, neglected);
        var other = Spring.outcomeOf(proposal, pampered);
        assertThat(one.turn()).isLessThan(other.turn());
        if (other.isServed()) {
            assertThat(one.isServed()).as("served is %s but not %s", other, one).isTrue();
            assertThat(one.choice()).isLessThanOrEqualTo(other.choice());
            if (one.choice() == other.choice()) {
                assertThat(one.minutes()).isGreaterThanOrEqualTo(other.minutes());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepingEverythingChangesNothing(long seed) {
        var spring = season(seed);
        var proposal = spring.allocate();

        assertThat(Allocation.keeping(proposal, spring.round()).outcomes())
                .extracting(WishOutcome::slots)
                .isEqualTo(proposal.outcomes().stream().map(WishOutcome::slots).toList());
    }

    /** Sixty or so wishes for four rooms, most in the afternoon, with bookings and closed days in between. */
    private static Spring season(long seed) {
        var random = new Random(seed);
        var spring = new Spring();
        spring.seed = seed;
        for (int n = 0; n < 40; n++) {
            int from = 9 + random.nextInt(9);
            spring.taken(
                    ROOMS.get(random.nextInt(4)),
                    FROM.plusDays(random.nextInt(69)),
                    LocalTime.of(from, 15 * random.nextInt(4)).toString(),
                    LocalTime.of(from + 1 + random.nextInt(2), 15 * random.nextInt(4))
                            .toString());
        }
        for (int n = 0; n < 4; n++) {
            spring.open.remove(FROM.plusDays(random.nextInt(69)));
            spring.open.computeIfPresent(
                    FROM.plusDays(random.nextInt(69)), (_, _) -> List.of(Hours.parse("10:00-14:00")));
        }
        for (int n = 0; n < 30 + random.nextInt(60); n++) {
            spring.wish(
                    group(1 + random.nextInt(30)),
                    1 + random.nextInt(40),
                    40 + random.nextInt(61),
                    random.nextInt(6) == 0 ? List.of("projector") : List.of(),
                    choices(random));
        }
        for (int n = 1; n <= 30; n += 1 + random.nextInt(2)) {
            spring.gotLastTime(group(n), random.nextInt(101));
        }
        return spring;
    }

    private static Choice[] choices(Random random) {
        var choices = new Choice[1 + random.nextInt(3)];
        for (int n = 0; n < choices.length; n++) {
            int from = random.nextInt(3) == 0 ? 9 + random.nextInt(5) : 14 + random.nextInt(4);
            var weekdays = EnumSet.noneOf(DayOfWeek.class);
            int days = 1 + random.nextInt(3);
            while (weekdays.size() < days) {
                weekdays.add(DayOfWeek.of(1 + random.nextInt(5)));
            }
            int times = 1 + random.nextInt(days);
            choices[n] = Spring.choice(
                    LocalTime.of(from, 15 * random.nextInt(4)).toString(),
                    LocalTime.of(from + 2 + random.nextInt(2), 45).toString(),
                    times,
                    1 + random.nextInt(times),
                    random.nextBoolean() ? List.of() : List.of(ROOMS.get(random.nextInt(4))),
                    weekdays.toArray(DayOfWeek[]::new));
        }
        return choices;
    }
}
