package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Application.By;
import pl.krakow.centra.events.registrations.domain.Occasion.Status;
import pl.krakow.centra.events.registrations.domain.SignUp.Mode;
import pl.krakow.centra.events.registrations.domain.SignUp.Promotion;

/** A seminar of two evenings with few seats, and people who want to come. */
public final class Seminar {

    public static final EventId SEMINAR = new EventId(UUID.fromString("0193a1b0-0000-7000-8000-000000000001"));
    public static final UUID FIRST_EVENING = UUID.fromString("0193a1b0-0000-7000-8000-000000000011");
    public static final UUID SECOND_EVENING = UUID.fromString("0193a1b0-0000-7000-8000-000000000012");
    public static final Instant STARTS = Instant.parse("2026-12-08T16:00:00Z");
    public static final Instant MONDAY_NOON = Instant.parse("2026-11-30T11:00:00Z");
    public static final Duration A_DAY = Duration.ofDays(1);
    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final int CAPACITY = 100;

    private Seminar() {}

    public static Occasion occasion(Status status, int capacity, long revision) {
        return occasion(SEMINAR, status, capacity, revision);
    }

    public static Occasion occasion(EventId event, Status status, int capacity, long revision) {
        return new Occasion(
                event,
                "reymonta",
                "SEMINAR",
                KRAKOW,
                status,
                capacity,
                List.of(
                        new Session(FIRST_EVENING, STARTS, STARTS.plus(Duration.ofHours(2))),
                        new Session(
                                SECOND_EVENING,
                                STARTS.plus(Duration.ofDays(1)),
                                STARTS.plus(Duration.ofDays(1)).plus(Duration.ofHours(3)))),
                "as announced",
                revision);
    }

    public static SignUp open(int seats) {
        return signUp(Mode.OPEN, seats, true, Promotion.AUTOMATIC);
    }

    public static SignUp offering(int seats) {
        return signUp(Mode.OPEN, seats, true, Promotion.OFFER);
    }

    public static SignUp byApproval(int seats) {
        return signUp(Mode.APPROVAL, seats, true, Promotion.AUTOMATIC);
    }

    public static SignUp withoutWaitingList(int seats) {
        return signUp(Mode.OPEN, seats, false, Promotion.AUTOMATIC);
    }

    private static SignUp signUp(Mode mode, int seats, boolean waitingList, Promotion promotion) {
        return new SignUp(mode, null, null, seats, waitingList, promotion, A_DAY, 5, true, List.of(), List.of(A_DAY));
    }

    public static Roster roster(SignUp signUp) {
        return roster(SEMINAR, signUp);
    }

    public static Roster roster(EventId event, SignUp signUp) {
        var roster = Roster.blank(occasion(event, Status.ON, CAPACITY, 2));
        roster.configure(signUp, _ -> true, MONDAY_NOON.minus(A_DAY));
        return roster;
    }

    /** The same after it went to a store and back. */
    public static Roster savedAndLoaded(Roster roster) {
        return Roster.saved(roster.version().orElse(-1) + 1, roster.contents());
    }

    public static RegistrationId person(int number) {
        return new RegistrationId(new UUID(0x0193a1b000007000L, 0x8000000000000000L + number));
    }

    public static Application asks(int person) {
        return asks(person, 1);
    }

    public static Application asks(int person, int people) {
        return application(person, people, By.ACCOUNT, null, null);
    }

    public static Application withAddress(int person, Instant confirmBy) {
        return application(person, 1, By.ADDRESS, null, confirmBy);
    }

    public static Application onTheTelephone(int person) {
        return application(person, 1, By.STAFF, null, null);
    }

    public static Application application(
            int person, int people, By by, @Nullable RegistrationId hold, @Nullable Instant confirmBy) {
        return new Application(
                person(person),
                new ParticipantId(new UUID(9, person)),
                people,
                people > 1 ? Audience.NGO : Audience.RESIDENT,
                by,
                hold,
                confirmBy);
    }

    public static EntryState state(Roster roster, int person) {
        return roster.find(person(person)).orElseThrow().state();
    }

    public static List<RegistrationId> in(Roster roster, EntryState state) {
        return roster.entries().stream()
                .filter(entry -> entry.state() == state)
                .map(Entry::id)
                .toList();
    }
}
