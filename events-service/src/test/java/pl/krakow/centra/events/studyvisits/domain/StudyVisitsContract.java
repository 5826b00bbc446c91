package pl.krakow.centra.events.studyvisits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.ADULT;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.DAY;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.EWA;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.FILIP;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.NOW;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.applicant;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.assessment;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.ruling;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.visit;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.EventId;

/** What the port promises, whatever keeps the visits. */
public abstract class StudyVisitsContract {

    private final EventId event = new EventId(UUID.randomUUID());

    protected abstract StudyVisits visits();

    @Test
    void keepsEverythingOfAVisit() {
        assertThat(visits().find(event)).isEmpty();
        assertThat(visits().save(visit(event), NOW)).isTrue();
        change(visit -> {
            visit.assess(assessment(1, EWA, 4, 2));
            visit.assess(assessment(1, FILIP, 3, 1));
            visit.rule(ruling(1, ADULT, true));
        });
        change(visit -> visit.decide(List.of(applicant(1)), DAY, "Dziękujemy", EWA, _ -> true, NOW));

        assertThat(loaded().revision()).isEqualTo(3);
        assertThat(loaded().decisions()).hasSize(1);
    }

    @Test
    void ofTwoWhoSawTheSameOneIsSaved() {
        assertThat(visits().save(visit(event), NOW)).isTrue();
        assertThat(visits().save(visit(event), NOW))
                .as("said something first as well")
                .isFalse();
        var one = loaded();
        var other = loaded();
        one.assess(assessment(1, EWA, 4, 2));
        other.assess(assessment(1, FILIP, 1, 1));

        assertThat(visits().save(one, NOW)).isTrue();
        assertThat(visits().save(other, NOW)).isFalse();

        assertThat(loaded().contents().assessments())
                .extracting(Assessment::assessor)
                .containsExactly(EWA);
    }

    protected final EventId event() {
        return event;
    }

    protected final StudyVisit loaded() {
        return visits().find(event).orElseThrow();
    }

    protected final void change(Consumer<StudyVisit> step) {
        var visit = loaded();
        step.accept(visit);
        assertThat(visits().save(visit, NOW)).isTrue();
        assertThat(loaded().contents()).isEqualTo(visit.contents());
    }
}
