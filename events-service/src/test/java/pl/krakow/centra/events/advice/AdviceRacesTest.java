package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.ANY;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.TUESDAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.at;
import static pl.krakow.centra.events.advice.domain.Reymonta.duty;

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
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.Booking;
import pl.krakow.centra.events.advice.domain.CancelledBy;
import pl.krakow.centra.events.advice.domain.DayNews;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.GivenUp;
import pl.krakow.centra.events.advice.domain.InMemoryAdviserDays;
import pl.krakow.centra.events.advice.domain.InMemoryVisits;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Wanted;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/**
 * Fifty at once want two advisers who share one room, at times that overlap and aren't the same: single and double slots,
 * moves within the day and to the next one, cancellations, a duty planned across the others, and a sweep that believes every
 * deadline has passed. A desk grants each room to one at a time, answers some late and some twice, as booking-service's day
 * sheet does. A hundred rounds; after each, no adviser and no room may be promised twice, and nothing may be left half done.
 * The negative control runs the same on days that don't check what they write on.
 */
class AdviceRacesTest {

    private static final int ROUNDS = 100;
    private static final int CALLERS = 50;

    @Test
    void neitherAdviserNorRoomIsEverPromisedTwice() throws Exception {
        int booked = 0;
        int moved = 0;
        int refusedRooms = 0;
        for (int number = 0; number < ROUNDS; number++) {
            var round = new Round(number, true);
            round.run();
            assertThat(round.violations()).as("round %d", number).isEmpty();
            booked += round.count(DayNews.Booked.class);
            moved += round.count(DayNews.Moved.class);
            refusedRooms += round.count(DayNews.Released.class);
        }
        assertThat(booked).as("appointments made").isGreaterThan(ROUNDS);
        assertThat(moved).as("appointments moved").isGreaterThan(ROUNDS / 2);
        assertThat(refusedRooms)
                .as("appointments whose room another adviser got")
                .isGreaterThan(ROUNDS / 2);
    }

    @Test
    void areCaughtWhenTheGuardIsOff() throws Exception {
        List<String> violations = List.of();
        for (int number = 0; number < ROUNDS && violations.isEmpty(); number++) {
            var round = new Round(number, false);
            round.run();
            violations = round.violations();
        }
        assertThat(violations).isNotEmpty();
    }

    private static final class Round {

        private static final List<AdviserId> ADVISERS =
                List.of(new AdviserId(new UUID(7, 1)), new AdviserId(new UUID(7, 2)));
        private static final DutyPlace ROOM = new DutyPlace.InRoom("1w038", true);

        private final Random random;
        private final InMemoryAdviserDays days;
        private final OnTheDay onTheDay;
        private final FinishMoves finishMoves;
        private final RoomsOfAdvice rooms;
        private final Desk desk = new Desk();
        private final List<Duty> duties = new ArrayList<>();
        private final Map<AppointmentId, Boolean> wanted = new ConcurrentHashMap<>();

        Round(int number, boolean guarded) {
            this.random = new Random(number);
            this.days = new InMemoryAdviserDays(guarded);
            this.onTheDay = new OnTheDay(days);
            this.finishMoves = new FinishMoves(onTheDay, new InMemoryVisits());
            this.rooms = new RoomsOfAdvice(days, onTheDay, finishMoves);
            for (var adviser : ADVISERS) {
                for (int ahead = 0; ahead < 2; ahead++) {
                    var date = TUESDAY.plusDays(ahead);
                    var duty = duty("reymonta", date, number % 3 == 0 ? Round.online() : ROOM, "09:00", "13:00");
                    duties.add(duty);
                    onTheDay.decide(new AdviserDayId(adviser, date), day -> day.plan(duty));
                }
            }
        }

        private static DutyPlace online() {
            return new DutyPlace.Online("https://spotkania.example/prawo");
        }

        void run() throws Exception {
            var acts = new ArrayList<Callable<Void>>();
            for (int n = 0; n < CALLERS; n++) {
                int mine = n;
                acts.add(n % 10 == 9 ? this::sweep : n % 10 == 8 ? () -> planAcross(mine) : () -> visit(mine));
            }
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
            // Everything that was said is answered in the end, and what is half done has run out by then.
            for (int again = 0; again < 4; again++) {
                answerEverything();
                sweep();
            }
        }

