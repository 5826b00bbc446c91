package pl.krakow.centra.events.registrations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.CAPACITY;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.application;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;
import static pl.krakow.centra.events.registrations.domain.Seminar.savedAndLoaded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.events.registrations.domain.Application.By;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.domain.SignUp.Mode;
import pl.krakow.centra.events.registrations.domain.SignUp.Promotion;

/**
 * Thousands of random histories of a roster, compared with an oracle that knows nothing but a row of chairs with names on
 * them and a line of people at the door. Whenever a chair is free it walks down the line and gives the chairs to the first
 * who fits, and begins again. A failure names the seed.
 */
class RosterOracleTest {

    private static final int HISTORIES_PER_SEED = Integer.getInteger("oracle.histories", 500);
    private static final int STEPS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void seatsWhoTheOracleSeats(long seed) {
        for (int history = 0; history < HISTORIES_PER_SEED; history++) {
            new History(seed * 1_000_000 + history).play();
        }
    }

    /** Somebody at the door. */
    private static final class Guest {

        private final int name;
        private final int people;
        private EntryState state;
        private @Nullable Instant until;

        Guest(int name, int people, EntryState state, @Nullable Instant until) {
            this.name = name;
            this.people = people;
            this.state = state;
            this.until = until;
        }

        @Override
        public String toString() {
            return "%d %d %s %s".formatted(name, people, state, until);
        }
    }

    private static final class History {

        private final long seed;
        private final Random random;
        private final Mode mode;
        private final Promotion promotion;
        private final boolean waitingList;
        private final List<Guest> line = new ArrayList<>();
        private final List<Integer> chairs = new ArrayList<>();
        private Roster roster;
        private int seats;
        private Instant now = MONDAY_NOON;
        private int names;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.mode = random.nextInt(4) == 0 ? Mode.APPROVAL : Mode.OPEN;
            this.promotion = random.nextBoolean() ? Promotion.AUTOMATIC : Promotion.OFFER;
            this.waitingList = random.nextInt(5) > 0;
            this.seats = 1 + random.nextInt(8);
            this.roster = roster(signUp());
        }

