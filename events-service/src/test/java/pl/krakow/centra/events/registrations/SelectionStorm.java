package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.byApproval;
import static pl.krakow.centra.events.registrations.domain.Seminar.onTheTelephone;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.InMemoryRosters;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.kit.race.Turns;

/**
 * Two staff decide about sixty applicants at the same moment, each by a ranking of their own, while others are approved one by
 * one, written down on the telephone, or give up. Every version that is ever saved is looked at.
 */
final class SelectionStorm {

    private static final int SEATS = 10;
    private static final int APPLICANTS = 60;

    private final Random random = new Random(7);
    private final Watched rosters;
    private final OnTheRoster onTheRoster;

    /** @param guarded whether a roster somebody else has saved meanwhile is kept from being overwritten */
    SelectionStorm(boolean guarded) {
        this.rosters = new Watched(guarded);
        this.onTheRoster = new OnTheRoster(rosters, (_, _) -> Optional.empty(), Turns.NONE, Clock.systemUTC());
    }

    void round(int round) throws Exception {
        var event = new EventId(new UUID(round, 2));
        var applied = roster(event, byApproval(SEATS));
        IntStream.rangeClosed(1, APPLICANTS).forEach(person -> applied.register(asks(person), MONDAY_NOON));
        assertThat(rosters.save(applied)).isTrue();
        var acts = new ArrayList<Consumer<Roster>>();
        acts.add(select());
        acts.add(select());
        IntStream.rangeClosed(1, 8).forEach(person -> acts.add(each -> each.approve(person(person), MONDAY_NOON)));
        IntStream.rangeClosed(101, 106)
                .forEach(person -> acts.add(each -> each.register(onTheTelephone(person), MONDAY_NOON)));
        IntStream.rangeClosed(20, 34)
                .forEach(person -> acts.add(each -> each.cancel(person(person), Cause.PERSON, MONDAY_NOON)));
        Collections.shuffle(acts, random);
        var calls = acts.stream()
                .<Callable<Boolean>>map(act -> () -> {
                    onTheRoster.decide("reymonta", event, each -> {
                        act.accept(each);
                        return true;
                    });
                    return true;
                })
                .toList();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : callers.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        }
        assertThat(rosters.wrong())
                .as("versions with an 11th person, or an idle seat while somebody waited")
                .isZero();
        allWasDone(rosters.of(event).orElseThrow());
    }

    private Consumer<Roster> select() {
        var order = new ArrayList<>(IntStream.rangeClosed(1, 50).boxed().toList());
        Collections.shuffle(order, random);
        List<RegistrationId> ranked = order.stream().map(each -> person(each)).toList();
        var declined = IntStream.rangeClosed(51, APPLICANTS)
                .mapToObj(each -> person(each))
                .toList();
        return each -> each.select(ranked, declined, Integer.MAX_VALUE, MONDAY_NOON);
    }

    private static void allWasDone(Roster roster) {
        assertThat(roster.taken()).as("seats given away").isEqualTo(SEATS);
        assertThat(roster.entries().stream().filter(entry -> entry.state() == EntryState.APPLIED))
                .as("applicants nobody decided about")
                .isEmpty();
        assertThat(roster.entries()).as("everybody who was told they are on it").hasSize(APPLICANTS + 6);
        IntStream.rangeClosed(20, 34)
                .forEach(person -> assertThat(
                                roster.find(person(person)).orElseThrow().state())
                        .as("who gave up")
                        .isEqualTo(EntryState.CANCELLED));
        var ranks = roster.entries().stream()
                .filter(entry -> entry.rank() != null)
                .map(entry -> entry.rank())
                .toList();
        assertThat(ranks).as("ranks, each given once").doesNotHaveDuplicates();
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
            if (may && (roster.taken() > SEATS || (roster.free() > 0 && roster.waiting() > 0))) {
                wrong.incrementAndGet();
            }
            return may;
        }
    }
}