        /** Books, and by turns moves within the day, to the next one, or cancels. */
        private @Nullable Void visit(int n) {
            var duty = duties.get(n % duties.size());
            var id = new AppointmentId(UUID.randomUUID());
            var booking = onTheDay.decide(duty.id(), day -> day.book(wanted(id, duty, n), NOW))
                    .orElseThrow();
            answerEverything();
            if (booking instanceof Booking.Kept) {
                wanted.put(id, true);
                switch (n % 5) {
                    case 0 -> move(id, duties.get((n + 1) % duties.size()), n);
                    case 1 -> move(id, duty, n + 1);
                    case 2 ->
                        onTheDay.decide(
                                duty.id(),
                                day -> day.cancel(
                                        id,
                                        ANY,
                                        CancelledBy.VISITOR,
                                        at("09:00").minus(Duration.ofDays(1)),
                                        null,
                                        NOW));
                    default -> {}
                }
                answerEverything();
            }
            return null;
        }

        private static Wanted wanted(AppointmentId id, Duty duty, int n) {
            int inARow = 1 + n % 2;
            return new Wanted(
                    id,
                    new SlotId(duty.id(), duty.time().start().plus(Duration.ofHours(n % 3))),
                    inARow,
                    "law",
                    new ParticipantId(id.value()),
                    BeneficiaryKind.INDIVIDUAL,
                    null,
                    NOW.plusSeconds(60));
        }

        private void move(AppointmentId id, Duty there, int n) {
            var from = days.of(id).stream()
                    .filter(day -> day.appointment(id)
                            .filter(each -> each.state().isAhead())
                            .isPresent())
                    .findFirst();
            var to = days.holding(there.id()).orElseThrow().id();
            if (from.isEmpty()) {
                return;
            }
            var moving = from.get().appointment(id).orElseThrow();
            var move = UUID.randomUUID();
            var slot = new SlotId(there.id(), there.time().start().plus(Duration.ofHours(n % 3)));
            var kept = onTheDay.decide(
                    to, day -> day.expect(move, from.get().id(), moving, slot, 1, NOW.plusSeconds(60), NOW));
            if (kept instanceof Booking.Kept(var appointment, var _) && appointment.room() == null) {
                days.of(to).contents().arrivals().stream()
                        .filter(arrival -> arrival.move().equals(move))
                        .forEach(arrival -> finishMoves.finish(to, arrival));
            }
        }

        /** A duty across what is there already; it never may be added. */
        private @Nullable Void planAcross(int n) {
            var adviser = ADVISERS.get(n % 2);
            var across = duty("nowa-huta", TUESDAY, online(), "12:00", "15:00");
            onTheDay.decide(new AdviserDayId(adviser, TUESDAY), day -> day.plan(across));
            return null;
        }

        /** Finishes or gives up whatever is under way, as if every deadline had passed. */
        private @Nullable Void sweep() {
            var late = NOW.plusSeconds(3600);
            for (var day : days.all()) {
                for (var arrival : day.contents().arrivals()) {
                    finishMoves.settle(day.id(), arrival, late);
                }
                if (random.nextBoolean()) {
                    onTheDay.decide(day.id(), each -> {
                        each.settle(late);
                        return each.id();
                    });
                }
            }
            return null;
        }

        private void answerEverything() {
            for (var news : days.told()) {
                var answer = switch (news) {
                    case DayNews.RoomRequested(var need) -> desk.asked(need);
                    case DayNews.RoomGivenUp(var given) -> desk.givenUp(given);
                    default -> null;
                };
                if (answer != null) {
                    rooms.hear(answer);
                }
            }
        }

        int count(Class<? extends DayNews> kind) {
            return (int) days.told().stream().filter(kind::isInstance).count();
        }

