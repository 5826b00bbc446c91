package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.open;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.InMemoryRosters;
import pl.krakow.centra.events.registrations.domain.Registering;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.race.Turns;

/**
 * Two hundred people want twenty seats at the same moment, and thirty of them think better of it as soon as they are on the
 * roster. Every version that is ever saved is looked at, not only the last.
 */
final class SeatStorm {

    static final int SEATS = 20;
    static final int PEOPLE = 200;
    private static final int WHO_CANCEL = 30;

    private final Random random = new Random(20);
    private final Watched rosters;
    private final OnTheRoster onTheRoster;

    /** @param guarded whether a roster somebody else has saved meanwhile is kept from being overwritten */
    SeatStorm(boolean guarded) {
        this.rosters = new Watched(guarded);
        this.onTheRoster = new OnTheRoster(rosters, (_, _) -> Optional.empty(), Turns.NONE, Clock.systemUTC());
    }

    Rosters rosters() {
        return rosters;
    }

    void round(int round) throws Exception {
        var event = new EventId(new UUID(round, 1));
        rosters.save(roster(event, open(SEATS)));
        var clock = new AtomicLong();
        var began = new ConcurrentHashMap<Integer, Long>();
        var ended = new ConcurrentHashMap<Integer, Long>();
        var people = new ArrayList<>(IntStream.rangeClosed(1, PEOPLE).boxed().toList());
        Collections.shuffle(people, random);
        var cancelling = List.copyOf(people.subList(0, WHO_CANCEL));
        Collections.shuffle(people, random);
        var calls = people.stream()
                .<Callable<Boolean>>map(person -> () -> {
                    began.put(person, clock.incrementAndGet());
                    register(event, person);
                    ended.put(person, clock.incrementAndGet());
                    if (cancelling.contains(person)) {
                        cancel(event, person);
                    }
                    return true;
                })
                .toList();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : callers.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        }
        theRightPeopleAreIn(rosters.of(event).orElseThrow(), cancelling);
        whoCameEarlierHasTheLowerNumber(rosters.of(event).orElseThrow(), began, ended);
        assertThat(rosters.wrong())
                .as("versions with a 21st person, or an idle seat while somebody waited")
                .isZero();
    }

    private void register(EventId event, int person) {
        var answer = onTheRoster
                .decide("reymonta", event, roster -> roster.register(asks(person), MONDAY_NOON))
                .orElseThrow();
        assertThat(answer.result()).isInstanceOf(Registering.Entered.class);
    }

    private void cancel(EventId event, int person) {
        onTheRoster.decide("reymonta", event, roster -> roster.cancel(person(person), Cause.PERSON, MONDAY_NOON));
    }

    private static void theRightPeopleAreIn(Roster roster, List<Integer> cancelled) {
        assertThat(roster.entries()).as("everybody who was told they are on it").hasSize(PEOPLE);
        assertThat(roster.entries().stream().filter(entry -> entry.state() == EntryState.CANCELLED))
                .hasSize(cancelled.size());
        var live = roster.entries().stream()
                .filter(entry -> entry.state().isLive())
                .toList();
        assertThat(live.subList(0, SEATS)).extracting(Entry::state).containsOnly(EntryState.CONFIRMED);
        assertThat(live.subList(SEATS, live.size())).extracting(Entry::state).containsOnly(EntryState.WAITING);
        assertThat(live).extracting(Entry::number).isSorted();
    }

    private static void whoCameEarlierHasTheLowerNumber(
            Roster roster, Map<Integer, Long> began, Map<Integer, Long> ended) {
        long latestBeginning = 0;
        for (var entry : roster.entries()) {
            int person = (int) (entry.id().value().getLeastSignificantBits() & 0xFFFF);
            assertThat(ended.get(person))
                    .as("nobody was done before somebody with a lower number had begun")
                    .isGreaterThan(latestBeginning);
            latestBeginning = Math.max(latestBeginning, began.getOrDefault(person, 0L));
        }
    }

    /** Looks at every version, and lets others go first as a store's round trips do. */
    private static final class Watched extends InMemoryRosters {

        private final boolean guarded;
        private final AtomicInteger wrong = new AtomicInteger();

        Watched(boolean guarded) {
            this.guarded = guarded;
        }

        int wrong() {
            return wrong.get();
        }

        @Override
        public Optional<Roster> of(EventId event) {
            var found = super.of(event);
            Thread.yield();
            return found;
        }

        @Override
        protected boolean mayOverwrite(OptionalLong stored, Roster roster) {
            boolean may = !guarded || super.mayOverwrite(stored, roster);
            if (may && (roster.taken() > SEATS || roster.free() > 0 && roster.waiting() > 0)) {
                wrong.incrementAndGet();
            }
            return may;
        }
    }
}
