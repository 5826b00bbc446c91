package pl.krakow.centra.volunteering.opportunities.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.MONDAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.TODAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.help;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SubmissionPolicyTest {

    @Test
    void allowsASingleDay() {
        assertThat(refusal(MONDAY, MONDAY)).isEmpty();
    }

    @Test
    void allowsWhatIsRunningAlready() {
        assertThat(refusal(TODAY.minusDays(30), TODAY)).isEmpty();
    }

    @Test
    void allowsALongTermRoleOfTwoYears() {
        assertThat(refusal(MONDAY, MONDAY.plusYears(2))).isEmpty();
        assertThat(refusal(MONDAY, MONDAY.plusYears(2).plusDays(1)))
                .contains(new Refusal.TooLong(SubmissionPolicy.LONGEST));
    }

    @Test
    void refusesWhatEndsBeforeItStarts() {
        assertThat(refusal(MONDAY, MONDAY.minusDays(1))).contains(new Refusal.EndsBeforeStart());
    }

    /** One such wish would keep everybody from being matched: no week has such a time. */
    @Test
    void refusesAWishThatEndsBeforeItStarts() {
        assertThat(wishing(19, 16)).contains(new Refusal.EndsBeforeStart());
        assertThat(wishing(16, 16)).contains(new Refusal.EndsBeforeStart());
        assertThat(wishing(16, 19)).isEmpty();
        assertThat(wishing(22, 0)).as("until midnight").isEmpty();
    }

    private static Optional<Refusal> wishing(int from, int until) {
        return SubmissionPolicy.refusal(Offers.wishing(LocalTime.of(from, 0), LocalTime.of(until, 0)), TODAY);
    }

    @Test
    void refusesWhatIsOver() {
        assertThat(refusal(TODAY.minusDays(3), TODAY.minusDays(1))).contains(new Refusal.AlreadyOver());
    }

    @Test
    void refusesASlipOfTheYear() {
        assertThat(refusal(MONDAY.plusYears(36), MONDAY.plusYears(36))).contains(new Refusal.OutOfReach());
        assertThat(refusal(LocalDate.MIN, LocalDate.MAX)).contains(new Refusal.OutOfReach());
        assertThat(refusal(LocalDate.MAX, LocalDate.MAX)).contains(new Refusal.OutOfReach());
    }

    private static Optional<Refusal> refusal(LocalDate from, LocalDate until) {
        return SubmissionPolicy.refusal(help(from, until), TODAY);
    }
}
