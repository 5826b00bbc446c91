package pl.krakow.centra.volunteering.placements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.AFTERNOON;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.KRAKOW;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.MORNING;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.NOW;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.OFFERS_LAST;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.TUTORING;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.at;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.festival;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.placement;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.sheet;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.shift;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.somebody;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.tutoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.Status;

/** What becomes of who asks for a seat. */
class SeatSheetTest {

    @Test
    void seatsAsManyAsThereAreSeatsAndLetsTheOthersWait() {
        var sheet = sheet(festival(2));

        assertThat(List.of(join(sheet), join(sheet), join(sheet)))
                .extracting(SheetEntry::state)
                .containsExactly(PlacementState.ACCEPTED, PlacementState.ACCEPTED, PlacementState.WAITING);
    }

    @Test
    void countsEachShiftForItself() {
        var sheet = sheet(festival(1));
        join(sheet);

        assertThat(join(sheet, AFTERNOON, NOW).state()).isEqualTo(PlacementState.ACCEPTED);
    }

    @Test
    void offersTheSeatOfWhoStepsBackToTheFirstInLineInTheSameWrite() {
        var sheet = sheet(festival(1));
        var first = join(sheet);
        var second = join(sheet);
        var third = join(sheet);

        sheet.withdraw(first.id(), NOW);

        assertThat(state(sheet, second)).isEqualTo(PlacementState.OFFERED);
        assertThat(state(sheet, third)).isEqualTo(PlacementState.WAITING);
        assertThat(sheet.news().getLast().cause()).isEqualTo(Cause.SEAT_FREE);
    }

    @Test
    void offersALapsedSeatToTheNext() {
        var sheet = sheet(festival(1));
        var first = join(sheet);
        var second = join(sheet);
        var third = join(sheet);
        sheet.withdraw(first.id(), NOW);
        var due = sheet.due().orElseThrow();
        assertThat(due).isEqualTo(NOW.plus(OFFERS_LAST));

        sheet.settle(due);

        assertThat(state(sheet, second)).isEqualTo(PlacementState.EXPIRED);
        assertThat(state(sheet, third)).isEqualTo(PlacementState.OFFERED);
        assertThat(sheet.accept(second.id(), due)).isEqualTo(new Moving.NotPossible(PlacementState.EXPIRED));
    }

    @Test
    void givesTheSeatToWhoAcceptsAndNotToWhoDeclines() {
        var sheet = sheet(festival(1));
        var first = join(sheet);
        var second = join(sheet);
        var third = join(sheet);
        sheet.withdraw(first.id(), NOW);

        sheet.decline(second.id(), NOW);
        sheet.accept(third.id(), NOW);

        assertThat(state(sheet, second)).isEqualTo(PlacementState.DECLINED);
        assertThat(state(sheet, third)).isEqualTo(PlacementState.ACCEPTED);
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        var sheet = sheet(festival(1));
        var first = join(sheet);

        assertThat(sheet.join(first.id(), first.volunteer(), MORNING, false, null, NOW))
                .isEqualTo(new Entering.Entered(first));
        assertThat(sheet.join(placement(), first.volunteer(), MORNING, false, null, NOW))
                .isEqualTo(new Entering.AlreadyThere(first));
    }

    @Test
    void seatsNobodyOnWhatHasBegunIsClosedOrIsNotThere() {
        var sheet = sheet(festival(1));
        var closed = sheet(festival(1, Status.CLOSED, 0, Admission.AT_ONCE, List.of(shift(MORNING, 9, 13, 1))));

        assertThat(entering(sheet, MORNING, at(9))).isEqualTo(new Entering.TooLate());
        assertThat(entering(sheet, UUID.randomUUID(), NOW)).isEqualTo(new Entering.NoSuchPost());
        assertThat(entering(closed, MORNING, NOW)).isEqualTo(new Entering.NotOpen());
    }

