package pl.krakow.centra.events.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DraftPolicyTest {

    @Test
    void allowsATraining() {
        assertThat(DraftPolicy.refusal(Programme.training(MONDAY_17), NOW)).isEmpty();
    }

    @Test
    void allowsAnExhibitionOfAYear() {
        assertThat(refusal(MONDAY_17, MONDAY_17.plus(DraftPolicy.LONGEST))).isEmpty();
        assertThat(refusal(MONDAY_17, MONDAY_17.plus(DraftPolicy.LONGEST).plusSeconds(1)))
                .contains(new Refusal.TooLong(DraftPolicy.LONGEST));
    }

    @Test
    void allowsToWriteDownWhatHasBeen() {
        assertThat(refusal(NOW.minus(Duration.ofDays(30)), NOW.minus(Duration.ofDays(29))))
                .isEmpty();
    }

    @Test
    void refusesAnEventThatEndsBeforeItStarts() {
        assertThat(refusal(MONDAY_17, MONDAY_17)).contains(new Refusal.EndsBeforeStart());
        assertThat(refusal(MONDAY_17, MONDAY_17.minusSeconds(1))).contains(new Refusal.EndsBeforeStart());
    }

    @Test
    void refusesASlipOfTheYear() {
        assertThat(refusal(Instant.parse("2062-11-23T16:00:00Z"), Instant.parse("2062-11-23T18:00:00Z")))
                .contains(new Refusal.OutOfReach());
        assertThat(refusal(Instant.MIN, Instant.MAX)).contains(new Refusal.OutOfReach());
    }

    @Test
    void refusesALanguageNobodySpeaks() {
        EventDetails training = Programme.training(MONDAY_17);
        EventDetails odd = new EventDetails(
                training.kind(),
                training.titles(),
                training.description(),
                training.start(),
                training.end(),
                training.place(),
                training.capacity(),
                "qq");

        assertThat(DraftPolicy.refusal(odd, NOW)).contains(new Refusal.LanguageUnknown());
    }

    private static Optional<Refusal> refusal(Instant start, Instant end) {
        return DraftPolicy.refusal(Programme.details(EventKind.EXHIBITION, start, end), NOW);
    }
}
