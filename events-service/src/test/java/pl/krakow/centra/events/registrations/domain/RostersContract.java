package pl.krakow.centra.events.registrations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.A_DAY;
import static pl.krakow.centra.events.registrations.domain.Seminar.CAPACITY;
import static pl.krakow.centra.events.registrations.domain.Seminar.FIRST_EVENING;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.STARTS;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.occasion;
import static pl.krakow.centra.events.registrations.domain.Seminar.offering;
import static pl.krakow.centra.events.registrations.domain.Seminar.open;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;
import static pl.krakow.centra.events.registrations.domain.Seminar.withAddress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.Occasion.Status;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;

/** What every store of rosters does. */
public abstract class RostersContract {

    private final EventId event = new EventId(UUID.randomUUID());

    protected abstract Rosters rosters();

    @Test
    void keepsEverythingThereIsOnARoster() {
        saved(open(6));
        change(roster -> roster.register(asks(1, 2), MONDAY_NOON));
        change(roster -> roster.register(withAddress(2, MONDAY_NOON.plus(A_DAY)), MONDAY_NOON));
        change(roster -> roster.hold(asks(3), Duration.ofMinutes(1), MONDAY_NOON));
        change(roster -> roster.note(person(1), FIRST_EVENING, 2, STARTS, STARTS));
        change(roster -> roster.noteWalkIn(new UUID(1, 1), FIRST_EVENING, Audience.NGO, 3, STARTS, STARTS));
        change(roster -> roster.close(Map.of(AgeBand.OVER_60, 1), STARTS));

        assertThat(rosters().of(new EventId(UUID.randomUUID()))).isEmpty();
        assertThat(rosters().of(List.of(event, new EventId(UUID.randomUUID())))).containsOnlyKeys(event);
    }

    @Test
    void knowsOfWhichEventsItIsSettledWhoCame() {
        saved(open(6));
        change(roster -> roster.noteWalkIn(new UUID(1, 1), FIRST_EVENING, Audience.NGO, 3, STARTS, STARTS));
        change(roster -> roster.remind(STARTS));
        var events = List.of(event, new EventId(UUID.randomUUID()));
        assertThat(rosters().settled(events)).isEmpty();
        assertThat(rosters().due(STARTS.plus(Duration.ofDays(30)), 1000)).contains(event);

        change(roster -> roster.settleAttendance(STARTS.plus(A_DAY).plus(A_DAY).plus(A_DAY)));

        assertThat(rosters().settled(events)).containsExactly(event);
        assertThat(rosters().settled(List.of())).isEmpty();
        assertThat(rosters().due(STARTS.plus(Duration.ofDays(30)), 1000)).doesNotContain(event);
    }

    @Test
    void remembersWhoseSeatsThePublicDoesNotSeeAsTheyAre() {
        saved(open(6));
        assertThat(rosters().unshown(1000)).contains(event);
        rosters().shown(event, 0);
        assertThat(rosters().unshown(1000)).doesNotContain(event);

        change(roster -> roster.register(asks(1), MONDAY_NOON));
        rosters().shown(event, 0);
        assertThat(rosters().unshown(1000)).as("shown as it was before").contains(event);
        rosters().shown(event, 1);
        assertThat(rosters().unshown(1000)).doesNotContain(event);
    }

    /** Whatever is done to a roster, and however little of it is written, what is read back is what was saved. */
    @Test
    void readsBackWhatWasSavedAfterAnyStep() {
        saved(offering(4));
        var random = new Random(4);
        for (int step = 0; step < 60; step++) {
            int person = 1 + random.nextInt(12);
            var now = MONDAY_NOON.plus(Duration.ofMinutes(step * 7L));
            int kind = random.nextInt(6);
            change(roster -> {
                switch (kind) {
                    case 0, 1 -> roster.register(asks(person, 1 + person % 2), now);
                    case 2 -> roster.register(withAddress(person, now.plusSeconds(600)), now);
                    case 3 -> roster.cancel(person(person), Cause.PERSON, now);
                    case 4 -> roster.hold(asks(20 + person), Duration.ofMinutes(5), now);
                    default -> roster.accept(person(person), now);
                }
            });
        }
    }

    @Test
    void ofTwoWhoLoadedTheSameRosterOneIsSaved() {
        saved(open(1));
        var one = loaded();
        var other = loaded();
        one.register(asks(1), MONDAY_NOON);
        other.register(asks(2), MONDAY_NOON);

        assertThat(rosters().save(one)).isTrue();
        assertThat(rosters().save(other)).isFalse();

        assertThat(Seminar.in(loaded(), EntryState.CONFIRMED)).containsExactly(person(1));
    }

    @Test
    void ofTwoWhoBeginARosterOneIsSaved() {
        var one = roster(event, open(1));
        var other = roster(event, open(2));

        assertThat(rosters().save(one)).isTrue();
        assertThat(rosters().save(other)).isFalse();

        assertThat(loaded().signUp().seats()).isEqualTo(1);
    }

    @Test
    void findsRostersOnWhichSomethingIsDue() {
        saved(open(1));
        change(roster -> roster.register(withAddress(1, MONDAY_NOON.plus(A_DAY)), MONDAY_NOON));

        assertThat(rosters().due(MONDAY_NOON.plus(A_DAY).minusSeconds(1), 10)).doesNotContain(event);
        assertThat(rosters().due(MONDAY_NOON.plus(A_DAY), 10)).contains(event);
        change(roster -> roster.settle(MONDAY_NOON.plus(A_DAY)));
        assertThat(rosters().due(MONDAY_NOON.plus(A_DAY), 10)).doesNotContain(event);
    }

    @Test
    void savesWhatTheProgrammeSaysOfTheEvent() {
        saved(open(3));
        change(roster -> roster.register(asks(1), MONDAY_NOON));

        change(roster -> roster.follow(occasion(event, Status.OFF, CAPACITY, 9), MONDAY_NOON));

        assertThat(loaded().occasion().status()).isEqualTo(Status.OFF);
        assertThat(Seminar.in(loaded(), EntryState.CANCELLED)).containsExactly(person(1));
    }

    protected final EventId event() {
        return event;
    }

    protected final void saved(SignUp signUp) {
        assertThat(rosters().save(roster(event, signUp))).isTrue();
    }

    protected final void change(Consumer<Roster> step) {
        var roster = loaded();
        step.accept(roster);
        assertThat(rosters().save(roster)).isTrue();
        assertThat(loaded().contents()).isEqualTo(roster.contents());
    }

    protected final Roster loaded() {
        return rosters().of(event).orElseThrow();
    }
}