    @Test
    void leavesTheDecisionToTheOrganisationWhereItWantsIt() {
        var sheet = sheet(festival(1, Status.OPEN, 0, Admission.BY_APPROVAL, List.of(shift(MORNING, 9, 13, 1))));
        var first = join(sheet);
        var second = join(sheet);
        var third = join(sheet);
        assertThat(first.state()).isEqualTo(PlacementState.APPLIED);

        sheet.approve(second.id(), NOW);
        sheet.approve(first.id(), NOW);
        sheet.reject(third.id(), NOW);

        assertThat(state(sheet, second)).isEqualTo(PlacementState.ACCEPTED);
        assertThat(state(sheet, first)).isEqualTo(PlacementState.WAITING);
        assertThat(state(sheet, third)).isEqualTo(PlacementState.REJECTED);
    }

    @Test
    void keepsSeatsForNewcomersUntilADayBefore() {
        var sheet = sheet(festival(1, Status.OPEN, 1, Admission.AT_ONCE, List.of(shift(MORNING, 9, 13, 2))));
        var experienced = join(sheet);
        var second = join(sheet);
        assertThat(experienced.state()).isEqualTo(PlacementState.ACCEPTED);
        assertThat(second.state()).isEqualTo(PlacementState.WAITING);
        assertThat(sheet.due()).contains(at(9).minus(Duration.ofHours(24)));

        sheet.settle(at(9).minus(Duration.ofHours(24)));

        assertThat(state(sheet, second)).isEqualTo(PlacementState.OFFERED);
    }

    @Test
    void givesANewcomerTheSeatKeptForThemThoughOthersWait() {
        var sheet = sheet(festival(1, Status.OPEN, 1, Admission.AT_ONCE, List.of(shift(MORNING, 9, 13, 1))));
        assertThat(join(sheet).state()).isEqualTo(PlacementState.WAITING);

        var newcomer = (Entering.Entered) sheet.join(placement(), somebody(), MORNING, true, null, NOW);

        assertThat(newcomer.entry().state()).isEqualTo(PlacementState.ACCEPTED);
    }

    @Test
    void leavesASeatWithWhoSeeksAStandInUntilOneAccepts() {
        var sheet = sheet(festival(1));
        var seeker = join(sheet);
        var waiting = join(sheet);

        sheet.seekStandIn(seeker.id(), true, NOW);
        assertThat(state(sheet, waiting)).isEqualTo(PlacementState.OFFERED);
        assertThat(state(sheet, seeker)).isEqualTo(PlacementState.ACCEPTED);
        assertThat(taken(sheet)).isEqualTo(1);

        sheet.accept(waiting.id(), NOW);

        assertThat(state(sheet, waiting)).isEqualTo(PlacementState.ACCEPTED);
        assertThat(state(sheet, seeker)).isEqualTo(PlacementState.WITHDRAWN);
        assertThat(taken(sheet)).isEqualTo(1);
    }

    @Test
    void letsSomebodyTakeOverASeatWhoseHolderSeeksAStandIn() {
        var sheet = sheet(festival(1));
        var seeker = join(sheet);
        sheet.seekStandIn(seeker.id(), true, NOW);

        var standIn = join(sheet);

        assertThat(standIn.state()).isEqualTo(PlacementState.ACCEPTED);
        assertThat(standIn.standInFor()).isEqualTo(seeker.id());
        assertThat(state(sheet, seeker)).isEqualTo(PlacementState.WITHDRAWN);
    }

    @Test
    void letsAStandInBeSentForWhoDidNotCome() {
        var sheet = sheet(festival(1));
        var missing = join(sheet);
        assertThat(sheet.noShow(missing.id(), at(8))).isEqualTo(new Moving.NotNow());

        sheet.noShow(missing.id(), at(10));
        var offered = (Entering.Entered) sheet.offer(placement(), somebody(), MORNING, false, null, null, at(10));
        sheet.accept(offered.entry().id(), at(10));

        assertThat(state(sheet, offered.entry())).isEqualTo(PlacementState.ACCEPTED);
        assertThat(sheet.checkIn(missing.id(), at(11), at(11))).isEqualTo(new Moving.NoSeat());
    }