        List<String> violations() {
            var found = new ArrayList<String>();
            for (var day : days.all()) {
                overlaps(live(day).map(Appointment::time).toList())
                        .forEach(twice -> found.add("adviser promised twice on %s: %s".formatted(day.id(), twice)));
                overlaps(day.contents().duties().stream()
                                .filter(duty -> !duty.cancelled())
                                .map(Duty::time)
                                .toList())
                        .forEach(twice -> found.add("duties overlap on %s: %s".formatted(day.id(), twice)));
                if (!day.contents().arrivals().isEmpty()) {
                    found.add("half a move is left on " + day.id());
                }
            }
            for (var date : List.of(TUESDAY, TUESDAY.plusDays(1))) {
                var inTheRoom = days.all().stream()
                        .filter(day -> day.id().date().equals(date))
                        .flatMap(Round::live)
                        .filter(each -> each.state() == AppointmentState.BOOKED && each.room() != null)
                        .map(Appointment::time)
                        .toList();
                overlaps(inTheRoom).forEach(twice -> found.add("room promised twice on %s: %s".formatted(date, twice)));
            }
            for (var id : wanted.keySet()) {
                var live = days.all().stream()
                        .flatMap(Round::live)
                        .filter(each -> each.id().equals(id))
                        .count();
                if (live > 1) {
                    found.add("%s takes time in %d places".formatted(id, live));
                }
                if (days.of(id).stream()
                        .noneMatch(day -> day.appointment(id)
                                .filter(each -> each.state() != AppointmentState.MOVED_AWAY)
                                .isPresent())) {
                    found.add(id + " is lost");
                }
            }
            var needed = days.all().stream()
                    .flatMap(Round::live)
                    .flatMap(each -> each.room() == null
                            ? Stream.empty()
                            : Stream.of(each.room().request()))
                    .toList();
            desk.granted()
                    .filter(request -> !needed.contains(request))
                    .forEach(request -> found.add("a room is booked for nobody: " + request));
            return found;
        }

        private static Stream<Appointment> live(AdviserDay day) {
            return day.contents().appointments().stream()
                    .filter(each -> each.state().takesTime());
        }

        private static List<String> overlaps(List<Period> times) {
            var found = new ArrayList<String>();
            for (int one = 0; one < times.size(); one++) {
                for (int other = one + 1; other < times.size(); other++) {
                    if (times.get(one).overlaps(times.get(other))) {
                        found.add(times.get(one) + " and " + times.get(other));
                    }
                }
            }
            return found;
        }
    }

    /** Grants a room to one at a time: what was asked for last under a request counts, and each answer is newer. */
    private static final class Desk {

        private record Kept(long asked, @Nullable Period time, RoomAnswer answer) {}

        private final Map<RoomRequestId, Kept> kept = new ConcurrentHashMap<>();
        private final AtomicLong versions = new AtomicLong(100);

        synchronized RoomAnswer asked(RoomNeed need) {
            var before = kept.get(need.request());
            if (before != null && before.asked >= need.asked()) {
                return before.answer;
            }
            var time = new Period(need.start(), need.end());
            boolean free = kept.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(need.request()))
                    .noneMatch(entry -> entry.getValue().time != null
                            && entry.getValue().time.overlaps(time));
            var answer = new RoomAnswer(
                    need.request(),
                    need.holder(),
                    need.centre(),
                    need.asked(),
                    versions.incrementAndGet(),
                    free ? RoomAnswer.Kind.GRANTED : RoomAnswer.Kind.REFUSED,
                    free ? new BookedRoom(UUID.randomUUID(), need.roomId(), need.start(), need.end()) : null,
                    free ? null : "room-not-available",
                    List.of());
            kept.put(need.request(), new Kept(need.asked(), free ? time : null, answer));
            return answer;
        }

        synchronized RoomAnswer givenUp(GivenUp given) {
            var before = kept.get(given.request());
            if (before != null && before.asked >= given.asked()) {
                return before.answer;
            }
            var answer = new RoomAnswer(
                    given.request(),
                    given.holder(),
                    given.centre(),
                    given.asked(),
                    versions.incrementAndGet(),
                    RoomAnswer.Kind.RELEASED,
                    null,
                    null,
                    List.of());
            kept.put(given.request(), new Kept(given.asked(), null, answer));
            return answer;
        }

        synchronized Stream<RoomRequestId> granted() {
            return kept.entrySet().stream()
                    .filter(entry -> entry.getValue().time != null)
                    .map(Map.Entry::getKey)
                    .toList()
                    .stream();
        }
    }
}
