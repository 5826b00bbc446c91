package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.WaitingRoom.slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.Offer;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishState;

/**
 * What is reserved is confirmed, declined, swept away and wanted by others, all at once; and times become free while many wait
 * and answer. Each with a control that fails where days and wishes are saved without looking who saved first.
 */
class ReservationRacesTest {

    private static final int ROUNDS = Integer.getInteger("storm.reservations", 25);
    private static final int CONTROLS = 200;

    @Test
    void aConfirmationAndTheDeadlineNeverBothHold() throws Exception {
        int confirmed = 0;
        int lapsed = 0;
        for (int number = 0; number < ROUNDS; number++) {
            var round = new Deadline(number, true);
            round.run();
            assertThat(round.violations()).as("round %d", number).isEmpty();
            confirmed += round.confirmed();
            lapsed += round.lapsed();
        }
        assertThat(confirmed).as("confirmations in time").isPositive();
        assertThat(lapsed).as("reservations that lapsed").isPositive();
    }

    @Test
    void isCaughtWhenTheGuardIsOff() throws Exception {
        List<String> violations = List.of();
        for (int number = 0; number < CONTROLS && violations.isEmpty(); number++) {
            var round = new Deadline(number, false);
            round.run();
            violations = round.violations();
        }
        assertThat(violations).isNotEmpty();
    }

    @Test
    void whatBecomesFreeGoesToThoseWhoWaitInOrderAndIsNeverIdle() throws Exception {
        for (int number = 0; number < ROUNDS; number++) {
            var round = new Queue(number, true);
            round.run();
            assertThat(round.violations()).as("round %d", number).isEmpty();
        }
    }

    @Test
    void isCaughtInTheQueueWhenTheGuardIsOff() throws Exception {
        List<String> violations = List.of();
        for (int number = 0; number < CONTROLS && violations.isEmpty(); number++) {
            var round = new Queue(number, false);
            round.run();
            violations = round.violations();
        }
        assertThat(violations).isNotEmpty();
    }

