package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.TUESDAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.duty;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.events.advice.domain.About;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.DayNews;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.Engagement;
import pl.krakow.centra.events.advice.domain.GivenUp;
import pl.krakow.centra.events.advice.domain.InMemoryAdviserDays;
import pl.krakow.centra.events.advice.domain.InMemoryAdvisers;
import pl.krakow.centra.events.advice.domain.InMemoryVisits;
import pl.krakow.centra.events.advice.domain.InMemoryWishes;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.events.advice.notes.InMemoryNotes;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.InMemoryRoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.web.Revision;

/**
 * Fifty at once, by way of the use cases, want two advisers who share one room, at times that overlap and aren't the same:
 * single and double slots, moves within the day, to the next one and to the other adviser, cancellations, a duty planned
 * across the others, duties cut short and called off, and a sweep that believes every deadline has passed. A desk grants each room to one at a time, answers some late and some twice, as booking-service's day
 * sheet does. A hundred rounds; after each, no adviser and no room may be promised twice, and nothing may be left half done.
 * The negative control runs the same on days that don't check what they write on.
 */
class AdviceRacesTest {

    private static final int ROUNDS = 100;
    private static final int CALLERS = 50;
    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final LocalDate TERM = LocalDate.of(2026, 1, 1);
    private static final AdviceSettings SETTINGS = new AdviceSettings(
            Map.of("law", Map.of("pl", "Prawo")),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            5,
            java.time.Period.ofYears(3),
            LocalTime.of(9, 0),
            Duration.ofSeconds(10));

    private static final ReservedSettings RESERVED = new ReservedSettings(
            Duration.ofHours(2),
            2,
            Duration.ofHours(12),
            Duration.ofMinutes(30),
            3,
            java.time.Period.ofDays(92),
            java.time.Period.ofDays(30));

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

        private static final Actor DESK =
                new Actor("desk", Set.of(), List.of(new CentreGrant(COORDINATOR, REYMONTA, TERM, TERM.plusYears(9))));

        private final Random random;
        private final InMemoryAdviserDays days;
        private final OnTheDay onTheDay;
        private final FinishMoves finishMoves;
        private final RoomsOfAdvice rooms;
        private final BookAdvice bookAdvice;
        private final ManageAppointment manageAppointment;
        private final ChangeDuty changeDuty;
        private final Desk desk = new Desk();
        private final List<Duty> duties = new ArrayList<>();
        private final Map<AppointmentId, Boolean> wanted = new ConcurrentHashMap<>();

