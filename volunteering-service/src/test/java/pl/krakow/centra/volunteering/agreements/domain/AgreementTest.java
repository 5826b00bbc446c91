package pl.krakow.centra.volunteering.agreements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.DRAWN_UP;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.LAST_DAY;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.by;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.concluded;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.done;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.drawnUp;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.terms;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;

class AgreementTest {

    private static final Instant LATER = DRAWN_UP.plus(Duration.ofDays(10));

    @Test
    void isConcludedWhenBothSidesHaveAcceptedTheSameVersion() {
        var proposed = drawnUp(Concluding.THEMSELVES);
        assertThat(proposed.state()).isEqualTo(AgreementState.PROPOSED);

        var half = done(proposed.accept(1, by(Side.VOLUNTEER, DRAWN_UP)));
        assertThat(half.agreement().state()).isEqualTo(AgreementState.PROPOSED);
        assertThat(half.agreement().latest().awaited()).containsExactly(Side.ORGANISATION);
        assertThat(half.news()).isEmpty();

        var whole = done(half.agreement().accept(1, by(Side.ORGANISATION, LATER)));
        assertThat(whole.agreement().state()).isEqualTo(AgreementState.CONCLUDED);
        assertThat(whole.news()).hasSize(1).first().isInstanceOf(AgreementNews.Concluded.class);
        assertThat(whole.agreement().latest().concludedAt()).isEqualTo(LATER);
    }

    @Test
    void waitsForTheGuardianOfAMinor() {
        var minors = drawnUp(Concluding.WITH_GUARDIAN);
        assertThat(minors.latest().sides()).containsExactlyInAnyOrder(Side.values());

        var step = done(minors.accept(1, List.of(by(Side.VOLUNTEER, LATER), by(Side.GUARDIAN, LATER))));
        assertThat(step.agreement().latest().awaited()).containsExactly(Side.ORGANISATION);
        assertThat(step.agreement().revision()).isEqualTo(2);
    }

    @Test
    void takesNothingFromAChildUnderThirteen() {
        assertThat(drawnUp(Concluding.GUARDIAN).accept(1, by(Side.VOLUNTEER, LATER)))
                .isEqualTo(new AgreementStep.NotASide(Set.of(Side.GUARDIAN, Side.ORGANISATION)));
    }

    @Test
    void isNotAcceptedInAVersionNobodyProposesAnyMore() {
        var changed = done(drawnUp(Concluding.THEMSELVES)
                        .propose(terms(Concluding.THEMSELVES, "Rozmowy z gośćmi"), "maria", LATER))
                .agreement();

        assertThat(changed.accept(1, by(Side.VOLUNTEER, LATER))).isEqualTo(new AgreementStep.NotTheLatest(2));
        assertThat(changed.accept(2, by(Side.VOLUNTEER, LATER))).isInstanceOf(AgreementStep.Done.class);
    }

    @Test
    void isAcceptedByASideOnce() {
        assertThat(concluded().accept(1, by(Side.VOLUNTEER, LATER))).isInstanceOf(AgreementStep.Unchanged.class);
    }

    @Test
    void holdsAsItWasConcludedUntilAChangeOfItIs() {
        var changing = done(concluded().propose(terms(Concluding.THEMSELVES, "Rozmowy z gośćmi"), "maria", LATER))
                .agreement();
        assertThat(changing.state()).isEqualTo(AgreementState.CHANGE_PROPOSED);
        assertThat(changing.inForceOn(MONDAY.plusDays(20)).orElseThrow().number())
                .isEqualTo(1);

        var half = done(changing.accept(2, by(Side.ORGANISATION, LATER))).agreement();
        var changed = done(half.accept(2, by(Side.VOLUNTEER, LATER))).agreement();

        assertThat(changed.state()).isEqualTo(AgreementState.CONCLUDED);
        assertThat(changed.inForceOn(MONDAY.plusDays(20)).orElseThrow().terms().scope())
                .isEqualTo("Rozmowy z gośćmi");
        assertThat(changed.versions().getFirst())
                .isEqualTo(concluded().versions().getFirst());
    }

    @Test
    void proposesNothingThatIsThereAlready() {
        assertThat(concluded().propose(terms(Concluding.THEMSELVES, "Rozstawianie stolików"), "maria", LATER))
                .isInstanceOf(AgreementStep.Unchanged.class);
    }

