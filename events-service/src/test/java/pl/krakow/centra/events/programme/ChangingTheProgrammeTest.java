package pl.krakow.centra.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.Catalogue.CENTRES;
import static pl.krakow.centra.events.programme.Catalogue.NOWA_HUTA;
import static pl.krakow.centra.events.programme.Catalogue.REYMONTA;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.course;
import static pl.krakow.centra.events.programme.domain.Programme.plan;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.programme.ChangeEvent.AskForRoom;
import pl.krakow.centra.events.programme.ChangeEvent.Cancel;
import pl.krakow.centra.events.programme.ChangeEvent.Change;
import pl.krakow.centra.events.programme.ChangeEvent.Outcome;
import pl.krakow.centra.events.programme.ChangeEvent.Publish;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventPlan;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.InMemoryProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Programme;
import pl.krakow.centra.events.programme.domain.ProgrammeNews;
import pl.krakow.centra.events.programme.domain.Refusal;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.programme.domain.SessionPlan;
import pl.krakow.centra.events.rooms.HearOfRooms;
import pl.krakow.centra.events.rooms.RoomView;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.InMemoryRoomAnswers;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.Kind;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.InMemoryKeptFiles;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.web.Revision;

class ChangingTheProgrammeTest {

    private static final EventId TRAINING = new EventId(UUID.fromString("0198f3a0-0000-7000-8000-000000000001"));
    private static final Locale POLISH = Locale.of("pl");

    private final Ids ids = new UuidIds();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryProgrammeEvents events = new InMemoryProgrammeEvents();
    private final InMemoryRoomAnswers answers = new InMemoryRoomAnswers();
    private final StaffViews views = new StaffViews(answers, new RoomViews(new ProblemTexts()));
    private final DraftEvent draftEvent =
            new DraftEvent(events, views, new CopyMaterials(new InMemoryKeptFiles(), ids), CENTRES, ids, clock);
    private final ChangeEvent changeEvent = new ChangeEvent(events, views, ids, clock);
    private final RoomsOfProgramme rooms = new RoomsOfProgramme(events, clock);
    private final HearOfRooms hearOfRooms = new HearOfRooms(answers, List.of(rooms));

    @Test
    void anEventIsDraftedPublishedAndCancelled() {
        EventView draft = draft(MONDAY_17);
        assertThat(draft.state()).isEqualTo(EventState.DRAFT);
        assertThat(draft.start()).hasToString("2026-11-23T17:00+01:00");
        assertThat(events.news()).hasSize(1).first().isInstanceOf(ProgrammeNews.RoomRequested.class);

        EventView published = changed(changeEvent.publish(new Publish(REYMONTA, TRAINING, new Revision(1), POLISH)));
        assertThat(published.state()).isEqualTo(EventState.PUBLISHED);
        assertThat(events.news()).hasSize(2).last().isInstanceOf(ProgrammeNews.Published.class);

        EventView cancelled = changed(
                changeEvent.cancel(new Cancel(REYMONTA, TRAINING, new Revision(2), "Awaria ogrzewania", POLISH)));
        assertThat(cancelled.state()).isEqualTo(EventState.CANCELLED);
        assertThat(cancelled.cancelReason()).isEqualTo("Awaria ogrzewania");
        assertThat(cancelled.revision()).isEqualTo(3);
        assertThat(events.news()).hasSize(4).last().isInstanceOf(ProgrammeNews.RoomGivenUp.class);
    }