    @Test
    void beginsWithTheCheckInAndIsFinishedWhenItIsOver() {
        var sheet = sheet(festival(1));
        var entry = join(sheet);
        assertThat(sheet.checkIn(entry.id(), at(6), at(6))).isEqualTo(new Moving.NotNow());

        sheet.checkIn(entry.id(), at(9), at(9));
        sheet.checkIn(entry.id(), at(9), at(10));
        assertThat(state(sheet, entry)).isEqualTo(PlacementState.RUNNING);
        sheet.settle(at(13));

        assertThat(state(sheet, entry)).isEqualTo(PlacementState.FINISHED);
        assertThat(sheet.find(entry.id()).orElseThrow().presences()).containsExactly(new Presence(at(9), at(13)));
    }

    @Test
    void endsARoleOnTheDayItIsBrokenOff() {
        var sheet = sheet(tutoring(1));
        var entry =
                ((Entering.Entered) sheet.join(placement(), somebody(), TUTORING.value(), false, null, NOW)).entry();
        var today = LocalDate.of(2026, 11, 20);
        sheet.start(entry.id(), today, NOW);

        assertThat(sheet.breakOff(entry.id(), today.plusDays(1), Cause.HOST, NOW))
                .isEqualTo(new Moving.NotNow());
        sheet.breakOff(entry.id(), today, Cause.HOST, NOW);

        var facts = sheet.facts(sheet.find(entry.id()).orElseThrow());
        assertThat(facts.state()).isEqualTo(PlacementState.BROKEN_OFF);
        assertThat(facts.firstDay()).isEqualTo(today);
        assertThat(facts.lastDay()).isEqualTo(today);
        assertThat(join(sheet, TUTORING.value(), NOW).state()).isEqualTo(PlacementState.ACCEPTED);
    }

    @Test
    void freesTheSeatOfARoleWhenTheLastDayOfServiceIsOver() {
        var sheet = sheet(tutoring(1));
        var running = join(sheet, TUTORING.value(), NOW);
        var waiting = join(sheet, TUTORING.value(), NOW);
        var today = LocalDate.of(2026, 11, 20);
        sheet.start(running.id(), today, NOW);

        sheet.serveUntil(running.id(), today.plusDays(3), Cause.VOLUNTEER, NOW);

        assertThat(sheet.facts(sheet.find(running.id()).orElseThrow()).lastDay())
                .isEqualTo(today.plusDays(3));
        assertThat(state(sheet, running)).isEqualTo(PlacementState.RUNNING);
        var over = sheet.due().orElseThrow();
        assertThat(over).isEqualTo(today.plusDays(4).atStartOfDay(KRAKOW).toInstant());
        sheet.settle(over);
        assertThat(state(sheet, running)).isEqualTo(PlacementState.BROKEN_OFF);
        assertThat(state(sheet, waiting)).isEqualTo(PlacementState.OFFERED);
    }

    @Test
    void freesAtOnceWhatWasToBeginAfterTheLastDayOfServiceAndKeepsWhatEndsBefore() {
        var sheet = sheet(festival(1));
        var byHost = join(sheet);
        var byVolunteer = join(sheet, AFTERNOON, NOW);

        sheet.serveUntil(byHost.id(), Shifts.SATURDAY, Cause.HOST, NOW);
        assertThat(state(sheet, byHost)).isEqualTo(PlacementState.ACCEPTED);

        sheet.serveUntil(byHost.id(), Shifts.SATURDAY.minusDays(1), Cause.HOST, NOW);
        sheet.serveUntil(byVolunteer.id(), Shifts.SATURDAY.minusDays(1), Cause.VOLUNTEER, NOW);
        assertThat(state(sheet, byHost)).isEqualTo(PlacementState.REJECTED);
        assertThat(state(sheet, byVolunteer)).isEqualTo(PlacementState.WITHDRAWN);
        assertThat(sheet.serveUntil(byHost.id(), Shifts.SATURDAY, Cause.HOST, NOW))
                .isEqualTo(new Moving.NotPossible(PlacementState.REJECTED));
    }

