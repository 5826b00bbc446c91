package pl.krakow.centra.events.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.decided;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.drafting;
import static pl.krakow.centra.events.programme.domain.Programme.offSite;
import static pl.krakow.centra.events.programme.domain.Programme.published;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.Kind;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.events.rooms.domain.RoomState;

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
        assertThat(step.news()).containsExactly(new ProgrammeNews.Published(step.event()));
    }

    @Test
    void isCalledOffWhenItWasAnnounced() {
        Decision.Decided step = cancelled(published(draft()).event());

        assertThat(step.event().state()).isEqualTo(EventState.CANCELLED);
        assertThat(step.event().cancelReason()).isEqualTo("Prowadząca zachorowała");
        assertThat(step.event().isPublic()).isFalse();
        assertThat(step.news())
                .containsExactly(
                        new ProgrammeNews.Cancelled(step.event()), new ProgrammeNews.RoomGivenUp(step.event()));
    }

    @Test
    void isDroppedInSilenceWhenItWasNotAnnounced() {
        assertThat(cancelled(draft("reymonta", offSite(training(MONDAY_17)))).news())
                .isEmpty();
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
    void asksForItsRoomAsSoonAsItIsDrafted() {
        assertThat(drafting(draft()).news()).hasSize(1).first().isInstanceOf(ProgrammeNews.RoomRequested.class);
        assertThat(draft().roomAsked()).isEqualTo(1);
        assertThat(drafting(draft("reymonta", offSite(training(MONDAY_17)))).news())
                .isEmpty();
    }

    @Test
    void asksAgainWhenItNeedsAnotherRoomTimeOrNumberOfSeats() {
        ProgrammeEvent published = published(draft()).event();
        for (EventDetails other : List.of(
                training(MONDAY_17.plusSeconds(3_600)),
                training(MONDAY_17).at(new Place.Room("1w039")),
                training(MONDAY_17).at(new Place.Room("1w040", Duration.ofHours(1), Duration.ZERO, List.of())))) {
            Decision.Decided step = decided(published.change(any -> true, other, NOW));

            assertThat(step.news())
                    .containsExactly(
                            new ProgrammeNews.Changed(step.event()), new ProgrammeNews.RoomRequested(step.event()));
            assertThat(step.event().roomAsked()).isEqualTo(3);
        }
    }

    @Test
    void asksForNothingWhenOnlyItsWordsChange() {
        EventDetails training = training(MONDAY_17);
        EventDetails reworded = new EventDetails(
                training.kind(),
                new Titles("Jak rozliczyć dotację", null, null),
                null,
                training.start(),
                training.end(),
                training.place(),
                training.capacity(),
                "uk");

        Decision.Decided step = decided(draft().change(any -> true, reworded, NOW));

        assertThat(step.news()).isEmpty();
        assertThat(step.event().details()).isEqualTo(reworded);
        assertThat(step.event().roomAsked()).isEqualTo(1);
        assertThat(step.event().revision()).isEqualTo(2);
    }

    @Test
    void givesItsRoomUpWhenItGoesElsewhere() {
        Decision.Decided step = decided(draft().change(any -> true, offSite(training(MONDAY_17)), NOW));

        assertThat(step.news()).containsExactly(new ProgrammeNews.RoomGivenUp(step.event()));
        assertThat(cancelled(step.event()).news()).isEmpty();
        assertThat(decided(step.event().change(any -> true, training(MONDAY_17), NOW))
                        .news())
                .hasSize(1)
                .first()
                .isInstanceOf(ProgrammeNews.RoomRequested.class);
    }

    @Test
    void isNotChangedWhenThatChangesNothingOrItIsNoLongerPossible() {
        EventDetails later = training(MONDAY_17.plusSeconds(3_600));

        assertThat(draft().change(any -> true, training(MONDAY_17), NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(cancelled(draft()).event().change(any -> true, later, NOW))
                .isEqualTo(new Decision.NotPossible(EventState.CANCELLED));
        assertThat(draft().change(any -> true, later, TUESDAY)).isEqualTo(new Decision.AlreadyOver());
        assertThat(draft().change(seen -> seen == 7, later, NOW)).isEqualTo(new Decision.Outdated());
    }

    @Test
    void asksOnceMoreForTheRoomItNeeds() {
        Decision.Decided step = decided(draft().askForRoom(any -> true, NOW));

        assertThat(step.news()).containsExactly(new ProgrammeNews.RoomRequested(step.event()));
        assertThat(step.event().roomAsked()).isEqualTo(2);
        assertThat(draft("reymonta", offSite(training(MONDAY_17))).askForRoom(any -> true, NOW))
                .isEqualTo(new Decision.NeedsNoRoom());
        assertThat(cancelled(draft()).event().askForRoom(any -> true, NOW))
                .isEqualTo(new Decision.NotPossible(EventState.CANCELLED));
    }

    @Test
    void followsItsBookingToAnotherRoom() {
        ProgrammeEvent draft = draft();
        Decision.Decided step = decided(draft.follow(answer(draft, 1, Kind.MOVED, "1w038", MONDAY_17), NOW));

        assertThat(step.event().details().room().orElseThrow().roomId()).isEqualTo("1w038");
        assertThat(step.event().roomAsked()).isEqualTo(1);
        assertThat(step.news()).isEmpty();
        assertThat(step.event().follow(answer(draft, 1, Kind.MOVED, "1w038", MONDAY_17), NOW))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void followsNothingButAMoveOfWhatItAskedFor() {
        ProgrammeEvent draft = draft();
        for (RoomAnswer answer : List.of(
                answer(draft(), 1, Kind.MOVED, "1w038", MONDAY_17),
                answer(draft, 1, Kind.GRANTED, "1w040", MONDAY_17),
                answer(draft, 1, Kind.MOVED, "1w038", MONDAY_17.plusSeconds(3_600)),
                answer(draft, 7, Kind.MOVED, "1w038", MONDAY_17))) {
            assertThat(draft.follow(answer, NOW)).isInstanceOf(Decision.Unchanged.class);
        }
    }

    @Test
    void standsWithItsRoomAsItWasAnswered() {
        ProgrammeEvent asking = decided(draft().askForRoom(any -> true, NOW)).event();

        assertThat(room(asking, null)).contains(RoomState.REQUESTED);
        assertThat(room(asking, answer(asking, 1, Kind.REFUSED, "1w040", MONDAY_17)))
                .as("it has asked once more since")
                .contains(RoomState.REQUESTED);
        assertThat(room(asking, answer(asking, 2, Kind.GRANTED, "1w040", MONDAY_17)))
                .contains(RoomState.GRANTED);
        assertThat(room(asking, answer(asking, 2, Kind.MOVED, "1w040", MONDAY_17.plusSeconds(60))))
                .contains(RoomState.MOVED);
        assertThat(room(asking, answer(asking, 2, Kind.REFUSED, "1w040", MONDAY_17)))
                .contains(RoomState.REFUSED);
        assertThat(room(asking, answer(asking, 2, Kind.LOST, "1w040", MONDAY_17)))
                .contains(RoomState.LOST);
        assertThat(room(cancelled(asking).event(), null)).isEmpty();
        assertThat(room(draft("reymonta", offSite(training(MONDAY_17))), null)).isEmpty();
    }

    private static Optional<RoomState> room(ProgrammeEvent event, @Nullable RoomAnswer answer) {
        return event.need().map(need -> need.state(answer));
    }

    private static RoomAnswer answer(ProgrammeEvent to, long asked, Kind kind, String room, Instant start) {
        return new RoomAnswer(
                new RoomRequestId(to.id().value()),
                to.id().value(),
                "reymonta",
                asked,
                1,
                kind,
                new RoomAnswer.BookedRoom(UUID.randomUUID(), room, start, start.plus(Duration.ofHours(2))),
                null,
                List.of());
    }

    @Test
    void hasAPolishTitleWhereNobodyTranslatedIt() {
        Titles titles = draft().details().titles();

        assertThat(titles.in("pl")).isEqualTo("Jak napisać wniosek");
        assertThat(titles.in("en")).isEqualTo("How to write an application");
        assertThat(titles.in("uk")).isEqualTo("Jak napisać wniosek");
    }
}
