package pl.krakow.centra.events.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static pl.krakow.centra.events.advice.domain.Reymonta.LAWYER;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.TUESDAY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.About;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.Engagement;
import pl.krakow.centra.events.advice.domain.InMemoryAdviceLinks;
import pl.krakow.centra.events.advice.domain.InMemoryAdviserDays;
import pl.krakow.centra.events.advice.domain.InMemoryAdvisers;
import pl.krakow.centra.events.advice.domain.InMemoryVisits;
import pl.krakow.centra.events.advice.domain.InMemoryWishes;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.Reymonta;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishId;
import pl.krakow.centra.events.advice.notes.InMemoryNotes;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.InMemoryRoomAnswers;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.web.Revision;

/** The use cases of advice in memory, a lawyer at Reymonta, and those who wait for her; what they are told is kept. */
final class WaitingRoom {

    static final CentreId REYMONTA = new CentreId("reymonta");
    static final LocalDate TERM = LocalDate.of(2026, 1, 1);
    static final AdviceSettings SETTINGS = new AdviceSettings(
            Map.of("law", Map.of("pl", "Prawo")),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            5,
            java.time.Period.ofYears(3),
            LocalTime.of(9, 0),
            Duration.ofSeconds(10));
    static final ReservedSettings RESERVED = new ReservedSettings(
            Duration.ofHours(2),
            2,
            Duration.ofHours(12),
            Duration.ofMinutes(30),
            3,
            java.time.Period.ofDays(92),
            java.time.Period.ofDays(30));

    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));
    private static final Actor DESK =
            new Actor("desk", Set.of(), List.of(new CentreGrant(COORDINATOR, REYMONTA, TERM, TERM.plusYears(9))));

    final InMemoryAdviserDays days;
    final InMemoryWishes wishes;
    final InMemoryVisits visits = new InMemoryVisits();
    final InMemoryAdviceLinks links = new InMemoryAdviceLinks();
    final Told told = new Told();
    final Hands clock = new Hands();
    final OnTheDay onTheDay;
    final Whereabouts whereabouts;
    final BookAdvice bookAdvice;
    final ManageAppointment manageAppointment;
    final TakeReserved takeReserved;
    final ManageWish manageWish;
    final SettleDays settleDays;
    final OfferSlots offerSlots;
    final KeepWishes keepWishes;

    /** @param guarded whether a day and a wish are saved only if nobody else saved them first */
    WaitingRoom(boolean guarded) {
        days = new InMemoryAdviserDays(guarded);
        wishes = new InMemoryWishes(guarded);
        onTheDay = new OnTheDay(days);
        whereabouts = new Whereabouts(days);
        var advisers = new InMemoryAdvisers();
        advisers.add(lawyer());
        var centreDay = new CentreDay(CENTRES, clock);
        var involvement = new Involvement(centreDay);
        var finishMoves = new FinishMoves(onTheDay, visits);
        var views = new AppointmentViews(
                days,
                advisers,
                visits,
                new InMemoryNotes(),
                new InMemoryRoomAnswers(),
                new RoomViews(new ProblemTexts()),
                involvement);
        var ahead = new AppointmentsAhead(visits, whereabouts, SETTINGS, centreDay);
        var line = new WaitingLine(wishes, advisers, ahead, SETTINGS, RESERVED);
        bookAdvice =
                new BookAdvice(days, onTheDay, advisers, visits, new ByAccount(), ahead, line, SETTINGS, centreDay);
        manageAppointment = new ManageAppointment(
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
        takeReserved = new TakeReserved(onTheDay, whereabouts, visits, links, ahead, SETTINGS, centreDay);
        var wishViews = new WishViews(line, whereabouts, views, centreDay);
        manageWish = new ManageWish(wishes, takeReserved, line, wishViews, told, centreDay);
        settleDays = new SettleDays(onTheDay, days, finishMoves, visits, links, clock);
        offerSlots = new OfferSlots(
                days, advisers, wishes, line, bookAdvice, takeReserved, whereabouts, told, new Derived());
        keepWishes = new KeepWishes(wishes, links, offerSlots, told, centreDay);
    }

    private static Adviser lawyer() {
        return new Adviser(
                LAWYER,
                "account of Anna",
                "Anna Nowak",
                new Adviser.Profile(Set.of("law"), Set.of("pl"), Set.of(Way.values()), About.NOTHING),
                List.of(new Engagement("reymonta", TERM, TERM.plusYears(9))),
                true,
                1);
    }

    /** A duty of hers on that Tuesday, 45 minutes each with 15 between. */
    Duty opened(String from, String to) {
        var duty = Reymonta.duty(Reymonta.ONLINE, from, to);
        onTheDay.decide(new AdviserDayId(LAWYER, TUESDAY), day -> day.plan(duty));
        return duty;
    }

    AdviserDay day() {
        return days.of(new AdviserDayId(LAWYER, TUESDAY));
    }

    List<Period> free(Duty duty) {
        return day().free(duty, clock.instant());
    }

    /** Waits for any time of a lawyer; the one after the other. */
    Wish waits(int number) {
        var wish = Reymonta.waiting(NOW.plusMillis(number));
        wishes.add(wish);
        return wish;
    }

    Wish now(Wish wish) {
        return wishes.find(wish.id()).orElseThrow();
    }

    static SlotId slot(Duty duty, int number) {
        return new SlotId(duty.id(), duty.slots().get(number).start());
    }

    /** By the desk for somebody on the phone, whoever waits. */
    AppointmentId booked(Duty duty, int number) {
        var id = new AppointmentId(UUID.randomUUID());
        book(id, slot(duty, number), null, null, true);
        return id;
    }

    BookAdvice.Outcome book(
            AppointmentId id, SlotId slot, @Nullable String account, @Nullable Instant reservedUntil, boolean byStaff) {
        return bookAdvice.handle(new BookAdvice.Command(
                id,
                REYMONTA,
                slot,
                1,
                "law",
                new BookAdvice.Visitor(account, "Jan", null, null, BeneficiaryKind.INDIVIDUAL, null, null, "pl"),
                null,
                null,
                "desk",
                reservedUntil,
                byStaff));
    }

    void cancelled(AppointmentId id) {
        manageAppointment.cancel(
                new ManageAppointment.Command(REYMONTA, id, Revision.ANY, DESK, Locale.ENGLISH), "Choroba");
    }

    ManageWish.Outcome accepts(Wish wish) {
        return manageWish.accept(now(wish), Locale.ENGLISH);
    }

    ManageWish.Outcome declines(Wish wish) {
        return manageWish.decline(now(wish), Locale.ENGLISH);
    }

    /** One round of the sweep. */
    void round() {
        settleDays.settle();
        keepWishes.round();
    }

    /** Whose each time is that is kept. */
    List<Appointment> live() {
        return day().contents().appointments().stream()
                .filter(each -> each.state().takesTime())
                .toList();
    }

    List<String> overlaps() {
        var live = live();
        var found = new ArrayList<String>();
        for (int i = 0; i < live.size(); i++) {
            for (int j = i + 1; j < live.size(); j++) {
                if (live.get(i).time().overlaps(live.get(j).time())) {
                    found.add("two on one time: %s and %s"
                            .formatted(live.get(i).id(), live.get(j).id()));
                }
            }
        }
        return found;
    }

    /** What who waits is told, in order. */
    static final class Told implements TellsOfWishes {

        record Letter(String kind, WishId wish) {}

        final List<Letter> letters = new CopyOnWriteArrayList<>();

        @Override
        public void unconfirmed(Wish wish) {
            letters.add(new Letter("unconfirmed", wish.id()));
        }

        @Override
        public void waiting(Wish wish) {
            letters.add(new Letter("waiting", wish.id()));
        }

        @Override
        public void offered(Wish wish, Found reserved) {
            letters.add(new Letter("offered", wish.id()));
        }

        @Override
        public void unanswered(Wish wish) {
            letters.add(new Letter("unanswered", wish.id()));
        }

        @Override
        public void linkAgain(Wish wish, String which) {
            letters.add(new Letter("link", wish.id()));
        }

        @Override
        public void over(Wish wish) {
            letters.add(new Letter("over", wish.id()));
        }
    }

    static final class Hands extends Clock {

        private volatile Instant now = NOW;

        void forward(Duration by) {
            now = now.plus(by);
        }

        void at(Instant then) {
            now = then;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    private static final class ByAccount implements Participants {

        @Override
        public ParticipantId withAccount(String subject) {
            return new ParticipantId(UUID.nameUUIDFromBytes(subject.getBytes(UTF_8)));
        }

        @Override
        public ParticipantId withAddress(String email) {
            return withAccount(email);
        }

        @Override
        public ParticipantId unknown() {
            return new ParticipantId(UUID.randomUUID());
        }
    }

    private static final class Derived implements Ids {

        @Override
        public UUID next() {
            return UUID.randomUUID();
        }

        @Override
        public UUID derived(String name) {
            return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        }
    }
}
