package pl.krakow.centra.volunteering.rounds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.rounds.domain.Assignment.Loss;
import pl.krakow.centra.volunteering.rounds.domain.Assignment.Shortage;
import pl.krakow.centra.volunteering.rounds.domain.Assignment.Unplaced;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Draft;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;

class AssignmentTest {

    private final Draft draft = new Draft();
    private final int anna = draft.volunteer(1, false);
    private final int oleh = draft.volunteer(1, false);

    @Test
    void placesBothThoughTheFirstWouldTakeTheOnlyPostOfTheSecond() {
        int library = draft.post(1, 0);
        int garden = draft.post(1, 0);
        draft.pair(anna, library, 90).pair(anna, garden, 10).pair(oleh, library, 50);

        var best = Assignment.best(draft.task());

        assertThat(best.people()).isEqualTo(2);
        assertThat(best.score()).isEqualTo(60);
    }

    @Test
    void prefersPointsAmongAssignmentsThatPlaceAsMany() {
        int library = draft.post(1, 0);
        int garden = draft.post(1, 0);
        draft.pair(anna, library, 60)
                .pair(anna, garden, 50)
                .pair(oleh, library, 55)
                .pair(oleh, garden, 10);

        assertThat(Assignment.best(draft.task()).score()).isEqualTo(105);
    }

    @Test
    void givesNobodyASecondPostThatIsSomebodysOnlyOne() {
        int eager = draft.volunteer(3, false);
        int library = draft.post(1, 0);
        int garden = draft.post(1, 0);
        draft.pair(eager, library, 100).pair(eager, garden, 100).pair(oleh, garden, 0);

        var best = Assignment.best(draft.task());

        assertThat(best.isPlaced(oleh)).isTrue();
        assertThat(best.isPlaced(eager)).isTrue();
        assertThat(best.score()).isEqualTo(100);
    }

    @Test
    void keepsSeatsForNewcomersEvenWhenOthersGoWithout() {
        int festival = draft.post(2, 1);
        draft.pair(anna, festival, 10).pair(oleh, festival, 20);

        var best = Assignment.best(draft.task());

        assertThat(best.isPlaced(oleh)).isTrue();
        assertThat(best.why(anna)).isEqualTo(new Shortage(2, 1, 1));
    }

    @Test
    void seatsNewcomersOnKeptSeatsFirst() {
        int newcomer = draft.volunteer(1, true);
        int festival = draft.post(2, 1);
        draft.pair(newcomer, festival, 0).pair(oleh, festival, 20);

        assertThat(Assignment.best(draft.task()).people()).isEqualTo(2);
    }

    @Test
    void countsWhatAPinTakesFromOthers() {
        int library = draft.post(1, 0);
        draft.pair(anna, library, 10, Ruling.PINNED).pair(oleh, library, 90);

        var best = Assignment.best(draft.task());

        assertThat(best.isPlaced(anna)).isTrue();
        assertThat(best.why(oleh)).isEqualTo(new Shortage(1, 0, 1));
    }

    @Test
    void saysWhatItWouldCostToPlaceWhoWasLeftOut() {
        int library = draft.post(1, 0);
        draft.pair(anna, library, 60).pair(oleh, library, 85);
        var task = draft.task();

        var best = Assignment.best(task);

        assertThat(best.why(anna)).isEqualTo(new Shortage(2, 1, 1));
        assertThat(best.loss(0)).contains(new Loss(0, 25));
    }

    @Test
    void tellsShortagesThatShareNobodyApart() {
        int marek = draft.volunteer(1, false);
        int vira = draft.volunteer(1, false);
        int library = draft.post(1, 0);
        int garden = draft.post(0, 0);
        draft.pair(anna, library, 60).pair(oleh, library, 85);
        draft.pair(marek, garden, 5).pair(vira, garden, 5);

        var best = Assignment.best(draft.task());

        assertThat(best.why(anna)).isEqualTo(new Shortage(2, 1, 1));
        assertThat(best.why(vira)).isEqualTo(new Shortage(2, 0, 1));
    }

    @Test
    void saysWhenNothingFitsOrEverythingWasForbidden() {
        int resting = draft.volunteer(0, false);
        int library = draft.post(1, 0);
        draft.pair(oleh, library, 5, Ruling.FORBIDDEN).pair(resting, library, 5);

        var best = Assignment.best(draft.task());

        assertThat(best.why(anna)).isEqualTo(new Unplaced.NothingFits());
        assertThat(best.why(oleh)).isEqualTo(new Unplaced.Forbidden());
        assertThat(best.why(resting)).isEqualTo(new Unplaced.TakesNone());
    }

    @Test
    void refusesWhatIsNoTask() {
        int library = draft.post(1, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> draft.post(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.pair(anna, library, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.pair(7, library, 1));
        draft.pair(anna, library, 1, Ruling.PINNED).pair(oleh, library, 1, Ruling.PINNED);
        assertThatIllegalArgumentException().isThrownBy(draft::task).withMessage("pins beyond post 0");
    }

    /** The set of the figures in docs/BENCHMARKS.md, with the same seed. */
    @Test
    void placesAtLeast15PercentMoreThanFirstComeFirstServedWhenSeatsAreScarce() {
        var task = Tasks.scarce(2026, 2400, 800);

        assertThat(Assignment.best(task).people())
                .isGreaterThanOrEqualTo(Tasks.placedFirstComeFirstServed(task) * 115 / 100);
    }
}
