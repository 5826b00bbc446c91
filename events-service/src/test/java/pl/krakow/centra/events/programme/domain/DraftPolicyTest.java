package pl.krakow.centra.events.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.plan;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DraftPolicyTest {

    @Test
    void allowsATraining() {
        assertThat(DraftPolicy.refusal(plan(Programme.training(MONDAY_17)), NOW))
                .isEmpty();
    }

    @Test
    void allowsAnExhibitionOfAYear() {
        assertThat(refusal(MONDAY_17, MONDAY_17.plus(DraftPolicy.LONGEST))).isEmpty();
        assertThat(refusal(MONDAY_17, MONDAY_17.plus(DraftPolicy.LONGEST).plusSeconds(1)))
                .contains(new Refusal.TooLong(0, DraftPolicy.LONGEST));
    }

    @Test
    void allowsToWriteDownWhatHasBeen() {
        assertThat(refusal(NOW.minus(Duration.ofDays(30)), NOW.minus(Duration.ofDays(29))))
                .isEmpty();
    }

    @Test
    void refusesAnEventThatEndsBeforeItStarts() {
        assertThat(refusal(MONDAY_17, MONDAY_17)).contains(new Refusal.EndsBeforeStart(0));
        assertThat(refusal(MONDAY_17, MONDAY_17.minusSeconds(1))).contains(new Refusal.EndsBeforeStart(0));
    }

    @Test
    void refusesASlipOfTheYear() {
        assertThat(refusal(Instant.parse("2062-11-23T16:00:00Z"), Instant.parse("2062-11-23T18:00:00Z")))
                .contains(new Refusal.OutOfReach(0));
        assertThat(refusal(Instant.MIN, Instant.MAX)).contains(new Refusal.OutOfReach(0));
    }

    @Test
    void refusesALanguageNobodySpeaks() {
        var odd = new EventAbout(EventKind.TRAINING, new Texts("Kurs", null, null), null, 25, "qq");

        assertThat(DraftPolicy.refusal(
                        new EventPlan(odd, plan(training(MONDAY_17)).sessions()), NOW))
                .contains(new Refusal.LanguageUnknown());
    }

    @Test
    void refusesAgesTheWrongWayRound() {
        var about = Programme.about(EventKind.TRAINING);
        var odd = new EventAbout(
                about.kind(),
                about.titles(),
                null,
                25,
                about.languages(),
                new Audience(Set.of(), 18, 16, Audience.Level.ANY),
                about.accessibility(),
                List.of(),
                null,
                List.of(),
                List.of());

        assertThat(DraftPolicy.refusal(
                        new EventPlan(odd, plan(training(MONDAY_17)).sessions()), NOW))
                .contains(new Refusal.AgesBackwards());
    }

    @Test
    void refusesSessionsThatOverlapOrComeInAnyOrder() {
        var evenings = plan(Programme.course(3, MONDAY_17)).sessions();
        var lateStart = new SessionPlan(
                null,
                null,
                evenings.get(0).end().minusSeconds(1),
                evenings.get(1).end(),
                evenings.get(1).place());

        assertThat(DraftPolicy.refusal(evenings, NOW)).isEmpty();
        assertThat(DraftPolicy.refusal(List.of(evenings.get(0), lateStart, evenings.get(2)), NOW))
                .contains(new Refusal.SessionsOverlap(1));
        assertThat(DraftPolicy.refusal(List.of(evenings.get(0), evenings.get(2), evenings.get(1)), NOW))
                .contains(new Refusal.SessionsOverlap(2));
    }

    @Test
    void allowsSixtySessionsAndNoMore() {
        assertThat(DraftPolicy.refusal(days(60), NOW)).isEmpty();
        assertThat(DraftPolicy.refusal(days(61), NOW)).contains(new Refusal.SessionsOutOfRange(60));
        assertThat(DraftPolicy.refusal(List.of(), NOW)).contains(new Refusal.SessionsOutOfRange(60));
    }

    private static List<SessionPlan> days(int many) {
        return IntStream.range(0, many)
                .mapToObj(day -> MONDAY_17.plus(Duration.ofDays(day)))
                .map(start -> new SessionPlan(null, null, start, start.plusSeconds(3_600), new Place.Room("1w040")))
                .toList();
    }

    private static Optional<Refusal> refusal(Instant start, Instant end) {
        return DraftPolicy.refusal(plan(Programme.details(EventKind.EXHIBITION, start, end)), NOW);
    }
}
