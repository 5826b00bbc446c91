package pl.krakow.centra.events.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.published;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class ProgrammeEventTest {

    private static final Instant TUESDAY = MONDAY_17.plus(Duration.ofDays(1));

    @Test
    void beginsAsADraftNobodyOutsideSees() {
        assertThat(draft().state()).isEqualTo(EventState.DRAFT);
        assertThat(draft().isPublic()).isFalse();
        assertThat(draft().revision()).isEqualTo(1);
    }

    @Test
    void isAnnouncedWhenItIsPublished() {
        Decision.Decided step = published(draft());

        assertThat(step.event().isPublic()).isTrue();
        assertThat(step.event().revision()).isEqualTo(2);
        assertThat(step.news()).contains(new ProgrammeNews.Published(step.event()));
    }

    @Test
    void isCalledOffWhenItWasAnnounced() {
        Decision.Decided step = cancelled(published(draft()).event());

        assertThat(step.event().state()).isEqualTo(EventState.CANCELLED);
        assertThat(step.event().cancelReason()).isEqualTo("Prowadząca zachorowała");
        assertThat(step.event().isPublic()).isFalse();
        assertThat(step.news()).contains(new ProgrammeNews.Cancelled(step.event()));
    }

    @Test
    void isDroppedInSilenceWhenItWasNotAnnounced() {
        assertThat(cancelled(draft()).news()).isEmpty();
    }

    @Test
    void isPublishedOnce() {
        ProgrammeEvent published = published(draft()).event();

        assertThat(published.publish(any -> true, NOW)).isEqualTo(new Decision.NotPossible(EventState.PUBLISHED));
    }

    @Test
    void staysCancelled() {
        ProgrammeEvent cancelled = cancelled(draft()).event();

        assertThat(cancelled.publish(any -> true, NOW)).isEqualTo(new Decision.NotPossible(EventState.CANCELLED));
        assertThat(cancelled.cancel(any -> true, null, NOW)).isEqualTo(new Decision.NotPossible(EventState.CANCELLED));
    }

    @Test
    void isNeitherPublishedNorCancelledWhenItIsOver() {
        assertThat(draft().publish(any -> true, TUESDAY)).isEqualTo(new Decision.AlreadyOver());
        assertThat(published(draft()).event().cancel(any -> true, null, TUESDAY))
                .isEqualTo(new Decision.AlreadyOver());
    }

    @Test
    void mayBeCancelledWhileItRuns() {
        Instant running = MONDAY_17.plus(Duration.ofMinutes(30));

        assertThat(published(draft()).event().cancel(any -> true, null, running))
                .isInstanceOf(Decision.Decided.class);
    }

    @Test
    void isNotChangedOnWhatSomebodySawBefore() {
        assertThat(draft().publish(seen -> seen == 7, NOW)).isEqualTo(new Decision.Outdated());
        assertThat(draft().cancel(seen -> seen == 7, null, NOW)).isEqualTo(new Decision.Outdated());
    }

    @Test
    void hasAPolishTitleWhereNobodyTranslatedIt() {
        Titles titles = draft().details().titles();

        assertThat(titles.in("pl")).isEqualTo("Jak napisać wniosek");
        assertThat(titles.in("en")).isEqualTo("How to write an application");
        assertThat(titles.in("uk")).isEqualTo("Jak napisać wniosek");
    }
}