        Round(int number, boolean guarded) {
            this.random = new Random(number);
            this.days = new InMemoryAdviserDays(guarded);
            this.onTheDay = new OnTheDay(days);
            var visits = new InMemoryVisits();
            var advisers = new InMemoryAdvisers();
            var whereabouts = new Whereabouts(days);
            var centreDay = new CentreDay(CENTRES, Clock.fixed(NOW, ZoneOffset.UTC));
            var involvement = new Involvement(centreDay);
            this.finishMoves = new FinishMoves(onTheDay, visits);
            this.rooms = new RoomsOfAdvice(days, onTheDay, finishMoves, _ -> {});
            var views = new AppointmentViews(
                    days,
                    advisers,
                    visits,
                    new InMemoryNotes(),
                    new InMemoryRoomAnswers(),
                    new RoomViews(new ProblemTexts()),
                    involvement);
            var held = new AppointmentsAhead(visits, whereabouts, SETTINGS, centreDay);
            var line = new WaitingLine(new InMemoryWishes(), advisers, held, SETTINGS, RESERVED);
            this.bookAdvice =
                    new BookAdvice(days, onTheDay, advisers, visits, new Strangers(), held, line, SETTINGS, centreDay);
            this.manageAppointment = new ManageAppointment(
                    days,
                    onTheDay,
                    whereabouts,
                    finishMoves,
                    bookAdvice,
                    advisers,
                    visits,
                    involvement,
                    views,
                    line,
                    SETTINGS,
                    centreDay);
            this.changeDuty = new ChangeDuty(
                    days,
                    advisers,
                    onTheDay,
                    new FindDuties(days, advisers, views, centreDay),
                    new FindSlots(days, advisers, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC)),
                    whereabouts,
                    views,
                    centreDay);
            for (var adviser : ADVISERS) {
                advisers.add(adviser(adviser));
                for (int ahead = 0; ahead < 2; ahead++) {
                    var date = TUESDAY.plusDays(ahead);
                    var duty = duty("reymonta", date, number % 3 == 0 ? Round.online() : ROOM, "09:00", "13:00");
                    duties.add(duty);
                    onTheDay.decide(new AdviserDayId(adviser, date), day -> day.plan(duty));
                }
            }
        }

        private static Adviser adviser(AdviserId id) {
            return new Adviser(
                    id,
                    "account of " + id,
                    "Anna",
                    new Adviser.Profile(Set.of("law"), Set.of("pl"), Set.of(Way.values()), About.NOTHING),
                    List.of(new Engagement("reymonta", TERM, TERM.plusYears(9))),
                    true,
                    1);
        }

        private static DutyPlace online() {
            return new DutyPlace.Online("https://spotkania.example/prawo");
        }

        void run() throws Exception {
            var acts = new ArrayList<Callable<Void>>();
            for (int n = 0; n < CALLERS; n++) {
                int mine = n;
                acts.add(
                        switch (n % 10) {
                            case 9 -> this::sweep;
                            case 8 -> () -> planAcross(mine);
                            case 7 -> () -> cutOrCallOff(mine);
                            default -> () -> visit(mine);
                        });
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

        /** Books, and by turns moves to the next duty, within its own, or cancels. */
        private @Nullable Void visit(int n) {
            var duty = duties.get(n % duties.size());
            var id = new AppointmentId(UUID.randomUUID());
            var booking = bookAdvice.handle(new BookAdvice.Command(
                    id,
                    REYMONTA,
                    slot(duty, n),
                    1 + n % 2,
                    "law",
                    new BookAdvice.Visitor(null, "Maria", null, null, BeneficiaryKind.INDIVIDUAL, null, null, "pl"),
                    null,
                    null,
                    "desk",
                    null,
                    true));
            answerEverything();
            if (booking instanceof BookAdvice.Outcome.Made) {
                wanted.put(id, true);
                switch (n % 5) {
                    case 0 -> manageAppointment.move(about(id), UUID.randomUUID(), slot(next(n), n), 1);
                    case 1 -> manageAppointment.move(about(id), UUID.randomUUID(), slot(duty, n + 1), 1);
                    case 2 -> manageAppointment.cancel(about(id), "Choroba");
                    default -> {}
                }
                answerEverything();
            }
            return null;
        }

        private Duty next(int n) {
            return duties.get((n + 1) % duties.size());
        }

        private static SlotId slot(Duty duty, int n) {
            return new SlotId(duty.id(), duty.time().start().plus(Duration.ofHours(n % 3)));
        }

        private static ManageAppointment.Command about(AppointmentId id) {
            return new ManageAppointment.Command(REYMONTA, id, Revision.ANY, DESK, Locale.ENGLISH);
        }

        /** Ends a duty an hour earlier, which is refused where somebody comes then; one of them is called off. */
        private @Nullable Void cutOrCallOff(int n) {
            var duty = duties.get(n % duties.size());
            var command = new ChangeDuty.Command(REYMONTA, duty.id(), Revision.ANY, DESK, Locale.ENGLISH);
            if (n == 7) {
                changeDuty.withdraw(command, "Choroba");
            } else {
                var shorter = new Period(duty.time().start(), duty.time().end().minus(Duration.ofHours(1)));
                changeDuty.change(
                        command, new Duty.Shape(shorter, duty.slotLength(), duty.pause(), duty.fields()), duty.place());
            }
            return null;
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
                live(day)
                        .filter(each -> {
                            var duty = day.duty(each.duty()).orElseThrow();
                            return duty.cancelled() || !duty.time().covers(each.time());
                        })
                        .forEach(each -> found.add("%s is promised outside its duty".formatted(each.id())));
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

    /** Nobody comes twice. */
    private static final class Strangers implements Participants {

        @Override
        public ParticipantId withAccount(String subject) {
            return unknown();
        }

        @Override
        public ParticipantId withAddress(String email) {
            return unknown();
        }

        @Override
        public ParticipantId unknown() {
            return new ParticipantId(UUID.randomUUID());
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