        private SignUp signUp() {
            return new SignUp(
                    mode,
                    null,
                    null,
                    seats,
                    waitingList,
                    promotion,
                    Duration.ofHours(1),
                    4,
                    true,
                    List.of(),
                    List.of());
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(12)) {
                    case 0, 1, 2, 3 -> register();
                    case 4 -> hold();
                    case 5 -> confirm();
                    case 6, 7 -> cancel();
                    case 8 -> accept();
                    case 9 -> decide();
                    case 10 -> changeSeats();
                    default -> now = now.plus(Duration.ofMinutes(random.nextInt(50)));
                }
                compare();
            }
        }

        private void register() {
            settle();
            int name = random.nextInt(4) == 0 && names > 0 ? 1 + random.nextInt(names) : ++names;
            var by = switch (random.nextInt(4)) {
                case 0 -> By.ADDRESS;
                case 1 -> By.STAFF;
                default -> By.ACCOUNT;
            };
            int people = 1 + random.nextInt(4);
            var confirmBy = by == By.ADDRESS ? now.plus(Duration.ofMinutes(30)) : null;
            var held = guest(name);
            boolean known = held != null && held.state.isLive() && held.state != EntryState.HELD;
            var answer = roster.register(application(name, people, by, null, confirmBy), now);
            if (known) {
                assertThat(answer).as(why()).isInstanceOf(Registering.Refused.class);
                return;
            }
            int free = free() + chairsOf(name);
            var state = mode == Mode.APPROVAL && by != By.STAFF
                    ? by == By.ADDRESS ? EntryState.UNCONFIRMED_IN_LINE : EntryState.APPLIED
                    : people <= free
                            ? by == By.ADDRESS ? EntryState.UNCONFIRMED : EntryState.CONFIRMED
                            : by == By.ADDRESS ? EntryState.UNCONFIRMED_IN_LINE : EntryState.WAITING;
            boolean theCentreDecides = mode == Mode.APPROVAL && by != By.STAFF;
            boolean full = !theCentreDecides && people > free && !waitingList;
            assertThat(answer instanceof Registering.Entered).as(why()).isEqualTo(!full);
            if (!full) {
                leave(name);
                line.removeIf(guest -> guest.name == name);
                arrive(new Guest(name, people, state, confirmBy));
            }
            settle();
        }

        private void hold() {
            settle();
            int name = ++names;
            int people = 1 + random.nextInt(3);
            var answer = roster.hold(application(name, people, By.ACCOUNT, null, null), Duration.ofMinutes(20), now);
            boolean held = mode == Mode.OPEN && people <= free();
            assertThat(answer instanceof Registering.Entered).as(why()).isEqualTo(held);
            if (held) {
                arrive(new Guest(name, people, EntryState.HELD, now.plus(Duration.ofMinutes(20))));
            }
        }

        private void confirm() {
            settle();
            var guest = anybody();
            if (guest == null) {
                return;
            }
            roster.confirmAddress(person(guest.name), now);
            if (guest.state == EntryState.UNCONFIRMED) {
                become(guest, EntryState.CONFIRMED);
            } else if (guest.state == EntryState.UNCONFIRMED_IN_LINE) {
                become(guest, mode == Mode.APPROVAL ? EntryState.APPLIED : EntryState.WAITING);
            }
            settle();
        }

        private void cancel() {
            settle();
            var guest = anybody();
            if (guest == null) {
                return;
            }
            if (guest.state == EntryState.HELD) {
                roster.release(person(guest.name), now);
                leave(guest.name);
                line.remove(guest);
            } else {
                roster.cancel(person(guest.name), random.nextBoolean() ? Cause.PERSON : Cause.CENTRE, now);
                if (guest.state.isLive()) {
                    leave(guest.name);
                    become(guest, EntryState.CANCELLED);
                }
            }
            settle();
        }

        private void accept() {
            settle();
            var guest = anybody();
            if (guest != null) {
                roster.accept(person(guest.name), now);
                if (guest.state == EntryState.OFFERED) {
                    become(guest, EntryState.CONFIRMED);
                }
            }
        }

        private void decide() {
            settle();
            var guest = anybody();
            if (guest == null) {
                return;
            }
            boolean approves = random.nextInt(3) > 0;
            var step = approves ? roster.approve(person(guest.name), now) : roster.decline(person(guest.name), now);
            if (guest.state == EntryState.APPLIED) {
                if (!approves) {
                    become(guest, EntryState.DECLINED);
                } else if (guest.people <= free()) {
                    sit(guest);
                    become(guest, EntryState.CONFIRMED);
                } else if (waitingList) {
                    become(guest, EntryState.WAITING);
                } else {
                    assertThat(step).as(why()).isEqualTo(new Step.Full(free()));
                }
            }
            settle();
        }

        private void changeSeats() {
            settle();
            int before = seats;
            seats = 1 + random.nextInt(10);
            var answer = roster.configure(signUp(), _ -> true, now);
            boolean fits = seats >= chairs.size();
            assertThat(answer instanceof Configuring.Configured).as(why()).isEqualTo(fits);
            seats = fits ? seats : before;
            settle();
        }

        /** Who ran out of time gets up; then the line is walked down until nobody in it fits. */
        private void settle() {
            for (var guest : List.copyOf(line)) {
                if (guest.until != null && !now.isBefore(guest.until)) {
                    leave(guest.name);
                    if (guest.state == EntryState.OFFERED) {
                        become(guest, EntryState.EXPIRED);
                    } else {
                        line.remove(guest);
                    }
                }
            }
            while (true) {
                var first = line.stream()
                        .filter(guest -> guest.state == EntryState.WAITING && guest.people <= free())
                        .findFirst();
                if (first.isEmpty()) {
                    return;
                }
                sit(first.get());
                if (promotion == Promotion.AUTOMATIC) {
                    become(first.get(), EntryState.CONFIRMED);
                } else {
                    first.get().state = EntryState.OFFERED;
                    first.get().until = now.plus(Duration.ofHours(1));
                }
            }
        }

        private void arrive(Guest guest) {
            line.add(guest);
            if (guest.state.isSeated()) {
                sit(guest);
            }
        }

        private void sit(Guest guest) {
            for (int chair = 0; chair < guest.people; chair++) {
                chairs.add(guest.name);
            }
        }

        private void leave(int name) {
            chairs.removeIf(owner -> owner == name);
        }

        private int chairsOf(int name) {
            return (int) chairs.stream().filter(owner -> owner == name).count();
        }

        private static void become(Guest guest, EntryState state) {
            guest.state = state;
            guest.until = null;
        }

        private int free() {
            return seats - chairs.size();
        }

        private @Nullable Guest guest(int name) {
            return line.stream().filter(guest -> guest.name == name).findFirst().orElse(null);
        }

        private @Nullable Guest anybody() {
            return line.isEmpty() ? null : line.get(random.nextInt(line.size()));
        }

        private void compare() {
            settle();
            roster.settle(now);
            assertThat(roster.entries().stream()
                            .map(entry -> "%d %d %s %s"
                                    .formatted(
                                            entry.id().value().getLeastSignificantBits() & 0xFFFF,
                                            entry.people(),
                                            entry.state(),
                                            entry.until())))
                    .as(why())
                    .containsExactlyElementsOf(
                            line.stream().map(Guest::toString).toList());
            assertThat(roster.taken()).as(why()).isEqualTo(chairs.size()).isLessThanOrEqualTo(seats);
            assertThat(chairs.size()).isLessThanOrEqualTo(CAPACITY);
            roster = savedAndLoaded(roster);
        }

        private String why() {
            return "seed " + seed;
        }
    }
}
