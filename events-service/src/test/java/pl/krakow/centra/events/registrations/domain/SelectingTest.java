package pl.krakow.centra.events.registrations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.CAPACITY;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.STARTS;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.byApproval;
import static pl.krakow.centra.events.registrations.domain.Seminar.in;
import static pl.krakow.centra.events.registrations.domain.Seminar.occasion;
import static pl.krakow.centra.events.registrations.domain.Seminar.onTheTelephone;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;
import static pl.krakow.centra.events.registrations.domain.Seminar.savedAndLoaded;
import static pl.krakow.centra.events.registrations.domain.Seminar.state;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.Occasion.Status;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;

/** Many applicants decided about in one act. */
class SelectingTest {

    private static final int EVERYBODY = Integer.MAX_VALUE;

    private Roster roster = roster(byApproval(2));

    @Test
    void theBestHaveTheSeatsTheNextWaitInOrderAndTheOthersAreDeclined() {
        applied(5);

        var came = roster.select(ranked(4, 2, 5), ranked(1, 3), EVERYBODY, MONDAY_NOON);

        assertThat(came).isEqualTo(new Selecting.Selected(2, 1));
        assertThat(in(roster, EntryState.CONFIRMED)).containsExactlyInAnyOrder(person(4), person(2));
        assertThat(in(roster, EntryState.WAITING)).containsExactly(person(5));
        assertThat(in(roster, EntryState.DECLINED)).containsExactly(person(1), person(3));
        assertThat(roster.news().stream().filter(RosterNews.Stands.class::isInstance))
                .as("each is told once what became of them")
                .hasSize(5);
    }

    @Test
    void seatsThatBecomeFreeGoToTheReserveByRankNotByArrival() {
        applied(6);
        roster.select(ranked(6, 5, 4, 3, 2, 1), List.of(), EVERYBODY, MONDAY_NOON);
        assertThat(place(4)).isEqualTo(1);
        assertThat(place(1)).isEqualTo(4);

        cancel(6);
        assertThat(state(roster, 4)).isEqualTo(EntryState.CONFIRMED);
        cancel(5);
        assertThat(state(roster, 3)).isEqualTo(EntryState.CONFIRMED);
        assertThat(place(2)).isEqualTo(1);
    }

    @Test
    void whoIsApprovedLaterWaitsBehindTheReserve() {
        applied(4);
        roster.select(ranked(4, 3, 2), List.of(), EVERYBODY, MONDAY_NOON);
        roster.approve(person(1), MONDAY_NOON);
        assertThat(place(2)).isEqualTo(1);
        assertThat(place(1)).isEqualTo(2);

        roster = savedAndLoaded(roster);
        roster.register(asks(5), MONDAY_NOON);
        roster.select(ranked(5), List.of(), EVERYBODY, MONDAY_NOON);
        assertThat(place(5)).as("ranked by a second selection").isEqualTo(2);
        assertThat(place(1)).isEqualTo(3);
    }

    @Test
    void noMoreWaitThanTheReserveTakes() {
        applied(5);

        roster.select(ranked(1, 2, 3, 4, 5), List.of(), 1, MONDAY_NOON);

        assertThat(in(roster, EntryState.WAITING)).containsExactly(person(3));
        assertThat(in(roster, EntryState.DECLINED)).containsExactly(person(4), person(5));
    }

    @Test
    void doneAgainItChangesNothing() {
        applied(4);
        roster.select(ranked(1, 2, 3), ranked(4), EVERYBODY, MONDAY_NOON);
        cancel(3);
        roster = savedAndLoaded(roster);

        assertThat(roster.select(ranked(1, 2, 3), ranked(4), EVERYBODY, MONDAY_NOON))
                .isEqualTo(new Selecting.Selected(0, 0));

        assertThat(roster.isChanged()).isFalse();
        assertThat(roster.news()).isEmpty();
    }

    @Test
    void seatsSomebodyElseHasGivenAwayMeanwhileAreGone() {
        applied(3);
        roster.register(onTheTelephone(9), MONDAY_NOON);

        roster.select(ranked(1, 2, 3), List.of(), EVERYBODY, MONDAY_NOON);

        assertThat(in(roster, EntryState.CONFIRMED)).containsExactlyInAnyOrder(person(9), person(1));
        assertThat(roster.taken()).isEqualTo(2);
    }

    @Test
    void aGroupThatDoesntFitKeepsItsRankAndIsPassedOver() {
        roster = roster(byApproval(3));
        roster.register(asks(1, 2), MONDAY_NOON);
        roster.register(asks(2, 2), MONDAY_NOON);
        roster.register(asks(3), MONDAY_NOON);

        roster.select(ranked(1, 2, 3), List.of(), EVERYBODY, MONDAY_NOON);

        assertThat(in(roster, EntryState.CONFIRMED)).containsExactly(person(1), person(3));
        assertThat(place(2)).isEqualTo(1);
    }

    @Test
    void nobodyIsSelectedForWhatIsOffOrOver() {
        applied(1);
        assertThat(roster.select(ranked(1), List.of(), EVERYBODY, STARTS.plusSeconds(900_000)))
                .isEqualTo(new Selecting.Refused(new Refusal.AlreadyOver()));

        roster.follow(occasion(Status.POSTPONED, CAPACITY, 9), MONDAY_NOON);
        assertThat(roster.select(ranked(1), List.of(), EVERYBODY, MONDAY_NOON))
                .isEqualTo(new Selecting.Refused(new Refusal.Postponed()));
        assertThat(state(roster, 1)).isEqualTo(EntryState.APPLIED);
    }

    private void applied(int people) {
        for (int person = 1; person <= people; person++) {
            roster.register(asks(person), MONDAY_NOON);
        }
        roster = savedAndLoaded(roster);
    }

    private void cancel(int person) {
        assertThat(roster.cancel(person(person), Cause.PERSON, MONDAY_NOON)).isInstanceOf(Step.Done.class);
    }

    private int place(int person) {
        return roster.placeInLine(roster.find(person(person)).orElseThrow());
    }

    private static List<RegistrationId> ranked(int... people) {
        return Arrays.stream(people).mapToObj(Seminar::person).toList();
    }
}
