package pl.krakow.centra.events.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.at;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.course;
import static pl.krakow.centra.events.programme.domain.Programme.decided;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.drafting;
import static pl.krakow.centra.events.programme.domain.Programme.moved;
import static pl.krakow.centra.events.programme.domain.Programme.offSite;
import static pl.krakow.centra.events.programme.domain.Programme.published;
import static pl.krakow.centra.events.programme.domain.Programme.session;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.Kind;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
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
        assertThat(step.event().reason()).isEqualTo("Prowadząca zachorowała");
        assertThat(step.event().isPublic())
                .as("people look for what they meant to go to")
                .isTrue();
        assertThat(cancelled(draft()).event().isPublic()).isFalse();
        assertThat(step.news()).containsExactly(new ProgrammeNews.Cancelled(step.event()), givenUp(step));
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
    void isWrittenDownAfterwardsButNotCancelledWhenItIsOver() {
        assertThat(draft().publish(any -> true, TUESDAY)).isInstanceOf(Decision.Decided.class);
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
        assertThat(draft().asked().values()).containsExactly(1L);
        assertThat(drafting(draft("reymonta", offSite(training(MONDAY_17)))).news())
                .isEmpty();
    }

    @Test
    void asksAgainWhenItNeedsAnotherRoomTimeOrNumberOfSeats() {
        ProgrammeEvent published = published(draft()).event();
        for (EventDetails other : List.of(
                moved(training(MONDAY_17), MONDAY_17.plusSeconds(3_600)),
                at(training(MONDAY_17), new Place.Room("1w039")),
                at(training(MONDAY_17), new Place.Room("1w040", Duration.ofHours(1), Duration.ZERO, List.of())))) {
            Decision.Decided step = decided(published.change(any -> true, other, NOW));

            assertThat(step.news()).containsExactly(new ProgrammeNews.Changed(step.event()), requested(step));
            assertThat(step.event().asked().values()).containsExactly(3L);
        }
    }

    @Test
    void asksForNothingWhenOnlyItsWordsChange() {
        EventDetails reworded = new EventDetails(
                new EventAbout(EventKind.TRAINING, new Texts("Jak rozliczyć dotację", null, null), null, 25, "uk"),
                training(MONDAY_17).sessions());

        Decision.Decided step = decided(draft().change(any -> true, reworded, NOW));

        assertThat(step.news()).isEmpty();
        assertThat(step.event().details()).isEqualTo(reworded);
        assertThat(step.event().asked().values()).containsExactly(1L);
        assertThat(step.event().revision()).isEqualTo(2);
    }

    @Test
    void asksForTheRoomOfEachSession() {
        EventDetails course = course(5, MONDAY_17);

        Decision.Decided step = drafting(draft("reymonta", course));

        assertThat(step.news())
                .containsExactlyElementsOf(course.sessions().stream()
                        .map(session -> new ProgrammeNews.RoomRequested(step.event(), session.id()))
                        .toList());
        assertThat(step.event().needs())
                .extracting(RoomNeed::request, RoomNeed::start)
                .containsExactlyElementsOf(course.sessions().stream()
                        .map(session -> tuple(session.id().request(), session.start()))
                        .toList());
    }

    @Test
    void asksForAndGivesUpExactlyWhatChanged() {
        EventDetails course = course(4, MONDAY_17);
        ProgrammeEvent published = published(draft("reymonta", course)).event();
        List<Session> was = course.sessions();
        Session elsewhere = was.get(1).at(new Place.OffSite("Park Jordana"));
        Session moved = was.get(2).at(new Place.Room("1w039"));
        Session added = session(
                MONDAY_17.plus(Duration.ofDays(60)),
                MONDAY_17.plus(Duration.ofDays(60)).plusSeconds(60),
                new Place.Room("1w040"));

        Decision.Decided step = decided(published.change(
                any -> true, new EventDetails(course.about(), List.of(was.get(0), elsewhere, moved, added)), NOW));

        assertThat(step.news())
                .containsExactly(
                        new ProgrammeNews.Changed(step.event()),
                        new ProgrammeNews.RoomGivenUp(step.event(), elsewhere.id()),
                        new ProgrammeNews.RoomGivenUp(step.event(), was.get(3).id()),
                        new ProgrammeNews.RoomRequested(step.event(), moved.id()),
                        new ProgrammeNews.RoomRequested(step.event(), added.id()));
        assertThat(step.event().asked())
                .containsOnly(entry(was.get(0).id(), 1L), entry(moved.id(), 3L), entry(added.id(), 3L));
    }

    @Test
    void asksForNothingThatIsOver() {
        ProgrammeEvent running =
                published(draft("reymonta", course(3, MONDAY_17))).event();
        EventDetails larger = new EventDetails(
                new EventAbout(EventKind.TRAINING, running.details().titles(), null, 30, "pl"),
                running.details().sessions());

        Decision.Decided step = decided(running.change(any -> true, larger, TUESDAY));

        assertThat(step.asking())
                .containsExactlyElementsOf(running.details().sessions().stream()
                        .skip(1)
                        .map(Session::id)
                        .toList());
        assertThat(cancelledOn(running, TUESDAY).asking()).hasSize(2);
    }

    @Test
    void isPostponedAndGetsAnotherDate() {
        ProgrammeEvent published = published(draft()).event();

        Decision.Decided postponed = decided(published.postpone(any -> true, "Remont", NOW));
        assertThat(postponed.news())
                .containsExactly(new ProgrammeNews.Postponed(postponed.event()), givenUp(postponed));
        assertThat(postponed.event().needs()).isEmpty();
        assertThat(postponed.event().isPublic()).isTrue();

        Decision.Decided reworded = decided(
                postponed.event().change(any -> true, moved(training(MONDAY_17), MONDAY_17.plusSeconds(60)), NOW));
        assertThat(reworded.news())
                .as("nothing holds, so nobody learns and no room is asked for")
                .isEmpty();

        EventDetails later = moved(training(MONDAY_17), MONDAY_17.plus(Duration.ofDays(14)));
        Decision.Decided again = decided(reworded.event().reschedule(any -> true, later.sessions(), TUESDAY));
        assertThat(again.event().state()).isEqualTo(EventState.PUBLISHED);
        assertThat(again.event().announced()).isEqualTo(new Announced(NOW, MONDAY_17));
        assertThat(again.event().reason()).isNull();
        assertThat(again.news()).containsExactly(new ProgrammeNews.Changed(again.event()), requested(again));
    }

    @Test
    void remembersWhenItWasToBeginBeforeItWasMoved() {
        ProgrammeEvent published = published(draft()).event();
        Instant later = MONDAY_17.plusSeconds(3_600);

        ProgrammeEvent moved = decided(published.change(any -> true, moved(training(MONDAY_17), later), NOW))
                .event();
        assertThat(moved.announced()).isEqualTo(new Announced(NOW, MONDAY_17));
        ProgrammeEvent again = decided(moved.reschedule(
                        any -> true,
                        moved(training(MONDAY_17), later.plusSeconds(60)).sessions(),
                        NOW))
                .event();
        assertThat(again.announced()).isEqualTo(new Announced(NOW, later));
        assertThat(decided(draft().change(any -> true, moved(training(MONDAY_17), later), NOW))
                        .event()
                        .announced())
                .as("nobody knew of the draft")
                .isNull();
    }

    @Test
    void tookPlaceOnceItsLastSessionHasBegun() {
        ProgrammeEvent course =
                published(draft("reymonta", course(2, MONDAY_17))).event();
        Instant last = MONDAY_17.plus(Duration.ofDays(7));

        assertThat(course.close(any -> true, last.minusSeconds(1))).isEqualTo(new Decision.NotBegun());
        Decision.Decided step = decided(course.close(any -> true, last));
        assertThat(step.event().state()).isEqualTo(EventState.HELD);
        assertThat(step.event().isPublic()).isTrue();
        assertThat(step.event().length()).isEqualTo(Duration.ofHours(4));
        assertThat(step.news()).containsExactly(new ProgrammeNews.Ended(step.event()));
        assertThat(step.event().cancel(any -> true, null, last)).isEqualTo(new Decision.NotPossible(EventState.HELD));
        assertThat(draft().close(any -> true, TUESDAY)).isEqualTo(new Decision.NotPossible(EventState.DRAFT));
    }

    private static Decision.Decided cancelledOn(ProgrammeEvent event, Instant now) {
        return decided(event.cancel(any -> true, null, now));
    }

    private static ProgrammeNews requested(Decision.Decided step) {
        return new ProgrammeNews.RoomRequested(
                step.event(), step.event().details().sessions().getFirst().id());
    }

    private static ProgrammeNews givenUp(Decision.Decided step) {
        return new ProgrammeNews.RoomGivenUp(
                step.event(), step.event().details().sessions().getFirst().id());
    }

    @Test
    void givesItsRoomUpWhenItGoesElsewhere() {
        Decision.Decided step = decided(draft().change(any -> true, offSite(training(MONDAY_17)), NOW));

        assertThat(step.news()).containsExactly(givenUp(step));
        assertThat(cancelled(step.event()).news()).isEmpty();
        assertThat(decided(step.event().change(any -> true, training(MONDAY_17), NOW))
                        .news())
                .hasSize(1)
                .first()
                .isInstanceOf(ProgrammeNews.RoomRequested.class);
    }

    @Test
    void isNotChangedWhenThatChangesNothingOrItIsNoLongerPossible() {
        EventDetails later = moved(training(MONDAY_17), MONDAY_17.plusSeconds(3_600));

        assertThat(draft().change(any -> true, training(MONDAY_17), NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(cancelled(draft()).event().change(any -> true, later, NOW))
                .isEqualTo(new Decision.NotPossible(EventState.CANCELLED));
        assertThat(published(draft()).event().change(any -> true, later, TUESDAY))
                .isEqualTo(new Decision.AlreadyOver());
        assertThat(draft().change(any -> true, later, TUESDAY))
                .as("a draft nobody came to may be for another time")
                .isInstanceOf(Decision.Decided.class);
        assertThat(draft().change(seen -> seen == 7, later, NOW)).isEqualTo(new Decision.Outdated());
    }

    @Test
    void asksOnceMoreForTheRoomItNeeds() {
        ProgrammeEvent course = draft("reymonta", course(3, MONDAY_17));
        SessionId second = course.details().sessions().get(1).id();

        Decision.Decided step = decided(course.askForRooms(any -> true, Set.of(second), NOW));

        assertThat(step.news()).containsExactly(new ProgrammeNews.RoomRequested(step.event(), second));
        assertThat(step.event().asked()).containsEntry(second, 2L).containsValue(1L);
        assertThat(course.askForRooms(any -> true, Set.of(), NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(draft("reymonta", offSite(training(MONDAY_17))).askForRooms(any -> true, Set.of(second), NOW))
                .isEqualTo(new Decision.NeedsNoRoom());
        assertThat(cancelled(draft()).event().askForRooms(any -> true, Set.of(second), NOW))
                .isEqualTo(new Decision.NotPossible(EventState.CANCELLED));
    }

    @Test
    void followsTheBookingOfOneSessionAndLeavesTheOthers() {
        ProgrammeEvent course = draft("reymonta", course(3, MONDAY_17));
        Session second = course.details().sessions().get(1);
        RoomAnswer moved = new RoomAnswer(
                second.id().request(),
                course.id().value(),
                "reymonta",
                1,
                1,
                Kind.MOVED,
                new RoomAnswer.BookedRoom(UUID.randomUUID(), "1w038", second.start(), second.end()),
                null,
                List.of());

        ProgrammeEvent followed = decided(course.follow(moved, NOW)).event();

        assertThat(followed.details().sessions())
                .extracting(session -> session.room().orElseThrow().roomId())
                .containsExactly("1w040", "1w038", "1w040");
    }

    @Test
    void followsItsBookingToAnotherRoom() {
        ProgrammeEvent draft = draft();
        Decision.Decided step = decided(draft.follow(answer(draft, 1, Kind.MOVED, "1w038", MONDAY_17), NOW));

        assertThat(roomOf(step.event())).isEqualTo("1w038");
        assertThat(step.event().asked().values()).containsExactly(1L);
        assertThat(step.news()).isEmpty();
        assertThat(step.event().follow(answer(draft, 1, Kind.MOVED, "1w038", MONDAY_17), NOW))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void tellsThatItFollowedOnceItIsAnnounced() {
        ProgrammeEvent published = decided(draft().publish(_ -> true, NOW)).event();

        Decision.Decided step = decided(published.follow(answer(published, 1, Kind.MOVED, "1w038", MONDAY_17), NOW));

        assertThat(step.news()).singleElement().isInstanceOf(ProgrammeNews.Changed.class);
    }

    @Test
    void followsNothingButAMoveOfWhatItAskedFor() {
        ProgrammeEvent draft = draft();
        for (RoomAnswer answer : List.of(
                answer(draft("reymonta", training(TUESDAY)), 1, Kind.MOVED, "1w038", MONDAY_17),
                answer(draft, 1, Kind.GRANTED, "1w040", MONDAY_17),
                answer(draft, 1, Kind.MOVED, "1w038", MONDAY_17.plusSeconds(3_600)),
                answer(draft, 7, Kind.MOVED, "1w038", MONDAY_17))) {
            assertThat(draft.follow(answer, NOW)).isInstanceOf(Decision.Unchanged.class);
        }
    }

    @Test
    void standsWithItsRoomAsItWasAnswered() {
        ProgrammeEvent asking = asking(draft());

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

    private static ProgrammeEvent asking(ProgrammeEvent event) {
        var session = event.details().sessions().getFirst().id();
        return decided(event.askForRooms(any -> true, Set.of(session), NOW)).event();
    }

    private static String roomOf(ProgrammeEvent event) {
        return event.details().sessions().getFirst().room().orElseThrow().roomId();
    }

    private static Optional<RoomState> room(ProgrammeEvent event, @Nullable RoomAnswer answer) {
        return event.needs().stream().map(need -> need.state(answer)).findFirst();
    }

    private static RoomAnswer answer(ProgrammeEvent to, long asked, Kind kind, String room, Instant start) {
        return new RoomAnswer(
                to.details().sessions().getFirst().id().request(),
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
        Texts titles = draft().details().titles();

        assertThat(titles.in("pl")).isEqualTo("Jak napisać wniosek");
        assertThat(titles.in("en")).isEqualTo("How to write an application");
        assertThat(titles.in("uk")).isEqualTo("Jak napisać wniosek");
    }
}