    @Test
    void servesOnWhenTheLastDayIsTakenBackInTime() {
        var sheet = sheet(tutoring(1));
        var agreed = join(sheet, TUTORING.value(), NOW);
        var wholeRole = sheet.facts(agreed).lastDay();

        sheet.serveUntil(agreed.id(), LocalDate.of(2026, 11, 22), Cause.HOST, NOW);
        sheet.serveUntil(agreed.id(), wholeRole, Cause.HOST, NOW);

        assertThat(sheet.facts(sheet.find(agreed.id()).orElseThrow()).lastDay()).isEqualTo(wholeRole);
    }

    @Test
    void offersMoreSeatsToWhoWaitsAndTakesNobodysAway() {
        var sheet = sheet(festival(1));
        var first = join(sheet);
        var second = join(sheet);

        sheet.follow(festival(2, Status.OPEN, 0, Admission.AT_ONCE, List.of(shift(MORNING, 9, 13, 2))), NOW);
        assertThat(state(sheet, second)).isEqualTo(PlacementState.OFFERED);
        sheet.accept(second.id(), NOW);
        sheet.follow(festival(3, Status.OPEN, 0, Admission.AT_ONCE, List.of(shift(MORNING, 9, 13, 1))), NOW);

        assertThat(state(sheet, first)).isEqualTo(PlacementState.ACCEPTED);
        assertThat(state(sheet, second)).isEqualTo(PlacementState.ACCEPTED);
    }

    @Test
    void tellsWhoseShiftIsAtAnotherTimeAndWhoseIsOff() {
        var sheet = sheet(festival(1));
        var moved = join(sheet);
        var off = join(sheet, AFTERNOON, NOW);

        sheet.follow(festival(2, Status.OPEN, 0, Admission.AT_ONCE, List.of(shift(MORNING, 10, 13, 1))), NOW);

        assertThat(state(sheet, off)).isEqualTo(PlacementState.REJECTED);
        assertThat(sheet.news()).anySatisfy(news -> {
            assertThat(news.entry().id()).isEqualTo(moved.id());
            assertThat(news.cause()).isEqualTo(Cause.TIMES_CHANGED);
        });
    }

    @Test
    void takesTheSeatsOfNobodyWhoHasBegunWhenItIsCalledOff() {
        var sheet = sheet(tutoring(2));
        var running = join(sheet, TUTORING.value(), NOW);
        sheet.start(running.id(), LocalDate.of(2026, 11, 20), NOW);
        var accepted = join(sheet, TUTORING.value(), NOW);
        var terms = sheet.terms();

        sheet.follow(
                new SheetTerms(
                        terms.opportunity(),
                        terms.centre(),
                        terms.zone(),
                        terms.organisation(),
                        2,
                        Status.CALLED_OFF,
                        terms.admission(),
                        0,
                        null,
                        terms.posts(),
                        List.of()),
                NOW);

        assertThat(state(sheet, running)).isEqualTo(PlacementState.RUNNING);
        assertThat(state(sheet, accepted)).isEqualTo(PlacementState.REJECTED);
    }

    @Test
    void remembersWhenAShiftWasThatIsNoMoreAndTakesNobodyThere() {
        var sheet = sheet(festival(2));
        var off = join(sheet, AFTERNOON, NOW);

        sheet.follow(morningAlone(2), NOW);

        var facts = sheet.facts(sheet.find(off.id()).orElseThrow());
        assertThat(facts.firstDay()).isEqualTo(Shifts.SATURDAY);
        assertThat(facts.shift()).isNotNull();
        assertThat(entering(sheet, AFTERNOON, NOW)).isInstanceOf(Entering.NoSuchPost.class);
    }

