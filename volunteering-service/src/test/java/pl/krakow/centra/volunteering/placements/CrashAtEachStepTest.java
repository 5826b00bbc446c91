package pl.krakow.centra.volunteering.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.NOWA_HUTA;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.REYMONTA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.placements.MovePlacements.Answer;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.Shifts;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary.Claim;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;

/**
 * The process ends before each write in turn, of asking for a seat, of accepting one, of giving it back. Whichever it was, after
 * the sweep and the news the volunteer's diary says what the seat sheets say, nobody is in two places, and asking again does what
 * was asked.
 */
class CrashAtEachStepTest {

    private static final Set<PlacementState> SEATED = Set.of(PlacementState.ACCEPTED, PlacementState.AGREED);

    /** A world in which something was being done when the process ended. */
    private record After(PlacementWorld world, Volunteer volunteer, Opportunity here, Opportunity there) {}

    @Test
    void ofAskingForASeat() {
        int crashes = 0;
        boolean done = false;
        while (!done) {
            var id = Shifts.placement();
            var after = begun();
            done = after.world.isDone(() -> after.world.join(id, after.volunteer, after.here), crashes++);
            after.world.recover();
            assertDiaryAndSheetsAgree(after);

            boolean seated = !seated(after).isEmpty();
            var elsewhere = after.world.join(Shifts.placement(), after.volunteer, after.there);
            assertThat(elsewhere).isInstanceOf(seated ? Placing.Overlaps.class : Placing.Done.class);
            var again = after.world.join(id, after.volunteer, after.here);
            assertThat(again).isInstanceOf(seated ? Placing.Done.class : Placing.Overlaps.class);
            assertThat(seated(after)).hasSize(1);
            assertDiaryAndSheetsAgree(after);
        }
        assertThat(crashes).as("time, seat, confirmation, paper").isGreaterThan(4);
    }

    @Test
    void ofAskingAgainRightAfterIt() {
        int crashes = 0;
        boolean done = false;
        while (!done) {
            var id = Shifts.placement();
            var after = begun();
            done = after.world.isDone(() -> after.world.join(id, after.volunteer, after.here), crashes++);

            assertThat(after.world.join(id, after.volunteer, after.here)).isInstanceOf(Placing.Done.class);
            assertThat(seated(after))
                    .singleElement()
                    .satisfies(facts -> assertThat(facts.placement()).isEqualTo(id));
            assertDiaryAndSheetsAgree(after);
        }
    }

    @Test
    void ofAcceptingAnOffer() {
        int crashes = 0;
        boolean done = false;
        while (!done) {
            var id = Shifts.placement();
            var after = begun();
            after.world.offer(id, after.volunteer.id(), after.here, PlacementWorld.coordinator(REYMONTA));
            done = after.world.isDone(
                    () -> after.world.answer(id, after.here, after.volunteer, Answer.ACCEPT), crashes++);
            after.world.recover();
            assertDiaryAndSheetsAgree(after);

            boolean seated = !seated(after).isEmpty();
            assertThat(after.world.join(Shifts.placement(), after.volunteer, after.there))
                    .isInstanceOf(seated ? Placing.Overlaps.class : Placing.Done.class);
            assertThat(seated(after)).hasSize(1);
        }
        assertThat(crashes).isGreaterThan(3);
    }

    @Test
    void ofGivingASeatBack() {
        int crashes = 0;
        boolean done = false;
        while (!done) {
            var id = Shifts.placement();
            var after = begun();
            after.world.join(id, after.volunteer, after.here);
            done = after.world.isDone(
                    () -> after.world.answer(id, after.here, after.volunteer, Answer.WITHDRAW), crashes++);
            after.world.recover();
            assertDiaryAndSheetsAgree(after);

            boolean seated = !seated(after).isEmpty();
            assertThat(after.world.join(Shifts.placement(), after.volunteer, after.there))
                    .isInstanceOf(seated ? Placing.Overlaps.class : Placing.Done.class);
        }
        assertThat(crashes).isGreaterThan(2);
    }

    /** The claim lapses and its time is given to another shift while the seat is on its way: the seat is given back. */
    @Test
    void ofNothingButSoMuchLaterThatTheTimeWasGivenAway() {
        var after = begun();
        var refusedElsewhere = new ArrayList<Placing>();
        after.world.beforeTheNextSheet(() -> {
            after.world.pass(Duration.ofSeconds(31));
            refusedElsewhere.add(after.world.join(Shifts.placement(), after.volunteer, after.there));
        });

        var late = after.world.join(Shifts.placement(), after.volunteer, after.here);

        assertThat(refusedElsewhere).singleElement().isInstanceOf(Placing.Done.class);
        assertThat(late).isInstanceOf(Placing.Overlaps.class);
        assertThat(seated(after))
                .singleElement()
                .satisfies(facts -> assertThat(facts.centre()).isEqualTo("nowa-huta"));
        assertThat(after.world.sheet(after.here).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(PlacementState.WITHDRAWN));
        assertDiaryAndSheetsAgree(after);
    }

    /** The same, and the process ends as soon as the late seat is won: the news of the seat gives it back. */
    @Test
    void ofWinningASeatTooLate() {
        for (int writes = 0; writes < 12; writes++) {
            var after = begun();
            after.world.beforeTheNextSheet(() -> {
                after.world.pass(Duration.ofSeconds(31));
                after.world.join(Shifts.placement(), after.volunteer, after.there);
            });
            after.world.isDone(() -> after.world.join(Shifts.placement(), after.volunteer, after.here), writes);
            if (seated(after).size() == 2) {
                after.world.recover();
                assertThat(seated(after))
                        .singleElement()
                        .satisfies(facts -> assertThat(facts.centre()).isEqualTo("nowa-huta"));
                assertDiaryAndSheetsAgree(after);
                return;
            }
        }
        throw new AssertionError("at no write did the process end between the late seat and the diary");
    }

    /** Somebody's late write confirmed a time of a seat that had been given back: it stands for nothing, and is found out. */
    @Test
    void ofConfirmingWhatWasGivenBackMeanwhile() {
        var after = begun();
        var id = Shifts.placement();
        after.world.join(id, after.volunteer, after.here);
        var confirmed = after.world.diaries.of(after.volunteer.id()).claims();
        after.world.answer(id, after.here, after.volunteer, Answer.WITHDRAW);
        var diary = after.world.diaries.of(after.volunteer.id());
        confirmed.forEach(claim -> diary.claim(claim, Shifts.NOW));
        after.world.diaries.save(diary);

        assertThat(after.world.join(Shifts.placement(), after.volunteer, after.there))
                .isInstanceOf(Placing.Done.class);
        assertDiaryAndSheetsAgree(after);
    }

    private static After begun() {
        var world = new PlacementWorld();
        return new After(
                world,
                world.volunteer(),
                world.shift(REYMONTA, 9, 13, 5, Admission.AT_ONCE),
                world.shift(NOWA_HUTA, 12, 16, 5, Admission.AT_ONCE));
    }

    private static List<PlacementFacts> seated(After after) {
        return after.world.all().stream()
                .filter(facts -> SEATED.contains(facts.state()))
                .toList();
    }

    private static void assertDiaryAndSheetsAgree(After after) {
        assertThat(after.world.diaries.of(after.volunteer.id()).claims())
                .allMatch(Claim::isConfirmed)
                .extracting(Claim::placement)
                .containsExactlyInAnyOrderElementsOf(
                        seated(after).stream().map(PlacementFacts::placement).toList());
    }
}
