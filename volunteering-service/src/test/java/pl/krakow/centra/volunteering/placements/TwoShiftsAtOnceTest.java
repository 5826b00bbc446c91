package pl.krakow.centra.volunteering.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.placements.domain.InMemorySeatSheets;
import pl.krakow.centra.volunteering.placements.domain.InMemoryVolunteerDiaries;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.Status;
import pl.krakow.centra.volunteering.placements.domain.Shifts;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Nobody is at two centres at once. */
class TwoShiftsAtOnceTest {

    private static final int ROUNDS = 300;
    private static final Instant LATER = Shifts.NOW.plusSeconds(31);

    private final InMemoryVolunteerDiaries diaries = new InMemoryVolunteerDiaries(true);
    private final InMemorySeatSheets sheets = new InMemorySeatSheets(true);
    private final PlacementSettings settings = new PlacementSettings(
            Duration.ofDays(2), Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofSeconds(10));
    private final VolunteerId volunteer = Shifts.somebody();
    private final PostTerms morning = Shifts.shift(Shifts.MORNING, 9, 13, 5);
    private final PostTerms noon = Shifts.shift(Shifts.AFTERNOON, 12, 16, 5);
    private final PostTerms evening = Shifts.shift(Shifts.AFTERNOON, 13, 17, 5);