    @Test
    void letsWhoHasBegunFinishAShiftThatIsNoMore() {
        var sheet = sheet(festival(2));
        var there = join(sheet, AFTERNOON, NOW);
        sheet.checkIn(there.id(), at(14), at(14));

        sheet.follow(morningAlone(2), at(15));

        assertThat(state(sheet, there)).isEqualTo(PlacementState.RUNNING);
        assertThat(sheet.checkOut(there.id(), at(16), at(16))).isInstanceOf(Moving.Moved.class);
        assertThat(sheet.due()).contains(at(18));
        sheet.settle(at(18));
        assertThat(state(sheet, there)).isEqualTo(PlacementState.FINISHED);
    }

    @Test
    void takesPeopleOnAShiftThatIsPutBack() {
        var sheet = sheet(festival(2));
        var off = join(sheet, AFTERNOON, NOW);
        sheet.follow(morningAlone(2), NOW);

        sheet.follow(
                festival(
                        3,
                        Status.OPEN,
                        0,
                        Admission.AT_ONCE,
                        List.of(shift(MORNING, 9, 13, 2), shift(AFTERNOON, 15, 18, 1))),
                NOW);

        assertThat(sheet.terms().former()).isEmpty();
        assertThat(state(sheet, off)).as("they were told it is off").isEqualTo(PlacementState.REJECTED);
        assertThat(join(sheet, AFTERNOON, NOW).state()).isEqualTo(PlacementState.ACCEPTED);
    }

    @Test
    void keepsAnOfferNoLongerThanUntilAShiftBeginsThatIsEarlierNow() {
        var sheet = sheet(festival(1));
        var first = join(sheet);
        var second = join(sheet);
        var late = at(9).minus(Duration.ofHours(10));
        sheet.withdraw(first.id(), late);
        assertThat(sheet.find(second.id()).map(SheetEntry::until)).contains(at(9));

        sheet.follow(
                festival(2, Status.OPEN, 0, Admission.AT_ONCE, List.of(shift(MORNING, 7, 11, 1))), late.plusSeconds(1));

        assertThat(sheet.find(second.id()).map(SheetEntry::until)).contains(at(7));
    }

    @Test
    void waitsAMonthForWordOfWhoCameAndNoLonger() {
        var sheet = sheet(festival(1));
        var nobodyNoted = join(sheet);
        var month = at(13).plus(Duration.ofDays(31));
        assertThat(sheet.due()).contains(month);

        sheet.settle(month.minusSeconds(1));
        assertThat(state(sheet, nobodyNoted)).isEqualTo(PlacementState.ACCEPTED);
        sheet.settle(month);

        assertThat(state(sheet, nobodyNoted)).isEqualTo(PlacementState.EXPIRED);
    }

    @Test
    void endsWhatStillWaitsWhenNobodyNewIsTakenAndLeavesSeatsAlone() {
        var sheet = sheet(festival(1));
        var seated = join(sheet);
        var waiting = join(sheet);

        sheet.follow(festival(2, Status.CLOSED, 0, Admission.AT_ONCE, List.of(shift(MORNING, 9, 13, 1))), NOW);

        assertThat(state(sheet, seated)).isEqualTo(PlacementState.ACCEPTED);
        assertThat(state(sheet, waiting)).isEqualTo(PlacementState.REJECTED);
        assertThat(sheet.news().getLast().cause()).isEqualTo(Cause.CALLED_OFF);
    }

    @Test
    void endsTheWaitWhenTheShiftBegins() {
        var sheet = sheet(festival(1));
        join(sheet);
        var waiting = join(sheet);
        assertThat(sheet.due()).contains(at(9));

        sheet.settle(at(9));

        assertThat(state(sheet, waiting)).isEqualTo(PlacementState.EXPIRED);
    }