    /** By the local day it was concluded on, up to its last day. */
    @Test
    void holdsFromTheDayItIsConcludedToItsLastDay() {
        var agreement = concluded();

        assertThat(agreement.inForceOn(MONDAY.minusDays(1))).isEmpty();
        assertThat(agreement.inForceOn(MONDAY)).isPresent();
        assertThat(agreement.inForceOn(LAST_DAY)).isPresent();
        assertThat(agreement.inForceOn(LAST_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void holdsNoEarlierThanItWasConcluded() {
        // 23:30 in Kraków on Wednesday is still Wednesday
        var wednesdayNight = Instant.parse("2026-11-25T22:30:00Z");
        var half = done(drawnUp(Concluding.THEMSELVES).accept(1, by(Side.VOLUNTEER, DRAWN_UP)))
                .agreement();
        var agreement =
                done(half.accept(1, by(Side.ORGANISATION, wednesdayNight))).agreement();

        assertThat(agreement.inForceOn(MONDAY.plusDays(1))).isEmpty();
        assertThat(agreement.inForceOn(MONDAY.plusDays(2))).isPresent();
    }

    @Test
    void endsOnTheDayThatIsSaidAndNoLater() {
        var day = MONDAY.plusDays(12);
        var step = done(concluded().terminate(day, Side.VOLUNTEER, "anna", "Przeprowadzka", LATER));

        assertThat(step.agreement().state()).isEqualTo(AgreementState.TERMINATED);
        assertThat(step.agreement().inForceOn(day)).isPresent();
        assertThat(step.agreement().inForceOn(day.plusDays(1))).isEmpty();
        assertThat(step.news()).containsExactly(new AgreementNews.Ended(step.agreement(), day));
        assertThat(step.agreement().terminate(day, Side.VOLUNTEER, "anna", "Jeszcze raz", LATER))
                .isEqualTo(new AgreementStep.NothingToEnd());
    }

    @Test
    void endsNeitherInThePastNorAfterItIsOver() {
        var today = MONDAY.plusDays(7);

        assertThat(concluded().terminate(today.minusDays(1), Side.VOLUNTEER, "anna", "Za późno", LATER))
                .isEqualTo(new AgreementStep.EndOutside(today, LAST_DAY));
        assertThat(concluded().terminate(LAST_DAY.plusDays(1), Side.VOLUNTEER, "anna", "Za daleko", LATER))
                .isEqualTo(new AgreementStep.EndOutside(today, LAST_DAY));
    }

    @Test
    void givesUpWhatWasNeverConcludedWithoutTellingAnybody() {
        var step =
                done(drawnUp(Concluding.THEMSELVES).terminate(LAST_DAY, Side.ORGANISATION, "maria", "Pomyłka", LATER));

        assertThat(step.agreement().state()).isEqualTo(AgreementState.GIVEN_UP);
        assertThat(step.news()).isEmpty();
        assertThat(step.agreement().accept(1, by(Side.VOLUNTEER, LATER))).isEqualTo(new AgreementStep.NotOpen());
    }

    @Test
    void canBeConcludedAnewAfterItsEnd() {
        var ended = done(concluded().terminate(MONDAY.plusDays(12), Side.VOLUNTEER, "anna", "Przerwa", LATER))
                .agreement();
        var anew = done(ended.propose(terms(Concluding.THEMSELVES, "Rozstawianie stolików"), "maria", LATER))
                .agreement();
        assertThat(anew.state()).isEqualTo(AgreementState.PROPOSED);

        var half = done(anew.accept(2, by(Side.VOLUNTEER, LATER))).agreement();
        var again = done(half.accept(2, by(Side.ORGANISATION, LATER))).agreement();

        assertThat(again.state()).isEqualTo(AgreementState.CONCLUDED);
        assertThat(again.inForceOn(MONDAY.plusDays(20))).isPresent();
    }

    @Test
    void forgetsWhoTheVolunteerWas() {
        var erased = concluded().erased(LATER);

        assertThat(erased.versions().toString()).doesNotContain("Anna", "Żółć", "1990-05-17", "volunteer,");
        assertThat(erased.latest().isConcluded()).isTrue();
        assertThat(erased.erased(LATER.plusSeconds(1))).isEqualTo(erased);
    }
}