    @Test
    void refusesOneOfTwoAskedForAtTheSameInstant() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(new SameInstant(diaries).claimed()).isEqualTo(1);
        }
    }

    /** The negative control: without the version, both are claimed sooner or later. */
    @Test
    void claimsBothWithoutTheGuard() {
        int both = 0;
        for (int round = 0; round < 20 * ROUNDS && both == 0; round++) {
            both += new SameInstant(new InMemoryVolunteerDiaries(false)).claimed() == 2 ? 1 : 0;
        }

        assertThat(both).isPositive();
    }

    @Test
    void refusesAShiftThatOverlapsOneAtTheOtherCentreAndTakesTheOneAfterIt() {
        var time = timeAt(Shifts.NOW);
        var first = Shifts.placement();
        assertThat(time.claim(volunteer, first, Shifts.FESTIVAL, morning)).isEmpty();

        assertThat(time.claim(volunteer, Shifts.placement(), Shifts.TUTORING, noon))
                .hasValueSatisfying(other -> assertThat(other.placement()).isEqualTo(first));
        assertThat(time.claim(volunteer, Shifts.placement(), Shifts.TUTORING, evening))
                .isEmpty();
    }

    @Test
    void givesTheTimeBackWithTheSeat() {
        var time = timeAt(Shifts.NOW);
        var first = seated();
        time.claim(volunteer, first, Shifts.FESTIVAL, morning);
        decide(sheet -> sheet.withdraw(first, Shifts.NOW));
        time.follow(sheets.of(Shifts.FESTIVAL)
                .map(sheet -> sheet.facts(sheet.find(first).orElseThrow()))
                .orElseThrow());

        assertThat(time.claim(volunteer, Shifts.placement(), Shifts.TUTORING, noon))
                .isEmpty();
    }

    /** The process died after the sheet was saved and before the diary was. */
    @Test
    void believesTheSheetAndNotADiaryThatHasNotHeardOfIt() {
        var time = timeAt(Shifts.NOW);
        var first = seated();
        time.claim(volunteer, first, Shifts.FESTIVAL, morning);
        follow(time, first);

        decide(sheet -> sheet.withdraw(first, Shifts.NOW));

        assertThat(time.claim(volunteer, Shifts.placement(), Shifts.TUTORING, noon))
                .isEmpty();
    }

    @Test
    void settlesWhatACrashLeftBetweenTimeAndSeat() {
        var lost = Shifts.placement();
        timeAt(Shifts.NOW).claim(volunteer, lost, Shifts.FESTIVAL, morning);

        assertThat(timeAt(Shifts.NOW).claim(volunteer, Shifts.placement(), Shifts.TUTORING, noon))
                .as("it may still be on its way")
                .isPresent();
        assertThat(timeAt(LATER).claim(volunteer, Shifts.placement(), Shifts.TUTORING, noon))
                .isEmpty();
    }

    @Test
    void keepsWhatACrashLeftBetweenSeatAndConfirmation() {
        var first = seated();
        timeAt(Shifts.NOW).claim(volunteer, first, Shifts.FESTIVAL, morning);

        assertThat(timeAt(LATER).claim(volunteer, Shifts.placement(), Shifts.TUTORING, noon))
                .isPresent();
        assertThat(diaries.of(volunteer).find(first))
                .hasValueSatisfying(claim -> assertThat(claim.isConfirmed()).isTrue());
    }

    @Test
    void givesTheTimeOfAShiftThatIsNoMoreBack() {
        var time = timeAt(Shifts.NOW);
        var first = seated();
        time.claim(volunteer, first, Shifts.FESTIVAL, morning);
        follow(time, first);

        decide(sheet -> sheet.follow(Shifts.festival(2, Status.OPEN, 0, Admission.AT_ONCE, List.of()), Shifts.NOW));
        follow(time, first);

        assertThat(diaries.of(volunteer).claims()).isEmpty();
    }

    @Test
    void movesTheTimeWithTheShiftWhateverElseIsPromised() {
        var time = timeAt(Shifts.NOW);
        var first = seated();
        var other = Shifts.placement();
        time.claim(volunteer, first, Shifts.FESTIVAL, morning);
        follow(time, first);
        time.claim(volunteer, other, Shifts.TUTORING, evening);

        decide(sheet -> sheet.follow(
                Shifts.festival(2, Status.OPEN, 0, Admission.AT_ONCE, List.of(Shifts.shift(Shifts.MORNING, 14, 18, 5))),
                Shifts.NOW));
        follow(time, first);

        assertThat(diaries.of(volunteer).find(first))
                .hasValueSatisfying(claim -> assertThat(claim.from()).isEqualTo(Shifts.at(14)));
        assertThat(diaries.of(volunteer).find(other)).isPresent();
    }

    /** A process that stands still between time and seat for longer than a claim lasts. */
    @Test
    void givesUpTheSeatOfWhoseTimeWasTakenMeanwhile() {
        var slow = Shifts.placement();
        timeAt(Shifts.NOW).claim(volunteer, slow, Shifts.FESTIVAL, morning);
        var quick = Shifts.placement();
        assertThat(timeAt(LATER).claim(volunteer, quick, Shifts.TUTORING, noon)).isEmpty();

        decide(sheet -> sheet.join(slow, volunteer, Shifts.MORNING, false, null, LATER));
        var other = follow(timeAt(LATER), slow);

        assertThat(other)
                .hasValueSatisfying(claim -> assertThat(claim.placement()).isEqualTo(quick));
        decide(sheet -> sheet.giveUp(slow, LATER));
        assertThat(sheets.of(Shifts.FESTIVAL).flatMap(sheet -> sheet.find(slow)).map(SheetEntry::state))
                .contains(PlacementState.WITHDRAWN);
        assertThat(diaries.of(volunteer).find(slow)).isEmpty();
    }

    private Optional<VolunteerDiary.Claim> follow(GiveTime time, PlacementId placement) {
        return sheets.of(Shifts.FESTIVAL)
                .map(sheet -> sheet.facts(sheet.find(placement).orElseThrow()))
                .flatMap(time::follow);
    }

    private PlacementId seated() {
        var id = Shifts.placement();
        decide(sheet -> sheet.join(id, volunteer, Shifts.MORNING, false, null, Shifts.NOW));
        return id;
    }

    private void decide(Consumer<SeatSheet> step) {
        var sheet = sheets.of(Shifts.FESTIVAL).orElseGet(() -> Shifts.sheet(Shifts.festival(5)));
        step.accept(sheet);
        assertThat(sheets.save(sheet)).isTrue();
    }

    private GiveTime timeAt(Instant now) {
        return new GiveTime(diaries, sheets, settings, Clock.fixed(now, ZoneOffset.UTC));
    }
}