    @Test
    void draftsOnceThoughAskedTwice() {
        EventView first = draft(MONDAY_17);
        changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH));

        EventView again = draft(MONDAY_17);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(EventState.PUBLISHED);
    }

    @Test
    void draftsNothingThatBreaksARule() {
        var outcome = draftEvent.handle(new DraftEvent.Command(
                TRAINING, REYMONTA, plan(training(Instant.parse("2126-11-23T16:00:00Z"))), coordinator(), POLISH));

        assertThat(outcome).isEqualTo(new DraftEvent.Outcome.Refused(new Refusal.OutOfReach(0)));
        assertThat(events.find("reymonta", TRAINING)).isEmpty();
    }

    @Test
    void changesNothingOnWhatSomebodySawBefore() {
        draft(MONDAY_17);
        changeEvent.publish(new Publish(REYMONTA, TRAINING, new Revision(1), POLISH));

        assertThat(changeEvent.cancel(new Cancel(REYMONTA, TRAINING, new Revision(1), null, POLISH)))
                .isEqualTo(new Outcome.Outdated());
    }

    @Test
    void changesNothingAtAnotherCentre() {
        draft(MONDAY_17);

        assertThat(changeEvent.publish(new Publish(NOWA_HUTA, TRAINING, Revision.ANY, POLISH)))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void cancelsNothingThatIsOver() {
        draft(NOW.minusSeconds(86_400));
        assertThat(changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH)))
                .isInstanceOf(Outcome.Changed.class);

        assertThat(changeEvent.cancel(new Cancel(REYMONTA, TRAINING, Revision.ANY, null, POLISH)))
                .isEqualTo(new Outcome.AlreadyOver());
    }

    @Test
    void publishesNothingTwice() {
        draft(MONDAY_17);
        changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH));

        assertThat(changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH)))
                .isEqualTo(new Outcome.NotPossible(EventState.PUBLISHED));
    }

    @Test
    void hearsOfItsRoomAndIsAnnouncedWithIt() {
        draft(MONDAY_17);
        hear(1, 1, Kind.GRANTED, "1w040", MONDAY_17);

        EventView published = changed(changeEvent.publish(new Publish(REYMONTA, TRAINING, new Revision(1), POLISH)));

        assertThat(room(published).state()).isEqualTo(RoomState.GRANTED);
        assertThat(room(published).booked()).isNotNull();
    }

    @Test
    void announcesNothingWithoutItsRoom() {
        draft(MONDAY_17);
        hear(1, 1, Kind.REFUSED, null, MONDAY_17);

        assertThat(changeEvent.publish(new Publish(REYMONTA, TRAINING, new Revision(1), POLISH)))
                .isEqualTo(new Outcome.RoomNotGiven(RoomState.REFUSED));

        changed(changeEvent.askForRoom(new AskForRoom(REYMONTA, TRAINING, new Revision(1), POLISH)));
        changed(changeEvent.publish(new Publish(REYMONTA, TRAINING, new Revision(2), POLISH)));
    }

    @Test
    void keepsToTheNewestAnswerWhateverOrderTheyComeIn() {
        draft(MONDAY_17);
        hear(1, 3, Kind.LOST, null, MONDAY_17);
        hear(1, 2, Kind.GRANTED, "1w040", MONDAY_17);
        hear(1, 3, Kind.LOST, null, MONDAY_17);

        EventView asking = changed(changeEvent.askForRoom(new AskForRoom(REYMONTA, TRAINING, Revision.ANY, POLISH)));
        assertThat(room(asking).state()).isEqualTo(RoomState.REQUESTED);

        hear(1, 2, Kind.GRANTED, "1w040", MONDAY_17);
        assertThat(views.room(events.find("reymonta", TRAINING).orElseThrow())).contains(RoomState.REQUESTED);
    }

    @Test
    void takesPlaceWhereTheCentreMovedItsBooking() {
        draft(MONDAY_17);
        changed(changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH)));
        hear(1, 2, Kind.MOVED, "1w038", MONDAY_17);
        hear(1, 2, Kind.MOVED, "1w038", MONDAY_17);

        var moved = events.find("reymonta", TRAINING).orElseThrow();
        assertThat(moved.details().sessions().getFirst().room().orElseThrow().roomId())
                .isEqualTo("1w038");
        assertThat(moved.revision()).isEqualTo(3);
        assertThat(views.room(moved)).contains(RoomState.GRANTED);
    }

    @Test
    void leavesTheDecisionToStaffWhenTheCentreMovedItsBookingToAnotherTime() {
        draft(MONDAY_17);
        hear(1, 2, Kind.MOVED, "1w040", MONDAY_17.plusSeconds(3_600));

        var event = events.find("reymonta", TRAINING).orElseThrow();
        assertThat(event.details().start()).isEqualTo(MONDAY_17);
        assertThat(views.room(event)).contains(RoomState.MOVED);
    }

    @Test
    void changesNothingIntoWhatCouldNotBeDrafted() {
        draft(MONDAY_17);

        assertThat(changeEvent.change(new Change(
                        REYMONTA,
                        TRAINING,
                        Revision.ANY,
                        plan(training(Instant.parse("2126-11-23T16:00:00Z"))),
                        POLISH)))
                .isEqualTo(new Outcome.Refused(new Refusal.OutOfReach(0)));
    }

    @Test
    void asksAgainForARoomThatNobodyAnsweredFor() {
        draft(MONDAY_17);

        rooms.askAgain(NOW.minusSeconds(1), NOW.plusSeconds(59), 10);
        assertThat(events.news()).hasSize(1);
        rooms.askAgain(NOW, NOW.plusSeconds(60), 10);
        rooms.askAgain(NOW.plusSeconds(1), NOW.plusSeconds(61), 10);
        assertThat(events.news()).hasSize(2).containsOnly(events.news().getFirst());

        hear(1, 1, Kind.GRANTED, "1w040", MONDAY_17);
        rooms.askAgain(NOW.plusSeconds(540), NOW.plusSeconds(600), 10);
        assertThat(events.news()).hasSize(2);
    }

    @Test
    void announcesNothingWhileOneOfItsSessionsIsWithoutRoom() {
        EventView course = drafted(plan(course(3, MONDAY_17)));
        var second = course.sessions().get(1);
        assertThat(course.sessions().getFirst().id()).isEqualTo(TRAINING.value());
        for (var session : List.of(course.sessions().get(0), course.sessions().get(2))) {
            hear(session.id(), 1, 1, Kind.GRANTED, "1w040", session.start().toInstant());
        }
        hear(second.id(), 1, 1, Kind.REFUSED, null, MONDAY_17);

        assertThat(changeEvent.publish(new Publish(REYMONTA, TRAINING, new Revision(1), POLISH)))
                .isEqualTo(new Outcome.RoomNotGiven(RoomState.REFUSED));
        EventView asking = changed(changeEvent.askForRoom(new AskForRoom(REYMONTA, TRAINING, Revision.ANY, POLISH)));
        assertThat(asking.sessions())
                .extracting(session -> state(session.room()))
                .containsExactly(RoomState.GRANTED, RoomState.REQUESTED, RoomState.GRANTED);
        assertThat(state(asking.room())).isEqualTo(RoomState.REQUESTED);

        hear(second.id(), 2, 2, Kind.GRANTED, "1w040", second.start().toInstant());
        EventView published = changed(changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH)));
        assertThat(state(published.room())).isEqualTo(RoomState.GRANTED);
    }

    @Test
    void keepsTheSessionsThatBeginWhenTheyDidAndNamesTheNewOnes() {
        EventView course = drafted(plan(course(3, MONDAY_17)));
        var wanted = new ArrayList<>(plan(course(3, MONDAY_17)).sessions());
        var last = wanted.removeLast();
        wanted.add(new SessionPlan(null, null, last.start().plusSeconds(60), last.end(), last.place()));

        EventView changed = changed(changeEvent.change(new Change(
                REYMONTA,
                TRAINING,
                new Revision(1),
                new EventPlan(Programme.about(EventKind.TRAINING), wanted),
                POLISH)));

        assertThat(changed.sessions())
                .extracting(EventView.SessionView::id)
                .startsWith(
                        course.sessions().get(0).id(), course.sessions().get(1).id())
                .doesNotContain(course.sessions().get(2).id())
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesASessionTheEventHasNot() {
        draft(MONDAY_17);
        var stranger = new SessionId(UUID.randomUUID());
        var session = plan(training(MONDAY_17)).sessions().getFirst();
        var named = new SessionPlan(stranger, null, session.start(), session.end(), session.place());

        assertThat(changeEvent.change(new Change(
                        REYMONTA,
                        TRAINING,
                        Revision.ANY,
                        new EventPlan(Programme.about(EventKind.TRAINING), List.of(named)),
                        POLISH)))
                .isEqualTo(new Outcome.Refused(new Refusal.SessionUnknown(stranger)));
    }

    @Test
    void isDraftedAsLastTimeByTheLocalClock() {
        drafted(plan(course(2, MONDAY_17)));
        var id = new EventId(UUID.randomUUID());

        // The last Monday of winter time; a week later the clocks have changed.
        var outcome = draftEvent.copy(new DraftEvent.Copy(
                id, REYMONTA, TRAINING, Instant.parse("2027-03-22T17:00:00Z"), coordinator(), POLISH));

        var copy = ((DraftEvent.Outcome.Drafted) outcome).event();
        assertThat(copy.sessions())
                .extracting(session -> session.start().toString())
                .containsExactly("2027-03-22T18:00+01:00", "2027-03-29T18:00+02:00");
        assertThat(copy.state()).isEqualTo(EventState.DRAFT);
        assertThat(copy.copyOf()).isEqualTo(TRAINING.value());
        assertThat(copy.sessions()).extracting(EventView.SessionView::id).doesNotContain(TRAINING.value());
        assertThat(draftEvent.copy(new DraftEvent.Copy(id, NOWA_HUTA, TRAINING, MONDAY_17, coordinator(), POLISH)))
                .isEqualTo(new DraftEvent.Outcome.Unknown());
    }

    @Test
    void isClosedOnceItIsLongOver() {
        draft(MONDAY_17);
        changed(changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH)));
        var end = MONDAY_17.plusSeconds(7_200);
        var settings = new CloseEvents.Settings(Duration.ofHours(24), Duration.ofMinutes(5));

        closing(settings, end.plusSeconds(86_399)).sweep();
        assertThat(events.find("reymonta", TRAINING).orElseThrow().state()).isEqualTo(EventState.PUBLISHED);
        closing(settings, end.plusSeconds(86_400)).sweep();
        closing(settings, end.plusSeconds(86_400)).sweep();
        assertThat(events.find("reymonta", TRAINING).orElseThrow().state()).isEqualTo(EventState.HELD);
        assertThat(events.news())
                .filteredOn(ProgrammeNews.Ended.class::isInstance)
                .hasSize(1);
    }

    private CloseEvents closing(CloseEvents.Settings settings, Instant now) {
        var leases = new Leases(EmbeddedServers.mongo(), Clock.systemUTC(), new UuidIds());
        return new CloseEvents(events, leases, settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private EventView drafted(EventPlan plan) {
        var outcome = draftEvent.handle(new DraftEvent.Command(TRAINING, REYMONTA, plan, coordinator(), POLISH));
        return ((DraftEvent.Outcome.Drafted) outcome).event();
    }

    private static RoomState state(@Nullable RoomView room) {
        return Optional.ofNullable(room).orElseThrow().state();
    }

    private static RoomView room(EventView event) {
        return Optional.ofNullable(event.room()).orElseThrow();
    }

    private void hear(long asked, long version, Kind kind, @Nullable String room, Instant start) {
        hear(TRAINING.value(), asked, version, kind, room, start);
    }

    private void hear(UUID session, long asked, long version, Kind kind, @Nullable String room, Instant start) {
        hearOfRooms.handle(new RoomAnswer(
                new RoomRequestId(session),
                TRAINING.value(),
                "reymonta",
                asked,
                version,
                kind,
                room == null ? null : new BookedRoom(UUID.randomUUID(), room, start, start.plusSeconds(7_200)),
                room == null ? "room-not-available" : null,
                List.of()));
    }

    private EventView draft(Instant start) {
        var outcome = draftEvent.handle(
                new DraftEvent.Command(TRAINING, REYMONTA, plan(training(start)), coordinator(), POLISH));
        assertThat(outcome).isInstanceOf(DraftEvent.Outcome.Drafted.class);
        return ((DraftEvent.Outcome.Drafted) outcome).event();
    }

    private static Actor coordinator() {
        return Persona.coordinator(REYMONTA).actor();
    }

    private static EventView changed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return ((Outcome.Changed) outcome).event();
    }
}