    private static void atOnce(Random random, List<Callable<Void>> acts) throws Exception {
        Collections.shuffle(acts, random);
        var start = new CyclicBarrier(acts.size());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = callers.invokeAll(acts.stream()
                    .<Callable<Void>>map(act -> () -> {
                        start.await();
                        return act.call();
                    })
                    .toList());
            for (Future<Void> each : done) {
                each.get();
            }
        }
    }

    /** Six times are reserved, and their deadline is now. */
    private static final class Deadline {

        private static final int TIMES = 6;

        private final WaitingRoom room;
        private final Random random;
        private final Duty duty;
        private final List<AppointmentId> reserved = new ArrayList<>();
        private final Map<AppointmentId, Boolean> taken = new ConcurrentHashMap<>();
        private final Map<AppointmentId, Boolean> declined = new ConcurrentHashMap<>();
        private final Map<AppointmentId, Boolean> others = new ConcurrentHashMap<>();

        Deadline(int number, boolean guarded) {
            room = new WaitingRoom(guarded);
            random = new Random(number);
            duty = room.opened("09:00", "15:00");
            for (int time = 0; time < TIMES; time++) {
                var id = new AppointmentId(UUID.randomUUID());
                room.book(id, slot(duty, time), null, room.clock.instant().plusMillis(2), false);
                reserved.add(id);
            }
        }

        void run() throws Exception {
            var acts = new ArrayList<Callable<Void>>();
            for (int time = 0; time < TIMES; time++) {
                int mine = time;
                acts.add(() -> confirm(mine));
                acts.add(() -> confirm(mine));
                if (time % 3 == 0) {
                    acts.add(() -> decline(mine));
                }
                acts.add(() -> book(mine));
                acts.add(() -> book(mine));
                acts.add(this::sweep);
            }
            atOnce(random, acts);
            room.clock.forward(Duration.ofHours(1));
            room.round();
        }

        private Void confirm(int time) {
            if (room.takeReserved.take(reserved.get(time)) instanceof TakeReserved.Taking.Taken) {
                taken.put(reserved.get(time), true);
            }
            return done();
        }

        private Void decline(int time) {
            if (room.takeReserved.decline(reserved.get(time))) {
                declined.put(reserved.get(time), true);
            }
            return done();
        }

        private Void book(int time) {
            var id = new AppointmentId(UUID.randomUUID());
            if (room.book(id, slot(duty, time), null, null, true) instanceof BookAdvice.Outcome.Made) {
                others.put(id, true);
            }
            return done();
        }

        /** Time goes by while they act. */
        private Void sweep() {
            room.clock.forward(Duration.ofMillis(1));
            room.round();
            return done();
        }

        @SuppressWarnings("NullAway")
        private static Void done() {
            return null;
        }

        int confirmed() {
            return taken.size();
        }

        int lapsed() {
            return TIMES - taken.size();
        }

        List<String> violations() {
            var found = new ArrayList<>(room.overlaps());
            var live = room.live().stream().map(Appointment::id).toList();
            for (var id : taken.keySet()) {
                if (!live.contains(id)) {
                    found.add("was confirmed and is gone: " + id);
                }
                if (room.visits.find(id).isEmpty()) {
                    found.add("was confirmed and nobody knows whose it is: " + id);
                }
                if (declined.containsKey(id)) {
                    found.add("was confirmed and declined: " + id);
                }
            }
            others.keySet().stream()
                    .filter(id -> !live.contains(id))
                    .forEach(id -> found.add("was booked and is gone: " + id));
            reserved.stream().filter(id -> !taken.containsKey(id)).forEach(id -> {
                if (live.contains(id)) {
                    found.add("nobody confirmed it, and it takes time: " + id);
                }
                if (room.visits.find(id).isPresent()) {
                    found.add("nobody confirmed it, and it is known whose it was: " + id);
                }
            });
            return found;
        }
    }

    /** Four times are taken and twelve people wait; every third declines, the others take what they are offered. */
    private static final class Queue {

        private static final int TIMES = 4;
        private static final int PEOPLE = 12;

        private final WaitingRoom room;
        private final Random random;
        private final Duty duty;
        private final List<Wish> waiting = new ArrayList<>();
        private final List<AppointmentId> booked = new ArrayList<>();
        private final Map<AppointmentId, Boolean> jumped = new ConcurrentHashMap<>();

        Queue(int number, boolean guarded) {
            room = new WaitingRoom(guarded);
            random = new Random(number);
            duty = room.opened("09:00", "13:00");
            for (int time = 0; time < TIMES; time++) {
                booked.add(room.booked(duty, time));
            }
            for (int person = 0; person < PEOPLE; person++) {
                waiting.add(room.waits(person));
            }
        }

        private static boolean declines(int person) {
            return person % 3 == 0;
        }

        void run() throws Exception {
            var acts = new ArrayList<Callable<Void>>();
            for (int time = 0; time < TIMES; time++) {
                int mine = time;
                acts.add(() -> {
                    room.cancelled(booked.get(mine));
                    return Deadline.done();
                });
                acts.add(() -> comeAlong(mine));
            }
            for (int sweeper = 0; sweeper < 3; sweeper++) {
                acts.add(() -> {
                    for (int again = 0; again < 5; again++) {
                        room.round();
                    }
                    return Deadline.done();
                });
            }
            for (int person = 0; person < PEOPLE; person++) {
                int mine = person;
                acts.add(() -> {
                    for (int again = 0; again < 5; again++) {
                        answer(mine);
                    }
                    return Deadline.done();
                });
            }
            atOnce(random, acts);
            for (int again = 0; again < PEOPLE * TIMES; again++) {
                room.round();
                for (int person = 0; person < PEOPLE; person++) {
                    answer(person);
                }
            }
        }

        private Void comeAlong(int time) {
            for (int again = 0; again < 5; again++) {
                var id = new AppointmentId(UUID.randomUUID());
                var account = "account of " + id;
                if (room.book(id, slot(duty, time), account, null, false) instanceof BookAdvice.Outcome.Made) {
                    jumped.put(id, true);
                }
            }
            return Deadline.done();
        }

        private void answer(int person) {
            var wish = waiting.get(person);
            if (room.now(wish).state() == WishState.OFFERED) {
                if (declines(person)) {
                    room.declines(wish);
                } else {
                    room.accepts(wish);
                }
            }
        }

        List<String> violations() {
            var found = new ArrayList<>(room.overlaps());
            jumped.keySet().forEach(id -> found.add("came along and has a time others waited for: " + id));
            var whoTook = Stream.iterate(0, person -> person < PEOPLE, person -> person + 1)
                    .filter(person -> room.now(waiting.get(person)).state() == WishState.TAKEN)
                    .toList();
            if (!whoTook.equals(List.of(1, 2, 4, 5))) {
                found.add("who took a time: " + whoTook);
            }
            for (int person : whoTook) {
                Offer offer = room.now(waiting.get(person)).offer();
                if (offer == null
                        || room.live().stream()
                                .noneMatch(each -> each.id().equals(offer.appointment())
                                        && each.state() == AppointmentState.BOOKED)) {
                    found.add("took a time and has none: " + person);
                }
            }
            if (!room.free(duty).isEmpty()) {
                found.add("is idle while others wait: " + room.free(duty));
            }
            return found;
        }
    }
}