    private static SheetTerms morningAlone(long revision) {
        return festival(revision, Status.OPEN, 0, Admission.AT_ONCE, List.of(shift(MORNING, 9, 13, 2)));
    }

    private static int taken(SeatSheet sheet) {
        return sheet.taken(sheet.terms().post(MORNING).orElseThrow());
    }

    private static @Nullable PlacementState state(SeatSheet sheet, SheetEntry entry) {
        return sheet.find(entry.id()).map(SheetEntry::state).orElse(null);
    }

    private static SheetEntry join(SeatSheet sheet) {
        return join(sheet, MORNING, NOW);
    }

    private static SheetEntry join(SeatSheet sheet, UUID post, Instant now) {
        var entering = entering(sheet, post, now);
        assertThat(entering).isInstanceOf(Entering.Entered.class);
        return ((Entering.Entered) entering).entry();
    }

    private static Entering entering(SeatSheet sheet, UUID post, Instant now) {
        return sheet.join(placement(), somebody(), post, false, null, now);
    }

    /** One account that takes and gives back all day would fill the sheet for everybody. */
    @Test
    void isAskedForTheSamePostByOneVolunteerSoOftenAndNoMore() {
        var sheet = Shifts.sheet(Shifts.festival(5));
        var restless = Shifts.somebody();
        for (int time = 0; time < SeatSheet.MOST_TIMES; time++) {
            var id = Shifts.placement();
            assertThat(sheet.join(id, restless, Shifts.MORNING, false, null, NOW))
                    .isInstanceOf(Entering.Entered.class);
            sheet.withdraw(id, NOW);
        }

        assertThat(sheet.join(Shifts.placement(), restless, Shifts.MORNING, false, null, NOW))
                .isEqualTo(new Entering.TooOften(SeatSheet.MOST_TIMES));
        assertThat(sheet.join(Shifts.placement(), restless, Shifts.AFTERNOON, false, null, NOW))
                .isInstanceOf(Entering.Entered.class);
        assertThat(sheet.join(Shifts.placement(), Shifts.somebody(), Shifts.MORNING, false, null, NOW))
                .isInstanceOf(Entering.Entered.class);
        assertThat(sheet.offer(Shifts.placement(), restless, Shifts.MORNING, false, null, null, NOW))
                .as("the organisation still may")
                .isInstanceOf(Entering.Entered.class);
    }

    @Test
    void isNotSteppedBackFromWhenTheShiftIsOver() {
        var sheet = Shifts.sheet(Shifts.festival(1));
        var id = Shifts.placement();
        sheet.join(id, Shifts.somebody(), Shifts.MORNING, false, null, NOW);

        assertThat(sheet.withdraw(id, Shifts.at(13))).isInstanceOf(Moving.NotNow.class);
        assertThat(sheet.noShow(id, Shifts.at(13))).isInstanceOf(Moving.Moved.class);
    }

    @Test
    void isJoinedFromADayOnWhichTheRoleStillLasts() {
        var sheet = Shifts.sheet(Shifts.tutoring(3));
        var last = LocalDate.of(2027, 4, 30);
        var role = Shifts.TUTORING.value();

        assertThat(sheet.join(Shifts.placement(), Shifts.somebody(), role, false, last, NOW))
                .isInstanceOf(Entering.Entered.class);
        assertThat(sheet.join(Shifts.placement(), Shifts.somebody(), role, false, last.plusDays(1), NOW))
                .isEqualTo(new Entering.DayOutside(LocalDate.of(2026, 11, 1), last));
        assertThat(sheet.offer(Shifts.placement(), Shifts.somebody(), role, false, LocalDate.MAX, null, NOW))
                .isInstanceOf(Entering.DayOutside.class);
    }
}
